/**
 * Two hundred held elements of every kind, in every state a visitor can be in: the vendors' own
 * logs show exactly what was granted, scripts in document order, each once.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import type { Id } from '../../../widget/contract.ts';
import { choiceCookie, expect } from '../fixtures.ts';
import { ASKED, granting, type Moment, UNDECIDED } from './model.ts';
import { publishPage } from './page.ts';
import type { Variant } from './site.ts';
import {
  cookieOf,
  expectDevice,
  expectHits,
  expectNothing,
  ownErrors,
  press,
  remember,
  test,
} from './visit.ts';

const ALL = 'analytics.maps.marketing.video';
const GPC = `Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });`;

/** A state, and how a visitor comes into it. */
interface State {
  readonly name: string;
  readonly variant?: Variant;
  /** The choice's cookie at the start. */
  readonly cookie?: string;
  readonly head?: string;
  /** What holds when the page has loaded. */
  readonly first: Moment;
  /** What the visitor does then, and what holds afterwards. */
  readonly act?: (page: Page) => Promise<void>;
  readonly after?: Moment;
  /** Whether a question is asked at the end. */
  readonly isAsked: boolean;
}

const answer = (name: 'accept-all' | 'reject-all') => (page: Page) =>
  press(page, 'mes-choix-banner', `[data-action="${name}"]`);

/** Asked of the page itself, as {@link press} is. */
const isBannerOpen = (page: Page) =>
  page.evaluate(() => document.querySelector('mes-choix-banner')?.checkVisibility() ?? false);

const without = (...ids: readonly Id[]) => granting(...ASKED.filter((id) => !ids.includes(id)));

const states: readonly State[] = [
  { name: 'fresh', first: UNDECIDED, isAsked: true },
  {
    name: 'refused',
    first: UNDECIDED,
    act: answer('reject-all'),
    after: granting(),
    isAsked: false,
  },
  {
    name: 'accepted',
    first: UNDECIDED,
    act: answer('accept-all'),
    after: granting(...ASKED),
    isAsked: false,
  },
  {
    name: 'partial, by purpose',
    first: UNDECIDED,
    async act(page) {
      await press(page, 'mes-choix-banner', '[data-action="customize"]');
      await press(page, 'mes-choix-preferences', '[data-id="analytics"]');
      await press(page, 'mes-choix-preferences', '[data-action="save"]');
    },
    after: granting('analytics', 'mesurix'),
    isAsked: false,
  },
  {
    name: 'partial, with exceptions by service and an objection to what is exempt',
    cookie: cookieOf('marketing.video.!comptage.!pixel.!videolac'),
    first: {
      allowed: ['bouclier', 'garde', 'video', 'autrevideo', 'marketing', 'publi'],
      isDecided: true,
    },
    isAsked: false,
  },
  { name: 'expired', cookie: cookieOf(ALL, 183), first: UNDECIDED, isAsked: true },
  {
    name: 'not yet expired',
    cookie: cookieOf(ALL, 181),
    first: granting(...ASKED),
    isAsked: false,
  },
  {
    name: 'revised: a service was added; then accepted',
    variant: 'matrice-ajout',
    cookie: cookieOf(ALL),
    first: granting(...ASKED),
    act: answer('accept-all'),
    after: granting(...ASKED, 'nouveau'),
    isAsked: false,
  },
  {
    name: 'revised: what a purpose means was changed',
    variant: 'matrice-texte',
    cookie: cookieOf(ALL),
    first: without('maps', 'cartoplan'),
    isAsked: true,
  },
  {
    name: 'revised: a text was put right',
    variant: 'matrice-retouche',
    cookie: cookieOf(ALL),
    first: granting(...ASKED),
    isAsked: false,
  },
  { name: 'Global Privacy Control', head: GPC, first: UNDECIDED, isAsked: false },
  {
    name: 'Global Privacy Control, and a choice of the visitor’s own',
    head: GPC,
    cookie: cookieOf('analytics'),
    first: granting('analytics', 'mesurix'),
    isAsked: false,
  },
];

