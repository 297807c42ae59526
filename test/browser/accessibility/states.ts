/**
 * Every state that the interface can be found in, and the way there.
 *
 * @module
 */
import type { BrowserContext, Page } from '@playwright/test';
import type { Appearance } from '../../../widget/contract.ts';
import { action, expect, type World } from '../fixtures.ts';
import {
  ask,
  chosen,
  type Differing,
  manyServices,
  openPanel,
  type PageParts,
  panelIsWhole,
  revisedSite,
  type Site,
  siteOf,
  SUBJECT,
} from './site.ts';

/** Where a state is reached. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly world: World;
  readonly look: Look;
}

/** How a site looks. */
export type Look = Required<Pick<Appearance, 'layout' | 'theme'>>;

/** A state by what the visitor sees. */
export interface State {
  readonly name: string;
  reach(visit: Visit): Promise<void>;
}

const state = (name: string, reach: State['reach']): State => ({ name, reach });

/** A site with the look, and a page of its own for each `what`. */
function siteWith(
  { world, look }: Visit,
  what = '',
  parts: PageParts = {},
  differing: Differing = {},
): Promise<Site> {
  const name = ['look', look.layout, look.theme, ...(differing.site ? [differing.site] : [])];
  const path = [...name, ...(what ? [what] : [])].join('-');
  return siteOf(world, name.join('-'), { ...differing, appearance: look }, { path, ...parts });
}

/** The page after an acceptance that the register has. */
async function accepted(visit: Visit): Promise<Site> {
  const site = await siteWith(visit);
  await ask(visit.page, site);
  const kept = visit.page.waitForResponse((answer) => answer.url().endsWith('/consents'));
  await action(visit.page, 'banner', 'accept-all').click();
  expect((await kept).status()).toBe(201);
  return site;
}

/** Held frames of the demo's video service: one with room, one without. */
function heldFrames({ config }: World): string {
  const service = config.services.find(({ id }) => id === 'videolac');
  const held = `data-consent="videolac" data-src="http://${service?.hosts?.[0]}/lecteur.html"`;
  return `<iframe title="Une vidéo" style="width:100%;height:20em;border:0" ${held}></iframe>
    <p>Entre deux</p>
    <iframe title="Une petite" style="border:0" width="160" height="90" ${held}></iframe>`;
}

async function atPlaceholders(visit: Visit): Promise<void> {
  const { page, world, context } = visit;
  const site = await siteWith(visit, 'frames', { main: heldFrames(world) });
  await chosen(context, world, '');
  await page.goto(site.url);
  await expect(page.locator('mes-choix-embed')).toHaveCount(2);
}

/** All of them, in the order in which a visitor may come by. */
export const STATES: readonly State[] = [
  state('the banner on a first visit', async (visit) => {
    await ask(visit.page, await siteWith(visit));
  }),
  state('the banner of a site that has changed', async (visit) => {
    const { page, context, world } = visit;
    const site = await siteWith(visit, '', {}, { site: 'revised', ...revisedSite(world) });
    await chosen(context, world, 'analytics');
    await ask(page, site);
    await expect(page.locator('mes-choix-banner .badge')).toBeVisible();
  }),
  state('the preferences on a first visit, the facts of a service unfolded', async (visit) => {
    await ask(visit.page, await siteWith(visit));
    await action(visit.page, 'banner', 'customize').click();
    await panelIsWhole(visit.page);
    await visit.page.locator('mes-choix-preferences li summary').first().click();
  }),
  state('the preferences with a choice', async (visit) => {
    await accepted(visit);
    await openPanel(visit.page);
    await panelIsWhole(visit.page);
  }),
  state('the preferences with more services than twenty, searched', async (visit) => {
    const { page, world } = visit;
    await ask(page, await siteWith(visit, '', {}, { site: 'many', ...manyServices(world) }));
    await action(page, 'banner', 'customize').click();
    await page.getByRole('searchbox').fill('société 3');
    await expect(page.getByText('1 service trouvé')).toBeVisible();
  }),
  state('the preferences, asking whether to erase', async (visit) => {
    await accepted(visit);
    await openPanel(visit.page);
    await panelIsWhole(visit.page);
    await visit.page.locator('mes-choix-preferences [data-action=erase]').click();
    await expect(visit.page.locator('[data-action=confirm-erase]')).toBeVisible();
  }),
  state('the preferences under Global Privacy Control', async (visit) => {
    await visit.page.addInitScript(() => {
      Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });
    });
    await visit.page.goto((await siteWith(visit)).url);
    await openPanel(visit.page);
    await expect(visit.page.locator('mes-choix-preferences .note')).toBeVisible();
  }),
  state('the farewell after a withdrawal', async (visit) => {
    await accepted(visit);
    await openPanel(visit.page);
    await action(visit.page, 'preferences', 'reject-all').click();
    await expect(
      visit.page.getByRole('dialog', { name: 'Vos autorisations sont retirées' }),
    ).toBeVisible();
  }),
  state('placeholders, with room and without', atPlaceholders),
  state('a small placeholder, unfolded', async (visit) => {
    await atPlaceholders(visit);
    await visit.page.locator('mes-choix-embed [data-action=details]').click();
    await expect(visit.page.locator('[data-action=allow-once]').last()).toBeVisible();
  }),
  state('the policy in the site’s own page', async (visit) => {
    const { page, context, world } = visit;
    const main = '<mes-choix-policy><a href="/">Politique</a></mes-choix-policy>';
    const site = await siteWith(visit, 'policy', { main });
    await chosen(context, world, '');
    await page.goto(site.url);
    await expect(page.locator('mes-choix-policy h2').first()).toBeVisible();
  }),
  state('the policy on the server', async (visit) => {
    const site = await siteWith(visit);
    await visit.page.goto(`${site.server}privacy?lang=fr`);
  }),
  state('the questions and answers on the server', async (visit) => {
    const site = await siteWith(visit);
    await visit.page.goto(`${site.server}faq?lang=fr`);
  }),
  state('the versions of the policy on the server', async (visit) => {
    const site = await siteWith(visit);
    await visit.page.goto(`${site.server}privacy/versions?lang=fr`);
  }),
  state('the record page, before a question', async (visit) => {
    const site = await siteWith(visit);
    await visit.page.goto(`${site.server}record?lang=fr`);
  }),
  state('the record page with a record', async (visit) => {
    const { page, context, world } = visit;
    const site = await accepted(visit);
    const [choice] = await context.cookies(world.siteUrl);
    await page.goto(`${site.server}record?lang=fr`);
    await page.locator('#subject').fill(choice?.value.split('~').at(-1) ?? '');
    await page.locator('button[value=see]').click();
    await page.locator('summary').first().click();
  }),
  state('the record page, where there is no such record', async (visit) => {
    const site = await siteWith(visit);
    await visit.page.goto(`${site.server}record?lang=fr`);
    await visit.page.locator('#subject').fill(SUBJECT);
    await visit.page.locator('button[value=see]').click();
    await expect(visit.page.getByRole('status')).toBeVisible();
  }),
  state('the floating control', async (visit) => {
    const { page, context, world } = visit;
    const site = await siteWith(visit, 'floating', { foot: '<p>Sans commande</p>' });
    await chosen(context, world, '');
    await page.goto(site.url);
    await expect(page.locator('mes-choix-button[corner]')).toBeVisible();
  }),
];
