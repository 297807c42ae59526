/**
 * What is looked at: the states of the interface on the demo's pages, and the way into each.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import type { World } from '../world.ts';
import { stage, type Staging } from './stage.ts';

/** A way of seeing; `plain` is the theme of that name, the others are the browser's settings. */
export type Mode = 'light' | 'dark' | 'forced' | 'rtl' | 'plain';

/** Every way of seeing. */
export const MODES: readonly Mode[] = ['light', 'dark', 'forced', 'rtl', 'plain'];

/** The layouts, each in its usual place. */
export const LAYOUTS = {
  bar: 'bar-bottom',
  box: 'box-bottom-right',
  modal: 'modal',
} as const;

/** A layout's name. */
export type Layout = keyof typeof LAYOUTS;

/** How a scene is set. */
export interface Setting {
  readonly world: World;
  readonly page: Page;
  readonly layout: Layout;
  readonly mode: Mode;
}

/** A state of the interface. */
export interface Scene {
  /** Whether the layout of the banner is seen in it. */
  readonly hasLayout: boolean;
  /** Resolves when all of it is there. */
  reach(setting: Setting): Promise<void>;
}

/** The screens, by their width in CSS pixels: a phone, a tablet, a desk. */
export const SCREENS: ReadonlyMap<number, { width: number; height: number }> = new Map(
  [
    [320, 640],
    [768, 900],
    [1280, 800],
  ].map(([width = 0, height = 0]) => [width, { width, height }]),
);

const ANSWER = '[data-action="reject-all"]';
const PANEL = 'mes-choix-preferences';

/** Emulates what the mode stands for. */
async function see(page: Page, mode: Mode): Promise<void> {
  await page.emulateMedia({
    colorScheme: mode === 'dark' ? 'dark' : 'light',
    forcedColors: mode === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
}

async function open({ world, page, layout, mode }: Setting, than: Partial<Staging> = {}) {
  await see(page, mode);
  const staged = await stage(world, {
    place: LAYOUTS[layout],
    theme: mode === 'plain' ? 'plain' : 'auto',
    language: mode === 'rtl' ? 'ar' : 'fr',
    kind: 'usual',
    path: '/',
    hasControl: true,
    ...than,
  });
  await page.goto(staged.url);
  return staged;
}

async function ask(setting: Setting, than: Partial<Staging> = {}) {
  const staged = await open(setting, than);
  await setting.page.locator(`mes-choix-banner ${ANSWER}`).waitFor();
  return staged;
}

/** The choice of an earlier visit. */
async function refused({ world, page }: Setting): Promise<void> {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const value = `1~1~${day}~~`;
  await page.context().addCookies([{ name: 'mes_choix', value, url: world.siteUrl }]);
}

/** The facts of the services come last. */
async function wholePanel(page: Page): Promise<void> {
  await page.locator(`${PANEL} ${ANSWER}`).waitFor();
  await page.locator(`${PANEL} details`).first().waitFor({ state: 'attached' });
}

async function customize({ page }: Setting): Promise<void> {
  await page.locator('mes-choix-banner [data-action="customize"]').click();
  await wholePanel(page);
}

/** Every scene, by its name. */
export const SCENES: Readonly<Record<string, Scene>> = {
  fresh: { hasLayout: true, reach: async (setting) => void (await ask(setting)) },
  revised: {
    hasLayout: true,
    async reach(setting) {
      await refused(setting);
      await ask(setting, { kind: 'revised' });
    },
  },
  panel: {
    hasLayout: false,
    async reach(setting) {
      await ask(setting);
      await customize(setting);
    },
  },
  'panel-facts': {
    hasLayout: false,
    async reach(setting) {
      await ask(setting);
      await customize(setting);
      const facts = setting.page.locator(`${PANEL} li summary`).first();
      await facts.click();
      await facts.evaluate((summary) => summary.scrollIntoView({ block: 'center' }));
    },
  },
  'panel-choice': {
    hasLayout: false,
    async reach(setting) {
      const { page } = setting;
      await ask(setting);
      const kept = page.waitForResponse((answer) => answer.url().endsWith('/consents'));
      await page.locator('mes-choix-banner [data-action="accept-all"]').click();
      await kept;
      await page.locator('a[href="#mes-choix"]').click();
      await wholePanel(page);
      const erase = page.locator(`${PANEL} [data-action="erase"]`);
      await erase.waitFor();
      await erase.scrollIntoViewIfNeeded();
    },
  },
  'panel-many': {
    hasLayout: false,
    async reach(setting) {
      await ask(setting, { kind: 'many' });
      await customize(setting);
    },
  },
  placeholder: {
    hasLayout: false,
    async reach(setting) {
      await refused(setting);
      await open(setting, { path: '/decouvrir' });
      const embed = setting.page.locator('mes-choix-embed').first();
      await embed.waitFor();
      await embed.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    },
  },
  control: {
    hasLayout: false,
    async reach(setting) {
      await refused(setting);
      await open(setting, { hasControl: false });
      await setting.page.locator('mes-choix-button[corner]').waitFor();
    },
  },
  policy: {
    hasLayout: false,
    async reach(setting) {
      const { server } = await open(setting);
      const language = setting.mode === 'rtl' ? 'ar' : 'fr';
      await setting.page.goto(`${server}/privacy?lang=${language}`);
    },
  },
};
