/**
 * A site that moves: a page with another tool, and the same page with our tag in its place.
 *
 * @module
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import type { ConsentEvent, Migration, Notice, SiteConfig } from '../../widget/contract.ts';
import { choiceCookie, expect, type World } from '../browser/fixtures.ts';

const modules = fileURLToPath(new URL('node_modules/', import.meta.url));

/** A page of a site that comes from a tool. */
export interface Moving {
  readonly world: World;
  /** The site's slug, and the page's path. */
  readonly site: string;
  readonly migrate: readonly (string | Migration)[];
  /** What stands in the head with the tool, and goes with it. */
  readonly tool: string;
  /** What stands in the body, and stays as it is. */
  readonly markup: string;
}

/** The same page, before and after. */
export interface Moved {
  /** Opens the page with the tool. */
  before(page: Page): Promise<void>;
  /** Opens the page with our tag, or with `head` in its place; gives what is posted to the register from then on. */
  after(page: Page, head?: string): Promise<readonly ConsentEvent[]>;
  /** The site as a file, for a page that no server of ours knows. */
  readonly config: SiteConfig;
}

/** A script of a vendor of the site, which appends its name to the page's list `window.ran`. */
export function vendorScript(world: World, host: 'stats' | 'clips' | 'late', name: string): string {
  return `http://${host}.${new URL(world.vendorsUrl).host}/journey/${name}.js`;
}

/** The site: three purposes, one of which came later than the tool's answers can tell. */
function siteOf({ world, site, migrate }: Moving): SiteConfig {
  const host = (name: string) => [`${name}.${new URL(world.vendorsUrl).host}`];
  const by = { provider: 'Exemple SA' };
  return {
    ...world.config,
    site,
    revision: 2,
    languages: ['fr'],
    defaultLanguage: 'fr',
    purposes: [
      { id: 'analytics', title: 'Mesure d’audience', description: 'Compter les visites.' },
      { id: 'video', title: 'Vidéos', description: 'Montrer des vidéos.' },
      { id: 'late', title: 'Nouveauté', description: 'Ajoutée depuis.', since: 2 },
    ],
    services: [
      { ...by, id: 'stats', purpose: 'analytics', name: 'Stats', hosts: host('stats') },
      { ...by, id: 'google-analytics', purpose: 'analytics', name: 'GA' },
      { ...by, id: 'clips', purpose: 'video', name: 'Clips', hosts: host('clips') },
      { ...by, id: 'youtube', purpose: 'video', name: 'YouTube' },
      { ...by, id: 'later', purpose: 'late', name: 'Later', hosts: host('late') },
    ],
    signals: {},
    migrate,
  };
}

/** Publishes both pages, one after the other, at the same address. */
export async function move(moving: Moving): Promise<Moved> {
  const { world, site, tool, markup } = moving;
  const config = siteOf(moving);
  // The revision that a site begins with is 1: what came later is added by the second file.
  const { purposes, services } = config;
  await world.addSite({
    ...config,
    revision: 1,
    purposes: purposes.filter(({ since = 1 }) => since === 1),
    services: services.filter(({ purpose }) => purpose !== 'late'),
  });
  await world.addSite(config);
  const put = (head: string) =>
    world.publish(
      site,
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${site}</title>${head}</head>
<body><h1>Une page qui change d’outil</h1>${markup}</body></html>`,
    );
  return {
    config,
    async before(page) {
      await serveTools(page.context(), world);
      await page.goto(put(tool));
    },
    async after(page, head = `<script src="${world.consentUrl}/${site}/consent.js"></script>`) {
      const posted: ConsentEvent[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST' && request.url().endsWith('/consents'))
          posted.push(JSON.parse(request.postData() ?? '{}') as ConsentEvent);
      });
      await page.goto(put(head));
      await page.waitForFunction(() => window.mesChoix && 'choice' in window.mesChoix);
      return posted;
    },
  };
}

/** The tools' own files, and stand-ins for the vendors whose addresses the tools know. */
export async function serveTools(context: BrowserContext, world: World): Promise<void> {
  await context.route(`${world.siteUrl}/tools/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/tools/', '');
    const contentType = path.endsWith('.css') ? 'text/css' : 'text/javascript';
    await route.fulfill({ contentType, body: await readFile(modules + path) });
  });
  await context.route(/^https:\/\//, (route) => {
    const { hostname } = new URL(route.request().url());
    const body = `(window.ran ||= []).push('${hostname}')`;
    return route.request().resourceType() === 'script'
      ? route.fulfill({ contentType: 'text/javascript', body })
      : route.fulfill({ contentType: 'text/html', body: `<p>${hostname}` });
  });
}

/** What has run on the page, sorted. */
export function ranOn(page: Page): Promise<string[]> {
  return page.evaluate(() => [...((window as { ran?: string[] }).ran ?? [])].sort());
}

/** The names of the cookies of the site that a page can see. */
export async function cookieNames(page: Page): Promise<string[]> {
  const pairs = await page.evaluate(() => document.cookie);
  return pairs.split('; ').map((pair) => pair.split('=')[0] ?? '');
}

/** The choice as our cookie holds it, without the visitor's identifier. */
export async function choiceOn(page: Page, world: World): Promise<string | undefined> {
  return (await choiceCookie(page.context(), world))?.replace(/[^~]*$/, '');
}

/** The notice that an event names, from the server. */
export async function noticeOf(world: World, site: string, event: ConsentEvent): Promise<Notice> {
  const response = await fetch(`${world.consentUrl}/${site}/notices/${event.notice.slice(7)}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Notice;
}

/** The banner of ours. */
export const banner = (page: Page) => page.locator('mes-choix-banner [data-action="accept-all"]');
