/**
 * The checks of the documentation's snippets see what is wrong.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { faultsOf, snippetsOf } from './snippets.ts';

describe('a snippet is found', () => {
  test('with its language, its code and its line', () => {
    expect(snippetsOf('# A\n\n```sh\nnpm ci\n```\n\n- b\n\n  ```html\n  <p></p>\n  ```\n')).toEqual(
      [
        { language: 'sh', code: 'npm ci\n', line: 3 },
        { language: 'html', code: '<p></p>\n', line: 9 },
      ],
    );
  });

  test('without a language', () => {
    expect(snippetsOf('```\na\n```\n')).toEqual([{ language: '', code: 'a\n', line: 1 }]);
  });
});

describe('what is wrong is seen', () => {
  test.each([
    ['', 'whatever', 'no check for the language ""'],
    ['python', 'print(1)', 'no check for the language "python"'],
    ['constructor', '', 'no check for the language "constructor"'],
    ['json', '{ // no', 'SyntaxError'],
    ['json', '{"purposes": []}', 'site: '],
    ['json', '{"appearance": {"layout": "round"}}', 'appearance.layout'],
    ['json', '{"signals": {"google": {"mode": "basic", "map": {"ad_storage": "no"}}}}', 'no'],
    ['html', '<template data-consent="a"><img src="/b"></template>', 'template: '],
    ['html', '<iframe src="https://www.youtube.com/embed/a"></iframe>', 'embed-not-held: '],
    ['http', 'Content-Security-Policy: scripts-src x', 'no directive'],
    ['http', 'Server: x', 'no check for the header'],
    ['sh', 'npx mes-choix check --no-such-option site.json', 'has no option --no-such-option'],
    ['html', '<div><p></p>', '<div> is not closed'],
    ['html', '<script data-consent="a" src="b.js"></script>', 'type="text/plain"'],
    ['html', '<iframe data-consent="a" src="b"></iframe>', 'data-src'],
    ['html', '<template data-consent="Not an id!"></template>', 'names no purpose'],
    ['html', '<mes-choix-window></mes-choix-window>', 'is unknown'],
    ['html', '<a data-mes-choix="everything">x</a>', 'is unknown'],
    ['css', 'a { color: red', 'braces'],
    ['css', ':root { --mes-choix-nothing-like-it: red }', 'is unknown'],
    ['css', 'mes-choix-banner::part(nothing-like-it) {}', 'is unknown'],
    ['sh', 'npm run everything', 'no script "everything"'],
    ['sh', 'npm ci && docker run x', 'no check for the program "docker"'],
  ])('%s: %s', (language, code, fault) => {
    expect(faultsOf({ language, code, line: 1 }).join('\n')).toContain(fault);
  });

  test('ts: a wrong type', () => {
    const code = "const a: number = 'b';\n";
    expect(faultsOf({ language: 'ts', code, line: 1 }).join('\n')).toContain('TS2322');
  }, 60_000);
});

describe('what is right passes', () => {
  test.each([
    ['json', '{"a": 1}'],
    ['json', '{"appearance": {"layout": "box"}}'],
    ['http', "Content-Security-Policy: script-src 'self'; connect-src 'self'"],
    ['sh', 'npx mes-choix user add --role owner a@example.ch'],
    ['html', '<script type="text/plain" data-consent="a !b c|d">if (1 < 2) {}</script>'],
    ['html', '<iframe data-consent="youtube" data-src="https://x" title="y"></iframe>'],
    ['html', '<button data-mes-choix="preferences">Modifier mes choix</button>'],
    ['sh', 'npm ci && npm start\n# a comment\nPORT=80 npm run build'],
  ])('%s: %s', (language, code) => {
    expect(faultsOf({ language, code, line: 1 })).toEqual([]);
  });
});
