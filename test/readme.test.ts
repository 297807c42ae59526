/**
 * The README promises nothing that is not there: every snippet in it is checked.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsOf, snippetsOf } from './snippets.ts';
import { root } from './sources.ts';

const markdown = readFileSync(join(root, 'README.md'), 'utf8');
const snippets = snippetsOf(markdown);

describe('README.md', () => {
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
      ([, path = '']) => path,
    );
    expect(links.filter((path) => !fileExists(path))).toEqual([]);
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
