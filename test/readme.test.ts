/**
 * The README promises nothing that is not there, nor do the pages on looks and on the package: every snippet in them is
 * checked.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsOf, snippetsOf } from './snippets.ts';
import { root, sourcesIn } from './sources.ts';

describe.each(['README.md', 'docs/theming.md', 'docs/package.md', 'docs/frameworks.md'])(
  '%s',
  (document) => {
    const markdown = readFileSync(join(root, document), 'utf8');
    const snippets = snippetsOf(markdown);

    test('shows something', () => {
      expect(snippets.length).toBeGreaterThan(0);
    });

    test.each(snippets.map((snippet) => [snippet.line, snippet.language, snippet] as const))(
      'line %i: the %s snippet is right',
      (_line, _language, snippet) => {
        expect(faultsOf(snippet)).toEqual([]);
      },
      60_000,
    );

    test('links to files that exist', () => {
      const links = [...markdown.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
        ([, path = '']) => join(dirname(document), path),
      );
      expect(links.filter((path) => !fileExists(path))).toEqual([]);
    });
  },
);

test('the page for the legal team shows pictures that exist, and only commands that do', () => {
  const markdown = readFileSync(join(root, 'docs/legal-team.md'), 'utf8');
  const links = [...markdown.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((path) => !fileExists(join('docs', path)))).toEqual([]);
  const commands = sourcesIn('server/cli').map(({ path }) => path);
  const named = [...markdown.matchAll(/mes-choix (site add|[a-z]+)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(3);
  const missing = named.filter(
    (name) => !commands.some((path) => path.includes(`${name.replace(' ', '-')}`)),
  );
  expect(missing).toEqual([]);
});

test('the page on fairness has every row once, each with tests that exist', () => {
  const markdown = readFileSync(join(root, 'docs/fairness.md'), 'utf8');
  const rows = [...markdown.matchAll(/^\| ((?:UI|A)-\d+(?:, A-\d+)*) \|.*\| (.*) \|$/gm)];
  const ids = rows.flatMap(([, named = '']) => named.split(', '));
  const upTo = (room: string, last: number) =>
    Array.from({ length: last }, (_, n) => `${room}-${String(n + 1).padStart(2, '0')}`);
  expect(ids).toEqual([...upTo('UI', 33), ...upTo('A', 34)]);
  const files = rows.flatMap(([, , where = '']) =>
    [...where.matchAll(/`([^`]+)`/g)].map(([, path = '']) => join('test', path)),
  );
  expect(files.filter((path) => !fileExists(path))).toEqual([]);
});

describe('docs/theming.md', () => {
  const markdown = readFileSync(join(root, 'docs/theming.md'), 'utf8');
  const widget = sourcesIn('widget')
    .map(({ text }) => text)
    .join('\n');
  // What a placeholder tells itself of its box is no token.
  const used = new Set(
    [...widget.matchAll(/var\(--mes-choix-(?!box-)([a-z-]+)/g)].map(([, name]) => name),
  );

  test('has a row for each token that the widget reads, and for no other', () => {
    const [, table = ''] = markdown.split('## Tokens');
    const rows = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name);
    const [tokens] = [rows.slice(0, rows.indexOf('mes-choix-banner'))];
    expect(new Set(tokens)).toEqual(used);
  });

  test('names parts that are drawn', () => {
    const [, table = ''] = markdown.split('## Parts');
    const css = [...table.matchAll(/^\| `(mes-choix-[a-z]+)` \| (.*) \|$/gm)].flatMap(
      ([, element = '', parts = '']) =>
        [...parts.matchAll(/`([a-z-]+)`/g)].map(([, part]) => `${element}::part(${part}) {}`),
    );
    expect(css.length).toBeGreaterThan(8);
    const faults = css.flatMap((code) => faultsOf({ language: 'css', code, line: 1 }));
    // Answers carry their action's name as a part, which no source spells out, nor does the control.
    const drawn = /::part\((accept-all|reject-all|customize|save|button)\)/;
    expect(faults.filter((fault) => !drawn.test(fault))).toEqual([]);
  });
});

function fileExists(path: string): boolean {
  try {
    readFileSync(join(root, path));
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EISDIR';
  }
}
