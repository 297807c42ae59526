/**
 * Sites in every look, and a page of theirs that is beyond reproach itself: what is found on it is
 * the interface's.
 *
 * @module
 */
import type { BrowserContext, Page } from '@playwright/test';
import type { SiteConfig } from '../../../widget/contract.ts';
import { action, expect, today, type World } from '../fixtures.ts';

/** What a site differs in from the demo's. */
export type Differing = Partial<SiteConfig>;

/** A site with its page. */
export interface Site {
  readonly config: SiteConfig;
  /** The page's address. */
  readonly url: string;
  /** The site's address at the consent server, with a slash at its end. */
  readonly server: string;
}

/** What the page holds besides. */
export interface PageParts {
  /** Where it stands; default: the site's name. */
  readonly path?: string;
  /** Into the head. */
  readonly head?: string;
  /** Into the main part. */
  readonly main?: string;
  /** Instead of the control in the foot. */
  readonly foot?: string;
}

/** A subject that an earlier visit would have left. */
export const SUBJECT = '0b9cbd5c-3a5a-4c8e-9d4e-5f6a7b8c9d0e';

const FOOT = '<button type="button" data-mes-choix="preferences">Modifier mes choix</button>';

const made = new WeakMap<World, Set<string>>();

/**
 * A site like the demo's, but for what differs; stored once a world and name: the same name stands
 * for the same site.
 */
export async function siteOf(
  world: World,
  name: string,
  differing: Differing = {},
  { path = name, head = '', main = '', foot = FOOT }: PageParts = {},
): Promise<Site> {
  const config: SiteConfig = { ...world.config, ...differing, site: name };
  const known = made.get(world) ?? new Set();
  made.set(world, known);
  if (!known.has(name)) await world.addSite(config);
  known.add(name);
  const server = `${world.consentUrl}/${name}/`;
  const url = world.publish(
    path,
    `<!doctype html>
<html lang="fr">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Une page ordinaire</title>
  ${head}
  <script src="${server}consent.js" async></script>
</head>
<body>
  <header><p>Une maison d’édition</p></header>
  <main>
    <h1>Une page ordinaire</h1>
    <p><a href="#loin">Un lien de la page</a></p>
    ${main}
    <p id="loin">La fin de la page.</p>
  </main>
  <footer>${foot}</footer>
</body>
</html>`,
  );
  return { config, url, server };
}

/** Services enough for the panel to offer its search. */
export function manyServices({ config }: World): Differing {
  const purposes = config.purposes.filter(({ exempt }) => !exempt);
  const more = Array.from({ length: 24 }, (_, n) => ({
    id: `service-${n}`,
    purpose: purposes[n % purposes.length]?.id ?? '',
    name: `Service ${n}`,
    provider: `Société ${n}`,
    country: 'FR',
  }));
  return { services: [...config.services, ...more] };
}

/** A site that has changed since an earlier answer. */
export function revisedSite({ config }: World): Differing {
  const [last] = config.purposes.slice(-1);
  return {
    revision: 2,
    purposes: config.purposes.map((purpose) =>
      purpose === last ? { ...purpose, since: 2 } : purpose,
    ),
  };
}

/** Leaves the choice of an earlier visit on the device. */
export async function chosen(
  context: BrowserContext,
  world: World,
  granted: string,
): Promise<void> {
  await context.addCookies([
    {
      name: 'mes_choix',
      value: `1~1~${today()}~${granted}~${granted && SUBJECT}`,
      url: world.siteUrl,
    },
  ]);
}

/** Opens the page and waits for the first layer. */
export async function ask(page: Page, { url }: Site): Promise<void> {
  await page.goto(url);
  await expect(action(page, 'banner', 'reject-all')).toBeVisible();
}

/** Waits for all of the panel that is open: what there is to know about its services comes last. */
export async function panelIsWhole(page: Page): Promise<void> {
  const panel = page.locator('mes-choix-preferences');
  await expect(panel.locator('dialog')).toBeVisible();
  await expect(panel.locator('li details, [type=search]').first()).toBeAttached();
}

/** Opens the panel by the page's control. */
export async function openPanel(page: Page): Promise<void> {
  await page.locator('[data-mes-choix=preferences]').click();
  await panelIsWhole(page);
}
