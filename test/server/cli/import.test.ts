/**
 * `mes-choix import`: another tool's file in, a site.json out.
 *
 * @module
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runLine } from '../../../server/cli/line.ts';
import type { SiteConfig } from '../../../widget/contract.ts';

let folder: string;
let said: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mes-choix-import-'));
  said = [];
});
afterEach(() => rm(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const terminal = {
  environment: {},
  out: (line: string) => void said.push(line),
  err: (line: string) => void said.push(line),
};
const run = (...words: readonly string[]) =>
  runLine(
    ['import', ...words, '--origin', 'https://www.example.ch', '--file', at('site.json')],
    terminal,
  );

test('writes a file that check finds nothing in', async () => {
  const config = "var klaroConfig = { services: [{ name: 'youtube', purposes: ['video'] }] };";
  await writeFile(at('klaro-config.js'), config);
  expect(await run(at('klaro-config.js'))).toBe(0);
  expect(said[0]).toContain('1 purpose and 1 service, out of klaro.');
  // A guess is in no file of ours: it is named instead.
  expect(said.join('\n')).toContain('youtube: left out, no source confirms it: cookies PREF');
  const site = JSON.parse(await readFile(at('site.json'), 'utf8')) as SiteConfig;
  expect(site).toMatchObject({ site: 'example', name: 'example.ch', defaultLanguage: 'fr' });
  expect(await runLine(['check', at('site.json')], terminal)).toBe(0);
  // What is there is somebody's work.
  expect(await run(at('klaro-config.js'))).toBe(2);
  expect(said.join('\n')).toContain('is there already');
});

test('reads the inline scripts of a page, and names what is to be completed', async () => {
  const page = `<!doctype html><title>Accueil</title>
<script src="/tarteaucitron.js"></script>
<script>tarteaucitron.init({ highPrivacy: true });</script>
<script type="application/json">{"a": 1}</script>
<body><script>(tarteaucitron.job = tarteaucitron.job || []).push('gtag');
tarteaucitron.services.mine = { type: 'ads', name: 'Mine' }; tarteaucitron.job.push('mine');</script>`;
  await writeFile(at('index.html'), page);
  expect(await run(at('index.html'), '--site', 'shop', '--language', 'en', '--json')).toBe(1);
  const { from, missing } = JSON.parse(said[0] ?? '') as { from: string; missing: object[] };
  expect([from, missing.length]).toEqual(['tarteaucitron', 1]);
  const site = JSON.parse(await readFile(at('site.json'), 'utf8')) as SiteConfig;
  expect(site.services.map(({ id }) => id)).toEqual(['google-analytics', 'mine']);
  expect(site.services[1]?.provider).toBe('To be completed');
});

test('English texts under another language are work to be done', async () => {
  const config =
    "var klaroConfig = { lang: 'es', services: [{ name: 'youtube', purposes: ['video'] }] };";
  await writeFile(at('klaro-config.js'), config);
  expect(await run(at('klaro-config.js'))).toBe(1);
  expect(said.join('\n')).toContain(
    'to be completed at languages.0: texts under "es" are still English',
  );
  // It may be published all the same, and is told each time.
  said = [];
  expect(await runLine(['check', at('site.json')], terminal)).toBe(0);
  expect(said.join('\n')).toContain('languages.0: texts under "es" are still English');
});

test('says how to begin where a tool keeps its configuration with itself', async () => {
  const page = '<script src="https://consent.cookiebot.com/uc.js" data-cbid="1"></script>';
  await writeFile(at('index.html'), page);
  expect(await run(at('index.html'))).toBe(2);
  expect(said.join('\n')).toContain('Cookiebot keeps its configuration with itself');
  expect(said.join('\n')).toContain('"from": "cookiebot"');
});

test('an origin is an address with its scheme', async () => {
  const words = ['import', at('klaro-config.js'), '--origin'];
  expect(await runLine([...words, 'www.example.ch'], terminal)).toBe(2);
  expect(await runLine([...words, 'ftp://www.example.ch'], terminal)).toBe(2);
  expect(said.filter((line) => line.includes('write scheme and host'))).toHaveLength(2);
});

test('wants an origin, and a file with something in it', async () => {
  expect(await runLine(['import', at('none.js')], terminal)).toBe(2);
  expect(await run(at('none.js'))).toBe(2);
  await writeFile(at('empty.js'), 'var x = 1;');
  expect(await run(at('empty.js'))).toBe(2);
  expect(said.join('\n')).toContain('no configuration of a tool');
});
