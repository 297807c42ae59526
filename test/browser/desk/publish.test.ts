/**
 * A lawyer's first hour after sign-in: a sentence of the policy, an entry of the FAQ, the difference,
 * the preview on a phone; published. Then a change that visitors are asked about again: cancelled,
 * published, and asked.
 *
 * @module
 */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { action, choiceCookie, expect, test, today, type World } from '../fixtures.ts';
import { createWorld } from '../world.ts';
import { goToEndOf, openText } from './at-the-desk.ts';

/** Enters the console by the link that the command prints. */
async function enter(page: Page, world: World): Promise<void> {
  const address = `owner-${Date.now()}@example.ch`;
  const said = await world.command('user', 'add', address, '--role', 'owner');
  const [link = ''] = /https?:\S+\/console\/enter\/\S+/.exec(said) ?? [];
  await page.goto(link);
  await page.locator('form[action="/console/enter"] button').click();
}

/** Goes on from what is written to the comparison, where what was added is marked. */
async function compare(page: Page, added: string): Promise<void> {
  await page.locator('button[value="compare"]').click();
  await expect(page.locator('ins').filter({ hasText: added }).first()).toBeVisible();
}

/** Adds a sentence to the policy, as it will look, and compares. */
async function addSentence(page: Page, world: World, sentence: string): Promise<void> {
  await openText(page, world, 'privacy');
  await goToEndOf(page, 'Nous ne collectons que le minimum');
  await page.keyboard.type(` ${sentence}`);
  await compare(page, sentence);
}

/** Adds a question with its answer to the FAQ, and compares. */
async function addQuestion(page: Page, world: World, [question, answer]: [string, string]) {
  await openText(page, world, 'faq');
  await page.locator('[data-do=add]').click();
  await page.keyboard.type(question);
  await page.keyboard.press('Enter');
  await page.keyboard.type(answer);
  await compare(page, answer);
}

/** Publishes what is compared; `purposes` are those whose meaning changes. */
async function publish(page: Page, reason: string, purposes: readonly string[]): Promise<void> {
  await page.locator('#reason').fill(reason);
  await page
    .locator(`input[name="material"][value="${purposes.length > 0 ? 'yes' : 'no'}"]`)
    .check();
  for (const purpose of purposes) await page.locator(`#purpose-${purpose}`).check();
  await page.locator('form:has(#reason) button.main').click();
  await expect(page.locator('body')).toContainText(reason);
}

/** No violation, and nothing wider than the page, light and dark, wide and narrow. */
async function isFit(page: Page): Promise<void> {
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [320, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const [inner, outer] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(inner).toBeLessThanOrEqual(outer ?? 0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
}

// What is published here changes the site for good: it is a world of its own.
let world: World;
test.beforeAll(async () => {
  world = await createWorld();
});
test.afterAll(() => world.stop());

test('a lawyer changes a sentence and an answer, then something that visitors agreed to', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  const site = `${world.consentUrl}/console/sites/${world.config.site}`;
  // A visitor has agreed to everything.
  await page.goto(world.page('/'));
  await action(page, 'banner', 'accept-all').click();
  await expect.poll(() => choiceCookie(context, world)).toContain(`1~1~${today()}~`);

  const desk = await context.newPage();
  await enter(desk, world);
  await addSentence(desk, world, 'Édition du jour.');
  // The list is looked at, the difference side by side too.
  await expect(desk.locator('[data-check="required"]')).toBeVisible();
  await expect(desk.locator('.check.fault')).toHaveCount(0);
  await isFit(desk);
  await desk.locator('#look').selectOption('sides');
  await desk.getByRole('button', { name: 'Comparer' }).click();
  await expect(desk.locator('table.sides ins').filter({ hasText: 'Édition' })).toBeVisible();
  await isFit(desk);

  // On a phone, as visitors will see it: the page, and the built banner, which keeps nothing.
  await desk.getByRole('link', { name: 'Voir comme les visiteurs' }).first().click();
  const shown = desk.frameLocator('iframe[src$="/page"]');
  await expect(shown.locator('p').filter({ hasText: 'Édition du jour.' })).toBeVisible();
  expect((await desk.locator('iframe[src$="/page"]').boundingBox())?.width).toBeLessThan(400);
  const banner = desk.frameLocator('iframe[src*="/console/look/"]');
  await expect(banner.locator('[data-action="reject-all"]')).toBeVisible();
  await isFit(desk);
  await desk.goBack();
  await publish(desk, 'Un titre plus clair', []);
  await isFit(desk);

  await addQuestion(desk, world, ['Et demain ?', 'Demain aussi.']);
  await publish(desk, 'Une question de plus', []);
  // The built server writes a version as a PDF too.
  const pdf = await desk.request.get(`${site}/privacy/versions/2/pdf/fr`);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  const policy = `${world.consentUrl}/${world.config.site}/privacy?lang=fr`;
  await desk.goto(policy);
  await expect(desk.locator('p').filter({ hasText: 'Édition du jour.' })).toHaveCount(1);
  await expect(desk.locator('body')).toContainText('Demain aussi.');

  // What is not material asks nobody.
  await page.goto(world.page('/'), { waitUntil: 'networkidle' });
  await expect(page.locator('mes-choix-banner')).toHaveCount(0);

  // What is material waits, and can be cancelled: here by the keyboard.
  await addSentence(desk, world, 'Publicité revue.');
  await expect(desk.locator('#purpose-marketing-meaning')).toContainText('Décisions récentes');
  await publish(desk, 'La publicité change de portée', ['marketing']);
  await expect(desk.locator('.notice.done')).toContainText('Publication prévue');
  await isFit(desk);
  await desk.goto(site);
  const waiting = desk.locator('aside.waiting');
  await expect(waiting).toContainText('Publicité');
  await isFit(desk);
  await waiting.getByRole('link').focus();
  await desk.keyboard.press('Enter');
  await desk.locator('form[action$="/cancel"] button').focus();
  await desk.keyboard.press('Enter');
  await expect(desk.locator('.notice.done')).toContainText('Publication annulée');
  await isFit(desk);
  await world.pass(10 * 60_000);
  await desk.goto(policy);
  await expect(desk.locator('body')).not.toContainText('Publicité revue');

  // Published after all: ten minutes later it is asked again, and named.
  await desk.goto(`${site}/privacy/publish`);
  await publish(desk, 'La publicité change de portée', ['marketing']);
  await world.pass(10 * 60_000);
  await expect
    .poll(
      async () => {
        await page.goto(world.page('/'), { waitUntil: 'networkidle' });
        return page.locator('mes-choix-banner').count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  const fresh = page.locator('mes-choix-banner li').filter({ hasText: 'Nouveau' });
  await expect(fresh).toHaveCount(1);
  await expect(fresh).toContainText('Publicité');
  const allows = (id: string) =>
    page.evaluate(
      (id) => window.mesChoix && 'allows' in window.mesChoix && window.mesChoix.allows(id),
      id,
    );
  expect(await allows('analytics')).toBe(true);
  expect(await allows('marketing')).toBe(false);
  await desk.goto(policy);
  await expect(desk.locator('body')).toContainText('Publicité revue');
});
