/**
 * The documentation promises nothing that is not there: every snippet of its chapters is checked, and
 * its French and English chapters have the same ones.
 *
 * @module
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { chapters, PLANNED } from '../build/docs/chapters.ts';
import { compileScripts } from './script-snippets.ts';
import { faultsOf, snippetsOf } from './snippets.ts';
import { root } from './sources.ts';

/**
 * Their snippets run elsewhere: proxies in test/proxy, PostgreSQL's tools in test/server/cli, pages of
 * peers and of frameworks in suites of their own.
 */
const RUN_ELSEWHERE = [
  'docs/operations.md',
  'docs/proof.md',
  'docs/contract.md',
  'docs/migration.md',
  'docs/frameworks.md',
  'docs/wordpress.md',
];

const documents = chapters()
  .flatMap(({ sources }) => Object.values(sources))
  .filter((path) => !RUN_ELSEWHERE.includes(path));

beforeAll(() => {
  compileScripts(documents.flatMap((path) => snippetsOf(readFileSync(join(root, path), 'utf8'))));
}, 120_000);

test('every written page is a chapter', () => {
  const written = globSync('docs/site/**/*.md', { cwd: root }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const planned = PLANNED.flatMap(({ sources }) => Object.values(sources));
  expect(written.filter((path) => !planned.includes(path))).toEqual([]);
});

test.each(chapters().flatMap(({ sources }) => Object.values(sources)))(
  '%s names every column of its tables',
  (document) => {
    const markdown = readFileSync(join(root, document), 'utf8');
    const headings = [...markdown.matchAll(/^[ \t]*(\|.*)\n[ \t]*\|[ |:-]*--/gm)];
    expect(headings.map(([, row = '']) => row).filter((row) => /\|\s*\|/.test(row))).toEqual([]);
  },
);

describe.each(documents)('%s', (document) => {
  const markdown = readFileSync(join(root, document), 'utf8');

  test('has a title, and links to files that exist', () => {
    expect(markdown).toMatch(/^# \S/);
    const links = [...markdown.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
      ([, path = '']) => join(dirname(document), path),
    );
    const files = globSync(links, { cwd: root }).map((path) => path.replaceAll('\\', '/'));
    expect(links.filter((path) => !files.includes(path))).toEqual([]);
  });

  const snippets = snippetsOf(markdown);
  test.each(snippets.map((snippet) => [snippet.line, snippet.language, snippet] as const))(
    'line %i: the %s snippet is right',
    (_line, _language, snippet) => {
      expect(faultsOf(snippet)).toEqual([]);
    },
    60_000,
  );
});

/** What a snippet does, whatever the words and names in it are. */
const kindsIn = (path: string) => {
  const markdown = readFileSync(join(root, path), 'utf8');
  // A recipe that another page owns is put in its place by the build.
  const whole = markdown.replaceAll(/^\{\{recipe (\w+)\}\}$/gm, '```$1\n```');
  return snippetsOf(whole).map(({ language }) => language);
};

describe('both languages show the same', () => {
  const both = chapters().flatMap(({ slug, sources: { fr, en } }) =>
    fr && en ? [[slug || 'index', fr, en] as const] : [],
  );

  test.each(both)('%s', (_slug, fr, en) => {
    expect(kindsIn(fr)).toEqual(kindsIn(en));
  });
});
