/**
 * A site whose vendors are told of the choice, and pages that write down what they hear.
 *
 * @module
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { SiteConfig } from '../../widget/contract.ts';
import { pairOf } from './held.ts';
import type { World } from './world.ts';

/** The demo's purposes with a service for every vendor. */
export function toldConfig(world: World): SiteConfig {
  const { purposes, languages, defaultLanguage, origins } = world.config;
  const service = (signal: string, purpose: string) => ({
    id: signal,
    purpose,
    name: signal,
    provider: signal,
    signal,
  });
  return {
    site: 'told',
    name: 'Signaux',
    origins,
    languages,
    defaultLanguage,
    purposes,
    services: [
      service('google', 'analytics'),
      service('microsoft', 'marketing'),
      service('clarity', 'analytics'),
      service('matomo', 'analytics'),
      service('piano', 'analytics'),
      service('meta', 'marketing'),
      service('tiktok', 'marketing'),
    ],
    signals: { google: { mode: 'basic' }, dataLayer: true },
  };
}

/** Publishes that site on the world's server. */
export async function publishTold(world: World): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mes-choix-told-'));
  const file = join(folder, 'site.json');
  await writeFile(file, JSON.stringify(toldConfig(world)));
  await world.command('site', 'add', file);
  await rm(folder, { recursive: true });
}

/** Writes down what each vendor hears and which held script runs, in order, into `window.heard`. */
const RECORDER = `
  window.heard = [];
  const state = (words) => Object.keys(words).filter((type) => words[type] === 'granted').join('+') || 'none';
  const word = (given) => (given && typeof given === 'object' ? state(given) : given);
  const listen = (vendor) => (...words) => heard.push([vendor, ...words.map(word)].join(' '));
  window.ran = { push: listen('ran') };
  window.dataLayer = { push(entry) {
    if (entry[0]) listen('google')(...entry);
    else listen('layer')(entry.event || 'state', entry.mesChoix.purposes);
  } };
  window.dataLayer.push = ((push) => (entry) => push(entry))(window.dataLayer.push);
  window.uetq = { push: listen('microsoft') };
  window.clarity = listen('clarity');
  window._paq = { push: (words) => listen('queue')(...words) };
  window.ttq = { push: (words) => listen('tiktok')(...words) };
`;

/** Meta's own tag, but for the script that it loads: nothing where its function is there already. */
const META = `
  if (!window.fbq) {
    let made;
    made = window.fbq = (...words) => made.queue.push(words);
    made.queue = { push: (words) => heard.push(['meta', ...words].join(' ')) };
    fbq('init', '1');
  }
`;

/** Puts a page with the recorder on the site; gives its URL. `tag` is the widget's. */
export function toldPage(
  world: World,
  path = 'told',
  tag = `<script src="${world.consentUrl}/told/consent.js" async></script>`,
): string {
  const { first } = pairOf(world);
  return world.publish(
    path,
    `<!doctype html>
<html lang="fr">
<head>
  <meta charset="utf-8">
  <title>Une page qui informe</title>
  <script>${RECORDER}</script>
  ${tag}
</head>
<body>
  <h1>Une page qui informe</h1>
  <button data-mes-choix="preferences">Modifier mes choix</button>
  <script type="text/plain" data-consent="analytics|marketing" data-src="${first.script('container')}"></script>
  <script type="text/plain" data-consent="meta">${META}</script>
</body>
</html>`,
  );
}

/** What was heard, by whom: `''` for all. */
export function heardOn(page: Page, by = ''): Promise<string[]> {
  return page.evaluate((vendor) => {
    const { heard } = globalThis as unknown as { heard: string[] };
    return heard.filter((line) => line.startsWith(vendor));
  }, by);
}
