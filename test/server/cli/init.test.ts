/**
 * `mes-choix init`: from pages as they are to a configuration and what to paste.
 *
 * @module
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Ask } from '../../../server/cli/asking.ts';
import { runLine } from '../../../server/cli/line.ts';
import type { Finding } from '../../../server/site/page/finding.ts';
import type { SiteConfig } from '../../../widget/contract.ts';
import { GA4, MAP, MATOMO, YOUTUBE } from '../site/page/snippets.ts';

let folder: string;
let page: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mes-choix-init-'));
  page = join(folder, 'index.html');
  file = join(folder, 'site.json');
  await writeFile(
    page,
    `<!doctype html><html lang="fr-CH"><head><title>Accueil</title>
<link rel="alternate" hreflang="de" href="/de/"><link rel="alternate" hreflang="x-default" href="/">
${GA4}
${MATOMO}
<script src="/app.js"></script>
</head><body>${YOUTUBE}
${MAP}
</body></html>`,
  );
});
afterEach(() => rm(folder, { recursive: true }));

async function run(words: readonly string[], ask?: Ask, environment = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await runLine(words, {
    environment,
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    ask,
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
}
const FLAGS = ['--origin', 'https://www.exemple.ch', '--name', 'Exemple SA'];
const SERVER = ['--server', 'https://consent.exemple.ch/'];
const begin = (...words: readonly string[]) =>
  run(['init', page, '--file', file, ...FLAGS, ...words]);
const written = async () => JSON.parse(await readFile(file, 'utf8')) as SiteConfig;

test('proposes what the page carries, and writes a configuration that may be published', async () => {
  const { status, out } = await begin(...SERVER);
  expect(status).toBe(0);
  expect(await written()).toMatchObject({
    site: 'exemple',
    name: 'Exemple SA',
    origins: ['https://www.exemple.ch'],
    languages: ['fr', 'de'],
    defaultLanguage: 'fr',
    profile: 'ch',
  });
  const { services, purposes } = await written();
  expect(services.map(({ id }) => id)).toEqual([
    'google-analytics',
    'matomo',
    'youtube',
    'google-maps',
  ]);
  expect(purposes.map(({ id }) => id)).toEqual(['analytics', 'video', 'maps']);
  // Matomo is where its customer likes: the snippet says where.
  expect(services[1]?.hosts).toEqual(['stats.example.org']);
  expect(out).toContain(
    '    <script src="https://consent.exemple.ch/exemple/consent.js" async></script>',
  );
  expect(await run(['check', file])).toMatchObject({ status: 0 });
});

test('what it says to paste is all that check asks for', async () => {
  const said = JSON.parse((await begin(...SERVER, '--json')).out) as {
    readonly tag: string;
    readonly pages: readonly { readonly findings: readonly Finding[] }[];
  };
  const before = await readFile(page, 'utf8');
  const held = (said.pages[0]?.findings ?? []).reduce(
    (html, { write }) => (write ? html.replace(write.from, () => write.to) : html),
    before,
  );
  await writeFile(
    page,
    held.replace('<title>', () => `${said.tag}<title>`),
  );
  expect(await run(['check', file, page])).toMatchObject({ status: 0, err: '' });
  expect(held).not.toBe(before);
});

test('says what comes next, as the command itself was typed', async () => {
  expect((await begin(...SERVER)).out).toContain('\n    mes-choix site add ');
  const again = ['init', page, '--file', file, '--force', ...FLAGS];
  const typed = { npm_command: 'exec' };
  expect((await run([...again, ...SERVER], undefined, typed)).out).toContain(
    '\n    npx mes-choix serve',
  );
  const { out } = await run([...again, '--static', '/mes-choix/'], undefined, typed);
  expect(out).toContain('node_modules/mes-choix/dist/script');
});

test('shows each snippet with its line, and the form to write instead', async () => {
  const { out } = await begin(...SERVER);
  expect(out).toContain(`${page}:4: Google Analytics 4 is fetched and runs before a choice.`);
  expect(out).toMatch(/Write:\n {4}<iframe data-consent="youtube"/);
  expect(out).toMatch(/Take out:\n {4}<img referrerpolicy/);
});

test('a host that the page shows needs no other source', async () => {
  const map = '<iframe src="https://www.openstreetmap.org/export/embed.html?bbox=1"></iframe>';
  await writeFile(page, `<!doctype html><html lang="fr"><body>${map}</body></html>`);
  const { out } = await begin(...SERVER);
  const [osm] = (await written()).services;
  expect(osm?.hosts).toEqual(['www.openstreetmap.org']);
  expect(out).toContain('left out, no source confirms it: hosts tile.openstreetmap.org');
  expect(out).not.toContain('hosts www.openstreetmap.org');
});

test('never declares the site’s own host, which would hold all of the site', async () => {
  await writeFile(page, MATOMO.replaceAll('//stats.example.org/', '//www.exemple.ch/matomo/'));
  expect(await begin(...SERVER, '--languages', 'fr')).toMatchObject({ status: 0 });
  const [matomo] = (await written()).services;
  expect(matomo).not.toHaveProperty('hosts');
});

test('says which flag is missing where there is nobody to ask, and writes nothing', async () => {
  const missing = async (...words: readonly string[]) => (await run(['init', ...words])).err;
  expect(await missing('--file', file)).toContain('PAGE is missing');
  expect(await missing(page, '--file', file)).toContain('--origin is missing');
  expect(await missing(page, '--file', file, '--origin', 'https://a.ch')).toContain(
    '--name is missing',
  );
  expect(await begin()).toMatchObject({ status: 2 });
  expect((await begin()).err).toContain('--server is missing');
  expect((await begin('--server', 'consent')).err).toContain('--server consent');
  expect((await begin(...SERVER, '--static', '/c/')).err).toContain('exclude each other');
  expect((await begin(...SERVER, '--profile', 'us')).status).toBe(2);
  await expect(readFile(file)).rejects.toThrow();
});

test('asks on a terminal, proposes what it found, and asks again for what is none', async () => {
  const asked: string[] = [];
  const answers: Record<string, string[]> = {
    'Where is the site': ['exemple.ch', 'https://www.exemple.ch'],
    'What is it called': ['Exemple SA'],
    'Its services': ['Matomo, YouTube, Google Maps'],
    'Where is the consent server': ['https://consent.exemple.ch'],
  };
  const ask: Ask = (question, proposed) => {
    asked.push(`${question} [${proposed}]`);
    const [, given] = Object.entries(answers).find(([start]) => question.startsWith(start)) ?? [];
    return Promise.resolve(given?.shift() ?? proposed);
  };
  const { status, err } = await run(['init', page, '--file', file], ask);
  expect(status).toBe(0);
  expect(err).toContain('must be');
  expect(asked).toContain('Its services [google-analytics,matomo,youtube,google-maps]');
  expect(asked).toContain('Its languages, the default one first [fr,de]');
  expect((await written()).services.map(({ id }) => id)).toEqual([
    'matomo',
    'youtube',
    'google-maps',
  ]);
});

test('writes over no file, unless it is told to', async () => {
  await writeFile(file, 'mine');
  expect((await begin(...SERVER)).err).toContain('--force');
  expect(await readFile(file, 'utf8')).toBe('mine');
  expect(await begin(...SERVER, '--force')).toMatchObject({ status: 0 });
  expect((await written()).site).toBe('exemple');
});

test('does without a page, and without a server', async () => {
  const words = ['--services', 'vimeo', '--languages', 'fr', '--static', '/mes-choix'];
  const { status, out } = await run(['init', '--file', file, ...FLAGS, ...words]);
  expect(status).toBe(0);
  expect(out).toContain('src="/mes-choix/consent.js" data-config="/mes-choix/site.json"');
  expect((await written()).services.map(({ id }) => id)).toEqual(['vimeo']);
});

test('names what it could not take over, and ends with 1', async () => {
  const words = ['--services', 'srf,vimo', ...SERVER];
  const { status, out } = await begin(...words);
  expect(status).toBe(1);
  expect(out).toContain('srf: no source confirms its company');
  expect(out).toContain('vimo: is not known');
});
