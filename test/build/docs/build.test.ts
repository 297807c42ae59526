/**
 * What the build wrote into `dist/docs`.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { chapters, LANGUAGES } from '../../../build/docs/chapters.ts';
import { declarationsOf, exportsOf } from '../../../build/docs/declarations.ts';
import { root } from '../../sources.ts';

const folder = join(root, 'dist/docs');
const pages = new Map(
  globSync('**/*.html', { cwd: folder }).map((path) => [
    path.replaceAll('\\', '/'),
    readFileSync(join(folder, path), 'utf8'),
  ]),
);
const idsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
const chapterPages = [...pages].filter(([path]) => !path.startsWith('look/'));
const unescaped = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const pageOf = (path: string) => unescaped(pages.get(path) ?? '');

test('every chapter is there in every language', () => {
  const missing = chapters().flatMap(({ slug }) =>
    LANGUAGES.map((language) => posix.join(language, slug, 'index.html')).filter(
      (path) => !pages.has(path),
    ),
  );
  expect(missing).toEqual([]);
  expect(chapters().length).toBeGreaterThan(10);
});

test('every link leads to a page, and to a place on it', () => {
  const dead = chapterPages.flatMap(([path, html]) =>
    [...html.matchAll(/ (?:href|src)="([^"]*)"/g)]
      .map(([, href = '']) => href)
      .filter((href) => !/^(https?:|mailto:)/.test(href))
      .filter((href) => {
        const [to = '', fragment] = href.split('#');
        const target = to === '' ? path : posix.join(posix.dirname(path), to);
        const file = target.endsWith('/') ? `${target}index.html` : target;
        if (!existsSync(join(folder, file))) return true;
        return fragment ? !idsOf(pages.get(file) ?? '').includes(fragment) : false;
      })
      .map((href) => `${path}: ${href}`),
  );
  expect(dead).toEqual([]);
});

test('no page runs a script, holds a style, or has an id twice or one that hide lists look for', () => {
  for (const [path, html] of chapterPages) {
    expect(html, path).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
    const ids = idsOf(html);
    expect(ids.length, path).toBe(new Set(ids).size);
    expect(
      ids.filter((id) => /cookie|consent|gdpr/i.test(id)),
      path,
    ).toEqual([]);
  }
});

test('French pages have French spaces and apostrophes', () => {
  for (const [path, html] of chapterPages.filter(([path]) => path.startsWith('fr/'))) {
    const french = html
      .replaceAll(/<(\w+)[^>]* lang="en"[\s\S]*?<\/\1>/g, '')
      .replaceAll(/<(code|pre)\b[\s\S]*?<\/\1>/g, '')
      .replaceAll(/<[^>]+>/g, '');
    if (html.includes('class="note"')) continue;
    expect(french.match(/\w'\w| [;!?»]|« /g), path).toBeNull();
  }
});

describe('the commands', () => {
  const cli = join(root, 'dist/server/cli.js');
  const say = (...words: readonly string[]) =>
    spawnSync(process.execPath, [cli, ...words, '--help'], { encoding: 'utf8' }).stdout;
  const names = [...say().matchAll(/^ {2}(\w+(?: \w+)?) {2,}/gm)].map(([, name = '']) => name);

  test('are all there, as the binary says them', () => {
    expect(names.length).toBeGreaterThan(12);
    for (const name of names) {
      const help = say(...name.split(' ')).trim();
      for (const language of LANGUAGES)
        expect(pageOf(`${language}/commands/index.html`), name).toContain(help);
    }
    // A process for each of them, on a machine that may have other work.
  }, 240_000);

  test('are told in French on the French page', () => {
    const page = pages.get('fr/commands/index.html') ?? '';
    expect(page.match(/<p lang="en">/g) ?? []).toEqual([]);
  });
});

test('the reference has an entry for every member that the package declares', () => {
  const types = join(root, 'dist/npm');
  const read = (file: string) => readFileSync(join(types, `${file}.d.ts`), 'utf8');
  const all = exportsOf(read('index')).flatMap(({ file, names }) =>
    declarationsOf(read(file)).filter(({ name }) => names?.includes(name) ?? true),
  );
  const members = all.reduce((count, declaration) => count + declaration.members.length, 0);
  expect(all.map(({ name }) => name)).toContain('MesChoix');
  expect(members).toBeGreaterThan(100);
  for (const language of LANGUAGES) {
    const html = pages.get(`${language}/reference/index.html`) ?? '';
    expect(html.match(/<h3 id="type-/g)?.length).toBe(all.length);
    expect(html.match(/<dt id="type-/g)?.length).toBe(members);
    for (const { name } of all) expect(html).toContain(`<code>${name}</code></h3>`);
  }
});
