/**
 * `mes-choix add`: services into a file, by their names.
 *
 * @module
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runLine } from '../../../server/cli/line.ts';
import type { SiteConfig } from '../../../widget/contract.ts';
import { hebergeur } from '../site/example.ts';

let folder: string;
let file: string;
let said: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mes-choix-add-'));
  file = join(folder, 'site.json');
  await writeFile(file, JSON.stringify(hebergeur));
  said = [];
});
afterEach(() => rm(folder, { recursive: true }));

const run = (...words: readonly string[]) =>
  runLine(['add', ...words], {
    environment: {},
    out: (line) => said.push(line),
    err: (line) => said.push(line),
  });
const written = async () => JSON.parse(await readFile(file, 'utf8')) as SiteConfig;

test('puts several services into the file, with the purposes that they need', async () => {
  expect(await run('vimeo', 'google-maps', '--file', file)).toBe(0);
  const { services, purposes } = await written();
  expect(services.slice(-2).map(({ id }) => id)).toEqual(['vimeo', 'google-maps']);
  expect(purposes.at(-1)).toMatchObject({ id: 'maps', title: { fr: 'Plans interactifs' } });
  expect(said.join('\n')).toContain('google-maps: added with the new purpose "maps".');
});

test('names what no source confirms, and leaves it out', async () => {
  await writeFile(file, JSON.stringify({ ...hebergeur, services: [] }));
  expect(await run('youtube', '--file', file)).toBe(0);
  expect(said.join('\n')).toContain('left out, no source confirms it: cookies PREF, 8 months');
  expect(JSON.stringify(await written())).not.toContain('PREF');
});

test('names what it takes over though no source confirms it', async () => {
  await writeFile(file, JSON.stringify({ ...hebergeur, services: [] }));
  expect(await run('youtube', '--unconfirmed', '--file', file)).toBe(0);
  expect(said.join('\n')).toContain(
    'taken over unconfirmed, check it before you publish: cookies PREF, 8 months',
  );
  expect(JSON.stringify(await written())).toContain('PREF');
});

test('knows a service by the names that it goes by', async () => {
  await writeFile(file, JSON.stringify({ ...hebergeur, services: [] }));
  expect(await run('GA4', 'YouTube', 'Google Maps', 'osm', '--file', file)).toBe(0);
  expect((await written()).services.map(({ id }) => id)).toEqual([
    'google-analytics',
    'youtube',
    'google-maps',
    'openstreetmap',
  ]);
});

test('says which texts are still English, or missing', async () => {
  const languages = ['es', 'fr'];
  const site = { ...hebergeur, languages, defaultLanguage: 'es', purposes: [], services: [] };
  await writeFile(file, JSON.stringify(site));
  await run('vimeo', '--file', file);
  expect(said.join('\n')).toContain('languages.0: texts under "es" are still English');
});

test('writes nothing where there is nothing to add, and says which names were near', async () => {
  const before = await readFile(file, 'utf8');
  expect(await run('matom', '--file', file)).toBe(1);
  expect(said.join('\n')).toContain('matom: is not known. Is it one of matomo');
  expect(await readFile(file, 'utf8')).toBe(before);
});

test('lists what there is, for a program too', async () => {
  expect(await run('--list', '--json')).toBe(0);
  const { services } = JSON.parse(said[0] ?? '') as { services: { id: string }[] };
  expect(services.map(({ id }) => id)).toContain('matomo');
  // How much of each is confirmed.
  expect(services.find(({ id }) => id === 'rts')).toMatchObject({ facts: 3, sourced: 0 });
  said = [];
  await run('--list');
  expect(said.join('\n')).toMatch(
    /^google-analytics +Google Analytics 4 \(analytics\), \d of 8 facts with a source$/m,
  );
});

test('wants a name, and a file that is one', async () => {
  expect(await run('--file', file)).toBe(2);
  await writeFile(file, '{"a":');
  expect(await run('matomo', '--file', file)).toBe(2);
  await writeFile(file, '{}');
  expect(await run('matomo', '--file', file)).toBe(2);
});

test('takes a draft of an audit: what is confirmed, and names the rest', async () => {
  const draft = join(folder, 'draft.json');
  const services = [
    { id: 'mine', purpose: 'video', name: 'Mine', provider: 'Mine SA', hosts: ['mine.example'] },
    { id: 'unknown', purpose: 'unsorted', name: 'unknown.example', provider: 'unknown.example' },
  ];
  const unconfirmed = [{ service: 'unknown', fact: 'purpose' }];
  await writeFile(draft, JSON.stringify({ purposes: [], services, unconfirmed }));
  expect(await run('--from', draft, '--file', file)).toBe(1);
  expect((await written()).services.map(({ id }) => id)).toContain('mine');
  expect((await written()).services.map(({ id }) => id)).not.toContain('unknown');
  expect(said.join('\n')).toContain('unknown: left out, nobody has confirmed its purpose');

  await run('--from', draft, '--file', file, '--unconfirmed');
  expect(said.join('\n')).toContain('unknown: added. Nobody has confirmed its purpose: check');
});

test('says so where a file is no draft', async () => {
  expect(await run('--from', file, '--file', file)).toBe(2);
  expect(said.join('\n')).toContain('is no draft of');
});
