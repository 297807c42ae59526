/**
 * Vendor signals against snippets that behave as the vendors' own do: one that does nothing where its
 * function is there already, one that sorts its queue, one that keeps a list for a queue.
 *
 * @module
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { SiteConfig } from '../../widget/contract.ts';
import { action, expect, switchOf, test, type World } from './fixtures.ts';

/** What vendors leave in the page, as plain values. */
interface Vendors {
  readonly dataLayer?: readonly ArrayLike<unknown>[];
  readonly ttq?: readonly string[][];
  /** What the snippets below were told, in order. */
  readonly heard?: readonly unknown[][];
  /** How many decisions the page has heard of. */
  readonly changes?: number;
  /** Whether Matomo may track. */
  readonly given?: boolean;
}

/** A site with every signal, beside the demo's. */
function siteOf(world: World): SiteConfig {
  const service = (id: string, purpose: string, signal: string) =>
    ({ id, purpose, name: id, provider: 'Exemple', signal }) as const;
  return {
    site: 'signaux',
    name: 'Signaux',
    origins: [world.siteUrl],
    languages: ['fr'],
    defaultLanguage: 'fr',
    appearance: { button: 'none' },
    purposes: [
      { id: 'analytics', title: 'Mesure', description: 'Compter les visites.' },
      { id: 'marketing', title: 'Publicité', description: 'Montrer des annonces.' },
      { id: 'security', title: 'Sécurité', description: 'Protéger.', exempt: 'security' },
    ],
    services: [
      service('matomo', 'analytics', 'matomo'),
      service('ga', 'analytics', 'google'),
      service('clarity', 'analytics', 'clarity'),
      service('gads', 'marketing', 'google'),
      service('uet', 'marketing', 'microsoft'),
      service('pixel', 'marketing', 'meta'),
      service('tiktok', 'marketing', 'tiktok'),
    ],
    signals: { google: { mode: 'basic' }, dataLayer: true },
  };
}

test.beforeAll(async ({ world }) => {
  const folder = await mkdtemp(join(tmpdir(), 'mes-choix-signals-'));
  const file = join(folder, 'site.json');
  await writeFile(file, JSON.stringify(siteOf(world)));
  await world.command('site', 'add', file);
  await rm(folder, { recursive: true });
});