for (const state of states) {
  const { name, variant = 'matrice', cookie, head = '', first, act, after, isAsked } = state;
  test(name, { tag: '@engines' }, async ({ page, context, matrix, pageErrors }) => {
    const publish = () => publishPage(matrix, { variant, head });
    if (cookie !== undefined) await remember(page, matrix, cookie);
    // What an earlier tool has left of a vendor that nothing grants is not to stay.
    await context.addCookies([{ name: '_cartoplan_vieux', value: '1', url: matrix.siteUrl }]);
    await page.goto(publish());
    let { keeping } = await expectHits(page, matrix, [first], variant);
    if (act && after) {
      await act(page);
      ({ keeping } = await expectHits(page, matrix, [first, after], variant));
      matrix.resetHits();
      await page.goto(publish());
      ({ keeping } = await expectHits(page, matrix, [after], variant));
    }
    const chosen = (after ?? first).isDecided;
    const left = first.allowed.includes('cartoplan') ? ['_cartoplan_vieux'] : [];
    await expectDevice(page, matrix, { keeping, left, isChosen: chosen });
    expect(await isBannerOpen(page)).toBe(isAsked);
    expect(ownErrors(pageErrors)).toEqual([]);
  });
}

test('withdrawn', { tag: '@engines' }, async ({ page, context, matrix, pageErrors }) => {
  const publish = () => publishPage(matrix, { variant: 'matrice' });
  await remember(page, matrix, cookieOf(ALL));
  await page.goto(publish());
  const { keeping } = await expectHits(page, matrix, [granting(...ASKED)], 'matrice');
  await expectDevice(page, matrix, { keeping, left: [], isChosen: true });

  await press(page, '[data-mes-choix]');
  await page.waitForFunction(() =>
    document
      .querySelector('mes-choix-preferences')
      ?.shadowRoot?.querySelector('[data-action="reject-all"]')
      ?.checkVisibility(),
  );
  matrix.resetHits();
  const reloaded = page.waitForEvent('load');
  await press(page, 'mes-choix-preferences', '[data-action="reject-all"]');
  await reloaded;
  expect(await choiceCookie(context, matrix)).toBe(cookieOf(''));
  // What no service declares cannot be known, and stays.
  const stays = ['compteur', 'garde', 'libre', 'nouveau'];
  await expectDevice(page, matrix, { keeping: stays, left: [], isChosen: true });
  const granted = ['compteur', 'garde', 'libre'];
  const asked = matrix.hits().map(({ host }) => host.split('.')[0] ?? '');
  expect(asked.filter((vendor) => !granted.includes(vendor))).toEqual([]);

  matrix.resetHits();
  await page.goto(publish());
  await expectHits(page, matrix, [granting()], 'matrice');
  expect(ownErrors(pageErrors)).toEqual([]);
});

test.describe('nothing is released to anyone', () => {
  test('with the consent server down', { tag: '@engines' }, async ({
    page,
    matrix,
    pageErrors,
  }) => {
    await matrix.kill();
    await expectNothing(page, matrix, cookieOf(ALL));
    await expect(page.locator('h1')).toBeVisible();
    expect(ownErrors(pageErrors)).toEqual([]);
  });

  test('with the script blocked', { tag: '@engines' }, async ({ page, matrix, pageErrors }) => {
    await page.route('**/consent.js', (route) => route.abort());
    await expectNothing(page, matrix, cookieOf(ALL));
    await expect(page.locator('h1')).toBeVisible();
    expect(ownErrors(pageErrors)).toEqual([]);
  });

  test('with what releases blocked', { tag: '@engines' }, async ({ page, matrix, pageErrors }) => {
    await page.route('**/assets/release*', (route) => route.abort());
    await expectNothing(page, matrix, cookieOf(ALL));
    await expect(page.locator('h1')).toBeVisible();
    expect(ownErrors(pageErrors)).toEqual([]);
  });
});
