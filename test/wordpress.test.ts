/**
 * The recipe of docs/wordpress.md, run by PHP over stand-ins of WordPress' own functions, where there is a
 * PHP; its script in any case.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { root } from './sources.ts';
import { snippetsOf } from './snippets.ts';

const markdown = readFileSync(join(root, 'docs/wordpress.md'), 'utf8');
const [{ code } = { code: '' }] = snippetsOf(markdown).filter(({ language }) => language === 'php');
const recipe = code.replace(/^<\?php\n/, '');
const hasPhp = spawnSync('php', ['--version']).status === 0;

/** WordPress as far as the recipe uses it. */
const WORDPRESS = `
$GLOBALS['hooks'] = []; $GLOBALS['inline'] = []; $GLOBALS['enqueued'] = [];
function add_action($name, $do) { $GLOBALS['hooks'][$name][] = $do; }
function add_filter($name, $do, $priority = 10) { $GLOBALS['hooks'][$name][] = $do; }
function apply($name, $value = null) {
  foreach ($GLOBALS['hooks'][$name] ?? [] as $do) $value = $do($value);
  return $value;
}
function __return_true() { return true; }
function plugin_basename($file) { return basename($file); }
function wp_json_encode($value) { return json_encode($value); }
function wp_enqueue_script(...$args) { $GLOBALS['enqueued'][] = $args; }
function wp_add_inline_script(...$args) { $GLOBALS['inline'][] = $args; }
class WP_HTML_Tag_Processor {
  private $parts; private $at = -1;
  function __construct($html) { $this->parts = preg_split('/(<[a-z][^>]*>)/i', $html, -1, PREG_SPLIT_DELIM_CAPTURE); }
  function next_tag($name) {
    while (isset($this->parts[++$this->at]))
      if (preg_match('/^<' . $name . '[\\s>]/i', $this->parts[$this->at])) return true;
    return false;
  }
  private function find($name) { return '/\\s' . preg_quote($name) . '="([^"]*)"/i'; }
  function get_attribute($name) {
    return preg_match($this->find($name), $this->parts[$this->at], $m) ? html_entity_decode($m[1]) : null;
  }
  function remove_attribute($name) { $this->parts[$this->at] = preg_replace($this->find($name), '', $this->parts[$this->at]); }
  function set_attribute($name, $value) {
    $this->remove_attribute($name);
    $this->parts[$this->at] = preg_replace('/\\s*\\/?>$/', ' ' . $name . '="' . htmlspecialchars($value) . '">', $this->parts[$this->at]);
  }
  function get_updated_html() { return implode('', $this->parts); }
}
`;

/** Runs PHP after the recipe; gives what it answers as JSON. */
function php(after: string): unknown {
  const { stdout, stderr, status } = spawnSync('php', ['-d', 'display_errors=stderr'], {
    input: `<?php\n${WORDPRESS}\n${recipe}\n${after}`,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

/** Whose frames a filter lets through, and how. */
const filtered = (filter: string, html: string) =>
  php(`echo json_encode(apply('${filter}', ${JSON.stringify(html).replaceAll('$', '\\$')}));`);

describe.skipIf(!hasPhp)('in PHP', () => {
  test.each(['embed_oembed_html', 'the_content'])(
    '%s holds a video, and keeps the rest',
    (filter) => {
      const html =
        '<p>A</p><iframe title="Visite" width="560" src="https://www.youtube.com/embed/a?b=1&amp;c=2" allowfullscreen></iframe><p>B</p>';
      expect(filtered(filter, html)).toBe(
        '<p>A</p><iframe title="Visite" width="560" allowfullscreen data-src="https://www.youtube.com/embed/a?b=1&amp;c=2" data-consent="youtube"></iframe><p>B</p>',
      );
    },
  );

  test('what is held already, and what is of the site itself, stays as it is', () => {
    const html =
      '<iframe src="/plan.html"></iframe><iframe data-consent="video" data-src="https://www.youtube.com/embed/a"></iframe>';
    expect(filtered('the_content', html)).toBe(html);
  });

  test('puts the tag on the page, and says that it speaks to the WP Consent API', () => {
    const [enqueued, inline, registered] = php(
      `apply('wp_enqueue_scripts');
       $registered = array_filter(array_keys($GLOBALS['hooks']), fn($n) => str_starts_with($n, 'wp_consent_api_registered_'));
       echo json_encode([$GLOBALS['enqueued'], $GLOBALS['inline'], count($registered)]);`,
    ) as [unknown[][], string[][], number];
    expect(enqueued).toEqual([
      [
        'mes-choix',
        'https://consent.example.ch/exemple/consent.js',
        [],
        null,
        { strategy: 'async' },
      ],
    ]);
    expect(inline[0]?.[0]).toBe('mes-choix');
    expect(inline[0]?.[1]).toContain('"statistics":"analytics"');
    expect(inline[0]?.[2]).toBe('before');
    expect(registered).toBe(1);
  });
});

describe('its script', () => {
  const [, heredoc = ''] = /<<<JS\n([\s\S]*?)\nJS,/.exec(recipe) ?? [];
  const script = heredoc.replace(
    '$categories',
    '{"statistics":"analytics","marketing":"marketing"}',
  );

  function open(choice: object | null, allowed: Set<string>) {
    const told: string[] = [];
    const events: string[] = [];
    let changed = () => {};
    const api = {
      choice,
      allows: (id: string) => allowed.has(id),
      onChange: (listener: () => void) => void (changed = listener),
    };
    const window: Record<string, unknown> = {};
    const context = createContext({
      window,
      document: { dispatchEvent: ({ type }: Event) => events.push(type) },
      CustomEvent,
      wp_set_consent: (category: string, answer: string) => told.push(`${category} ${answer}`),
    });
    runInContext(script, context);
    for (const callback of window['mesChoix'] as ((given: typeof api) => void)[]) callback(api);
    return { api, told, events, window, change: () => changed() };
  }

  test('tells nothing before a choice, and that a yes is needed', () => {
    const { told, events, window } = open(null, new Set());
    expect(told).toEqual([]);
    expect(window['wp_consent_type']).toBe('optin');
    expect(events).toEqual(['wp_consent_type_defined']);
  });

  test('tells each category, at once and after each decision', () => {
    const allowed = new Set(['analytics']);
    const page = open({}, allowed);
    expect(page.told).toEqual(['statistics allow', 'marketing deny']);
    allowed.clear();
    page.change();
    expect(page.told.slice(2)).toEqual(['statistics deny', 'marketing deny']);
  });
});