/** A page of that site, with held markup. */
const pageWith = (world: World, name: string, held: string) =>
  world.publish(
    name,
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Signaux</title>
<script>window.heard = []; window.changes = 0; document.addEventListener('mes-choix:change', () => window.changes++);</script>
<script src="${world.consentUrl}/signaux/consent.js" async></script></head>
<body><h1>Signaux</h1><button data-mes-choix="preferences">Modifier mes choix</button>${held}</body></html>`,
  );
const held = (purpose: string, text: string) =>
  `<script type="text/plain" data-consent="${purpose}">${text}</script>`;

/** Google's commands so far, as `<command> <types granted>`. */
const google = (page: Page) =>
  page.evaluate(() =>
    ((window as unknown as Vendors).dataLayer ?? [])
      .map((entry) => Array.from(entry))
      .filter(([name]) => name === 'consent')
      .map(([, command, state]) =>
        [
          command,
          ...Object.entries(state as object).flatMap(([type, is]) =>
            is === 'granted' ? type : [],
          ),
        ].join(' '),
      ),
  );
const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as Vendors).heard?.map((words) => words.join(' ')));
const answer = async (page: Page, name: 'accept-all' | 'reject-all') => {
  await action(page, 'banner', name).click();
  await expect(action(page, 'banner', name)).toBeHidden();
};
const change = async (page: Page, ids: readonly string[]) => {
  await page.locator('[data-mes-choix="preferences"]').click();
  for (const id of ids) await switchOf(page, id).click();
  await action(page, 'preferences', 'save').click();
};
const NONE = 'default security_storage';
const ALL = 'update ad_storage ad_user_data ad_personalization analytics_storage security_storage';

test('Google: a service of its own that was refused denies what it would be used for', async ({
  page,
  world,
}) => {
  await page.goto(pageWith(world, 'exception', ''));
  await answer(page, 'accept-all');
  await expect.poll(() => google(page)).toEqual([NONE, ALL]);
  await change(page, ['gads']);
  await expect
    .poll(async () => (await google(page)).slice(2))
    .toEqual(['update analytics_storage security_storage']);
});

/** Meta's snippet, and an `fbevents.js` that goes through its queue. */
const PIXEL = `!function(f){if(f.fbq)return;var n=f.fbq=function(){n.callMethod?n.callMethod.apply(n,arguments):n.queue.push(arguments)};
if(!f._fbq)f._fbq=n;n.push=n;n.loaded=!0;n.version='2.0';n.queue=[];
setTimeout(()=>{n.callMethod=(...words)=>heard.push(words);n.queue.forEach((words)=>heard.push([...words]))})}(window);
fbq('init','1');fbq('track','PageView');`;

test('Meta: revoked before its init, then granted; revoked on withdrawal', async ({
  page,
  world,
}) => {
  await page.goto(pageWith(world, 'meta', held('pixel', PIXEL)));
  await answer(page, 'accept-all');
  await expect
    .poll(() => heard(page))
    .toEqual(['consent revoke', 'consent grant', 'init 1', 'track PageView']);
  await change(page, ['pixel']);
  await expect.poll(async () => (await heard(page))?.slice(4)).toEqual(['consent revoke']);
});

/** TikTok's snippet: a list with functions that queue. */
const TIKTOK = `var ttq=window.ttq=window.ttq||[];ttq.methods=['page','holdConsent','grantConsent','revokeConsent'];
for(const m of ttq.methods)ttq[m]=function(){ttq.push([m].concat([...arguments]))};ttq.page();`;

test('TikTok: held, granted, and only then told of the page', async ({ page, world }) => {
  await page.goto(pageWith(world, 'tiktok', held('tiktok', TIKTOK)));
  await answer(page, 'accept-all');
  const queue = () =>
    page.evaluate(() => [...((window as unknown as Vendors).ttq ?? [])].map(([name]) => name));
  await expect.poll(queue).toEqual(['holdConsent', 'grantConsent', 'page']);
  await change(page, ['tiktok']);
  await expect.poll(queue).toEqual(['holdConsent', 'grantConsent', 'page', 'revokeConsent']);
});

/** Matomo's script: what it hears first, whatever the order, then the rest; then it listens. */
const MATOMO = `{const queue=[...(window._paq||[])];window.given=true;
const apply=([name])=>{heard.push([name]);if(name==='requireConsent'||name==='forgetConsentGiven')window.given=false;if(name==='setConsentGiven')window.given=true};
for(const first of ['requireConsent','setConsentGiven'])for(const at in queue)if(queue[at][0]===first){apply(queue[at]);delete queue[at]}
queue.forEach(apply);window._paq={push:apply}}`;
const given = (page: Page) => page.evaluate(() => (window as unknown as Vendors).given);

test('Matomo: may track after a yes that followed a no on the same page', async ({
  page,
  world,
}) => {
  await page.goto(pageWith(world, 'matomo', held('matomo', MATOMO)));
  await answer(page, 'reject-all');
  await change(page, ['matomo']);
  await expect.poll(() => given(page)).toBe(true);
  await change(page, ['matomo']);
  await expect.poll(() => given(page)).toBe(false);
  expect(await heard(page)).toEqual(['requireConsent', 'setConsentGiven', 'forgetConsentGiven']);
});

test('Matomo: the last word counts where its script comes late', async ({ page, world }) => {
  await page.goto(pageWith(world, 'late', ''));
  await answer(page, 'accept-all');
  await change(page, ['matomo']);
  await change(page, ['matomo']);
  // The page hears of a decision when the vendors have.
  await expect.poll(() => page.evaluate(() => (window as unknown as Vendors).changes)).toBe(3);
  await page.addScriptTag({ content: MATOMO });
  expect(await given(page)).toBe(true);
});
