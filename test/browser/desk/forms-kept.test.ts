/**
 * Nothing typed into a form of the desk is ever lost: the server away, the page left or reloaded, the
 * browser closed, the session over, two tabs.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { enter } from './at-the-desk.ts';
import { expect, test } from '../fixtures.ts';
import { createWorld, type World } from '../world.ts';

test.describe.configure({ mode: 'default', timeout: 90_000 });

let world: World;
test.beforeAll(async () => {
  world = await createWorld();
});
test.afterAll(() => world.stop());

/** Opens a form of the configuration, and waits until what is typed into it is kept. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${world.consentUrl}/console/sites/${world.config.site}/configuration${path}`);
  await kept(page);
}
const kept = (page: Page) => page.locator('form[data-kept]').waitFor({ timeout: 20_000 });
const note = (page: Page) => page.locator('[data-note]');
const save = (page: Page) =>
  page.locator('form[data-keep]').getByRole('button', { name: 'Enregistrer dans le brouillon' });

test('the server is away when a form is sent: the page stays, says so, and sends it later', async ({
  page,
}) => {
  await enter(page, world, 'away@example.ch');
  await open(page, '/settings');
  const address = page.getByLabel('Adresse postale');
  await address.fill('Quai des Bateliers 14, 1800 Vevey');
  await world.kill();
  await save(page).click();
  await expect(note(page)).toContainText('Le serveur ne répond pas');
  await expect(address).toHaveValue('Quai des Bateliers 14, 1800 Vevey');
  await world.restart();
  await save(page).click();
  await expect(page.getByRole('status').first()).toContainText('Enregistré dans le brouillon');
  await expect(page).not.toHaveURL(/keeping/);
  await open(page, '/settings');
  await expect(address).toHaveValue('Quai des Bateliers 14, 1800 Vevey');
  await expect(note(page)).toHaveCount(0);
});

test('the page is left, or reloaded: what was typed is back, and so is the way to what is saved', async ({
  page,
}) => {
  await enter(page, world, 'left@example.ch');
  await open(page, '/services/mesurix');
  const provider = page.getByLabel('Société qui le fournit');
  const before = await provider.inputValue();
  await provider.fill('Mesurix Holding');
  await page.reload();
  await kept(page);
  await expect(provider).toHaveValue('Mesurix Holding');
  await page.getByRole('link', { name: 'Registre', exact: true }).click();
  await page.goBack();
  await expect(provider).toHaveValue('Mesurix Holding');
  await note(page).getByRole('button', { name: 'Revenir à ce qui est enregistré' }).click();
  await expect(provider).toHaveValue(before);
  await kept(page);
  await page.reload();
  await kept(page);
  await expect(note(page)).toHaveCount(0);

  // Who says that they do not want it is believed.
  await provider.fill('Mesurix Monde');
  await page.getByRole('link', { name: 'Revenir sans enregistrer' }).click();
  await open(page, '/services/mesurix');
  await expect(provider).toHaveValue(before);
  await expect(note(page)).toHaveCount(0);
});

test('the browser is closed: what was typed is offered again, with rows that were added', async ({
  page,
  context,
}) => {
  await enter(page, world, 'closed@example.ch');
  await open(page, '/services/cartoplan');
  await page.getByRole('button', { name: 'Ajouter un cookie' }).click();
  await kept(page);
  await page.getByLabel('Nom du cookie').last().fill('_cp_new');
  await page.close();
  const next = await context.newPage();
  await open(next, '/services/cartoplan');
  await expect(note(next)).toContainText('Dans une fenêtre fermée depuis');
  await note(next).getByRole('button', { name: 'Le reprendre' }).click();
  await expect(next.getByLabel('Nom du cookie').last()).toHaveValue('_cp_new');
  await kept(next);
  await next.getByLabel('Durée, en jours').last().fill('30');
  await save(next).click();
  await expect(next.getByRole('status').first()).toContainText('Enregistré dans le brouillon');
  await open(next, '/services/cartoplan');
  await expect(note(next)).toHaveCount(0);
});

test('the session is over: entering again is enough', async ({ page, context }) => {
  await enter(page, world, 'session@example.ch');
  await open(page, '/purposes/video');
  await page
    .getByLabel(/Français/)
    .first()
    .fill('Vidéos et directs');
  await context.clearCookies();
  await save(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const other = await context.newPage();
  await enter(other, world, 'session@example.ch');
  await open(page, '/purposes/video');
  await expect(page.getByLabel(/Français/).first()).toHaveValue('Vidéos et directs');
  await save(page).click();
  await expect(page.getByRole('status').first()).toContainText('Enregistré dans le brouillon');
});

test('two tabs: what one saved, the other does not overwrite, also after a reload', async ({
  page,
  context,
}) => {
  await enter(page, world, 'tabs@example.ch');
  await open(page, '/services/publireseau');
  const other = await context.newPage();
  await open(other, '/services/publireseau');
  await other.getByLabel('Société qui le fournit').fill('PubliRéseau Suisse');
  await page.getByLabel('Société qui le fournit').fill('PubliRéseau Europe');
  await save(page).click();
  await expect(page.getByRole('status').first()).toContainText('Enregistré dans le brouillon');
  await other.reload();
  await kept(other);
  await expect(other.getByLabel('Société qui le fournit')).toHaveValue('PubliRéseau Suisse');
  await save(other).click();
  await expect(other.getByRole('alert')).toContainText('tabs@example.ch');
  await expect(other.getByLabel('Société qui le fournit')).toHaveValue('PubliRéseau Suisse');
  await expect(other.locator('main')).toContainText('Europe');
});

test('a slow server: the page says that it is under way, and a second press sends nothing twice', async ({
  page,
}) => {
  await enter(page, world, 'slow@example.ch');
  await open(page, '/settings');
  await page.getByLabel('Nom du site').fill('Névé Hébergement et fils');
  let posts = 0;
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/configuration/settings', async (route) => {
    if (route.request().method() === 'POST') posts += 1;
    await answered;
    await route.continue();
  });
  // While an answer is waited for, the page is asked through what it says by itself.
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.evaluate(() => {
    const look = setInterval(() => {
      const text = document.querySelector('.sending')?.textContent ?? '';
      if (text === '') return;
      clearInterval(look);
      document.querySelector<HTMLButtonElement>('form[data-keep] button.main')?.click();
      console.log(text);
    }, 50);
  });
  await save(page).click({ noWaitAfter: true });
  await expect.poll(() => said.join(), { timeout: 20_000 }).toContain('En cours');
  answer();
  await expect(page.getByRole('status').first()).toContainText('Enregistré dans le brouillon');
  expect(posts).toBe(1);
});
