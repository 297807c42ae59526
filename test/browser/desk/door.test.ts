/**
 * Coming in and going out: link, password, second factor, keyboard alone, sessions, people.
 *
 * @module
 */
import type { Browser, Page } from '@playwright/test';
import { codeOf } from '../../server/console/authenticator.ts';
import { faultsOf } from '../accessibility/audit.ts';
import { expect, test, type World } from '../fixtures.ts';

const PASSWORD = 'un cheval juste, agrafé';

/** The link that the operator's command prints. */
async function linkFor(world: World, email: string, role = 'owner'): Promise<string> {
  const said = await world.command('user', 'add', email, '--role', role);
  return /https?:\S+\/console\/enter\/\S+/.exec(said)?.[0] ?? '';
}

/** Comes in by a link, with a password of one's own. */
async function comeIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#again').fill(PASSWORD);
  await page.locator('form[action="/console/enter"] button').click();
  await expect(page.locator('h1')).toHaveText('Vos sites');
}

/** A browser of its own, which shares nothing with the others. */
async function another(browser: Browser): Promise<Page> {
  return (await browser.newContext({ locale: 'fr-CH' })).newPage();
}

/** Presses Tab until something has the focus; never more often than a page has stops. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    if (await page.locator(selector).evaluate((element) => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

test('an owner chooses a password and a second factor, and comes back by them, by keyboard alone', async ({
  page,
  world,
  browser,
}) => {
  // Many pages, each looked at by axe.
  test.setTimeout(180_000);
  const email = `owner-${Date.now()}@example.ch`;
  const link = await linkFor(world, email);
  await page.goto(link);
  expect(await faultsOf(page)).toEqual([]);
  await comeIn(page, link);

  // The second factor: read from the picture, here from the address behind it.
  await page.goto(`${world.consentUrl}/console/account`);
  expect(await faultsOf(page)).toEqual([]);
  await page.locator('#confirm').fill(PASSWORD);
  await page.locator('form[action$="/second-factor"] button').click();
  await expect(page.locator('.qr svg')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  const uri = await page.locator('input[name="uri"]').inputValue();
  await page.locator('#code').fill(codeOf(uri));
  await page.locator('form[action$="/confirm"] button').click();
  await expect(page.getByRole('status')).toHaveText(/Second facteur activé/);

  // Another browser, without a mouse.
  const far = await another(browser);
  await far.goto(`${world.consentUrl}/console/sites/${world.config.site}`);
  expect(await faultsOf(far)).toEqual([]);
  await tabTo(far, '#email');
  await far.keyboard.type(email);
  await far.keyboard.press('Tab');
  await far.keyboard.type(PASSWORD);
  await far.keyboard.press('Enter');
  await expect(far.locator('h1')).toHaveText('Votre code');
  expect(await faultsOf(far)).toEqual([]);
  await tabTo(far, '#code');
  await far.keyboard.type('000000');
  await far.keyboard.press('Enter');
  await expect(far.getByRole('alert')).toContainText('n’est pas le bon');
  await tabTo(far, '#code');
  await far.keyboard.type(codeOf(uri));
  await far.keyboard.press('Enter');
  // On to the page that was asked for.
  await expect(far.locator('h1')).toHaveText(world.config.name);

  // The first browser ends the session of the second.
  await page.goto(`${world.consentUrl}/console/account`);
  await expect(page.locator('tbody tr')).toHaveCount(2);
  await page.locator('form[action$="/sessions/end"] button').click();
  await far.reload();
  await expect(far.locator('h1')).toHaveText('Votre session est terminée');

  // Whoever guesses is told to wait, and for how long.
  await expect
    .poll(
      async () => {
        await far.locator('#email').fill(email);
        await far.locator('#password').fill('deviné, deviné');
        await far.locator('form[action="/console/sign-in"] button').click();
        return far.getByRole('alert').textContent();
      },
      { timeout: 30_000 },
    )
    .toMatch(/Réessayez dans \d+\s(secondes|minutes)/);
  expect(await faultsOf(far)).toEqual([]);
  await far.context().close();
});

test('an owner invites somebody to one site, changes their role, and removes them', async ({
  page,
  world,
  browser,
}) => {
  // Many pages, each looked at by axe.
  test.setTimeout(180_000);
  const desk = `${world.consentUrl}/console`;
  const email = `redaction-${Date.now()}@example.ch`;
  await comeIn(page, await linkFor(world, `owner-${Date.now()}@example.ch`));
  await page.goto(`${desk}/people`);
  expect(await faultsOf(page)).toEqual([]);
  await page.locator('#email').fill(email);
  await page.locator('#role-auditor').check();
  await page.locator('#site').selectOption(world.config.site);
  await page.locator('form[action$="/invite"] button').click();
  expect(await faultsOf(page)).toEqual([]);
  const link = await page.locator('#link').inputValue();

  // On a phone, in English.
  const phone = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 320, height: 640 },
    colorScheme: 'dark',
  });
  const small = await phone.newPage();
  await small.goto(link);
  expect(await faultsOf(small)).toEqual([]);
  await small.locator('form[action="/console/enter"] button').click();
  await expect(small.locator('h1')).toHaveText('Your sites');
  const site = `${desk}/sites/${world.config.site}`;
  for (const path of [site, `${site}/acts`, `${desk}/acts`, `${desk}/account`]) {
    await small.goto(path);
    expect(await faultsOf(small), path).toEqual([]);
    const width = await small.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(320);
  }
  expect((await small.goto(`${site}/people`))?.status()).toBe(403);

  await page.goto(`${site}/people`);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('link', { name: email }).click();
  expect(await faultsOf(page)).toEqual([]);
  await page.locator(`#role-${world.config.site}`).selectOption('editor');
  await page.locator(`form:has(#role-${world.config.site}) button`).click();
  await expect(page.getByRole('status')).toHaveText(/Rôle enregistré/);
  await small.goto(`${site}/privacy/fr`);
  await expect(small.locator('header')).toContainText('editor');

  await page.locator('details summary').click();
  await page.locator('form[action$="/remove"] button').click();
  await expect(page.getByRole('status')).toHaveText(/n’entre plus/);
  expect((await small.goto(site))?.status()).toBe(401);
  await page.goto(`${site}/acts?user=${encodeURIComponent(email)}`);
  expect(await faultsOf(page)).toEqual([]);
  await phone.close();
});
