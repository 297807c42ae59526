/**
 * Nothing typed at the desk is ever lost: the server away, the session over, the browser closed, two
 * tabs, two people.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { enter, goToEndOf, openText, ready, saved, sourceOf } from './at-the-desk.ts';
import { expect, test } from '../fixtures.ts';
import { createWorld, type World } from '../world.ts';

test.describe.configure({ mode: 'default', timeout: 90_000 });

let world: World;
test.beforeAll(async () => {
  world = await createWorld();
});
test.afterAll(() => world.stop());

const state = (page: Page) => page.locator('[data-state]');

/** Types at the end of the FAQ's first answer. */
async function type(page: Page, text: string): Promise<void> {
  await goToEndOf(page, page.url().endsWith('/fr') ? 'votre espace client' : '');
  await page.keyboard.type(text);
  await expect.poll(() => sourceOf(page)).toContain(text.trim());
}

test('the server goes away while one writes: the page says so, and saves when it is back', async ({
  page,
}) => {
  await enter(page, world, 'away@example.ch');
  await openText(page, world, 'faq', 'fr');
  await world.kill();
  await type(page, ' Écrit sans serveur.');
  await expect(state(page)).toContainText('le serveur ne répond pas', { timeout: 15_000 });
  await expect(state(page)).toHaveAttribute('role', 'status');
  await world.restart();
  await saved(page);
  await page.reload();
  await ready(page);
  expect(await sourceOf(page)).toContain('Écrit sans serveur.');
});

test('the session ends while one writes: entering again, elsewhere, is enough', async ({
  page,
  context,
}) => {
  await enter(page, world, 'session@example.ch');
  await openText(page, world, 'faq', 'en');
  const cookies = await context.cookies();
  await context.clearCookies();
  await goToEndOf(page, '');
  await page.keyboard.type('Written without a session. ');
  await expect(state(page)).toContainText('session', { timeout: 15_000 });
  expect(cookies.length).toBeGreaterThan(0);
  const other = await context.newPage();
  await enter(other, world, 'session@example.ch');
  await page.bringToFront();
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await saved(page);
  await other.goto(page.url());
  await ready(other);
  expect(await sourceOf(other)).toContain('Written without a session.');
});

test('the browser is closed before anything was saved: the text is offered again', async ({
  page,
  context,
}) => {
  await enter(page, world, 'closed@example.ch');
  await openText(page, world, 'faq', 'de');
  await world.kill();
  await goToEndOf(page, '');
  await page.keyboard.type('Geschrieben und geschlossen. ');
  await expect.poll(() => sourceOf(page)).toContain('geschlossen.');
  await page.close({ runBeforeUnload: false });
  await world.restart();
  const again = await context.newPage();
  await openText(again, world, 'faq', 'de');
  expect(await sourceOf(again)).not.toContain('Geschrieben');
  await again.getByRole('button', { name: 'Le reprendre' }).click();
  await expect.poll(() => sourceOf(again)).toContain('Geschrieben und geschlossen.');
  await expect(again.locator('.rich')).toContainText('Geschrieben und geschlossen.');
  await saved(again);
});

test('a reload before anything was saved brings the text back, and the way back to what was', async ({
  page,
}) => {
  await enter(page, world, 'reload@example.ch');
  await page.route('**/autosave', (route) => route.abort());
  await openText(page, world, 'faq', 'it');
  const before = await sourceOf(page);
  await goToEndOf(page, '');
  await page.keyboard.type('Scritto e ricaricato. ');
  await page.reload();
  await ready(page);
  expect(await sourceOf(page)).toContain('Scritto e ricaricato.');
  await expect(page.locator('.rich')).toContainText('Scritto e ricaricato.');
  await page.getByRole('button', { name: 'Revenir au texte enregistré' }).click();
  await expect.poll(() => sourceOf(page)).toBe(before);
});

test('two tabs: what one saved, the other does not overwrite, and both are shown', async ({
  page,
  context,
}) => {
  await enter(page, world, 'tabs@example.ch');
  await openText(page, world, 'privacy', 'fr');
  const other = await context.newPage();
  await openText(other, world, 'privacy', 'fr');
  await page.bringToFront();
  await goToEndOf(page, 'Nous ne collectons que le minimum');
  await page.keyboard.type(' Premier onglet.');
  await saved(page);
  await other.bringToFront();
  await goToEndOf(other, 'Nous ne collectons que le minimum');
  await other.keyboard.type(' Second onglet.');
  await expect(state(other)).toContainText('Vous avez enregistré ce texte ailleurs', {
    timeout: 15_000,
  });
  await other.getByRole('button', { name: 'Voir les deux textes' }).click();
  await expect(other.getByRole('alert')).toContainText('Premier');
  await ready(other);
  expect(await sourceOf(other)).toContain('Second onglet.');
  await other.getByRole('button', { name: /Remplacer|Enregistrer/ }).click();
  await expect(other.getByRole('status').first()).toContainText('Brouillon enregistré');
});

test('two people: the second is told who is there, and overwrites nothing', async ({
  page,
  browser,
}) => {
  await enter(page, world, 'anna@example.ch');
  await openText(page, world, 'privacy', 'en');
  const context = await browser.newContext({ locale: 'fr-CH' });
  const second = await context.newPage();
  await enter(second, world, 'beat@example.ch');
  await openText(second, world, 'privacy', 'en');
  await expect(second.locator('[data-notice=presence]')).toContainText('anna@example.ch');
  await goToEndOf(page, 'We collect only');
  await page.keyboard.type(' By Anna.');
  await saved(page);
  await goToEndOf(second, 'We collect only');
  await second.keyboard.type(' By Beat.');
  await expect(state(second)).toContainText('anna@example.ch a enregistré', { timeout: 15_000 });
  await page.reload();
  await ready(page);
  expect(await sourceOf(page)).toContain('By Anna.');
  expect(await sourceOf(page)).not.toContain('By Beat.');
  expect(await sourceOf(second)).toContain('By Beat.');
  await context.close();
});
