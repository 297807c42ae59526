/**
 * A service is added at the desk, by form and keyboard; the visitors' banner asks again and shows it.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { faultsOf } from '../accessibility/audit.ts';
import {
  action,
  choiceCookie,
  expect as expectSoon,
  test,
  today,
  type World,
} from '../fixtures.ts';
import { createWorld } from '../world.ts';

// Each page is a server's answer on a machine that may be busy.
const expect = expectSoon.configure({ timeout: 20_000 });

// What is published here changes the site for good: it is a world of its own.
let world: World;
test.beforeAll(async () => {
  world = await createWorld();
});
test.afterAll(() => world.stop());

async function enter(page: Page): Promise<void> {
  const said = await world.command('user', 'add', 'owner@example.ch', '--role', 'owner');
  const [link = ''] = /https?:\S+\/console\/enter\/\S+/.exec(said) ?? [];
  await page.goto(link);
  await page.locator('form[action="/console/enter"] button').click();
  await expect(page.locator('form[action="/console/sign-out"]')).toBeVisible();
}

/** Goes on by the keyboard: what is there is reached, and pressed. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const control = page.getByRole('link', { name }).or(page.getByRole('button', { name })).first();
  await control.focus();
  await control.press('Enter');
}

test('a known service is added, judged, published, asked about and shown', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  // A visitor has agreed to everything.
  await page.goto(world.page('/'));
  await action(page, 'banner', 'accept-all').click();
  await expect.poll(() => choiceCookie(context, world)).toContain(`1~1~${today()}~`);

  const desk = await context.newPage();
  await enter(desk);
  const base = `${world.consentUrl}/console/sites/${world.config.site}/configuration`;
  await desk.goto(base);
  expect(await faultsOf(desk)).toEqual([]);

  // From the card of the videos to the catalogue, and to a form that is filled in.
  await press(desk, /Ajouter un service.*Vidéos/);
  await desk.getByLabel('Chercher un service').fill('vimeo');
  await desk.getByLabel('Chercher un service').press('Enter');
  await expect(desk.getByRole('status')).toContainText('1 service connu');
  expect(await faultsOf(desk)).toEqual([]);
  await press(desk, /Choisir.*Vimeo/);
  const name = desk.getByLabel('Nom du service');
  await expect(name).toHaveValue('Vimeo');
  expect(await faultsOf(desk)).toEqual([]);
  await name.press('Enter');
  await expect(desk.getByRole('status')).toContainText('Enregistré dans le brouillon');
  await expect(desk.locator('.services li').filter({ hasText: 'Vimeo' })).toContainText('nouveau');

  // Another look: the real banner follows in its frame, and nothing of it is sent anywhere.
  const sent: string[] = [];
  desk.on('request', (request) => {
    if (request.url().endsWith('/consents')) sent.push(request.url());
  });
  await desk.goto(`${base}/appearance`);
  const banner = desk.frameLocator('iframe.look').locator('mes-choix-banner');
  await expect(banner).toBeVisible();
  await desk.getByLabel('Forme').selectOption('box');
  await expect(banner).toBeVisible();
  const accent = desk.getByLabel('Couleur des boutons', { exact: true });
  await accent.fill('#fefefe');
  await expect(desk.locator('[data-verdict-title]')).toContainText('Refusée');
  await expect(desk.locator('iframe.look')).toBeHidden();
  // Picked from the browser's own palette, the colour is written beside it.
  const palette = desk.getByLabel(/Couleur des boutons.*palette/);
  await palette.fill('#0b5563');
  await expect(accent).toHaveValue('#0b5563');
  await accent.fill('#0a5c38');
  await expect(palette).toHaveValue('#0a5c38');
  await expect(desk.locator('[data-verdict-title]')).toContainText('Équitable');
  await expect(banner).toBeVisible();
  await desk
    .frameLocator('iframe.look')
    .locator('mes-choix-banner [data-action="accept-all"]')
    .click();
  await expect(banner).toHaveCount(0);
  expect(sent).toEqual([]);
  await press(desk, 'Enregistrer dans le brouillon');
  await expect(desk.getByRole('status').first()).toContainText('Enregistré dans le brouillon');

  // What it means is said, and published.
  await desk.goto(`${base}/publish`);
  await expect(desk.locator('main')).toContainText('La révision passe d’elle-même de 1 à 2');
  await expect(desk.locator('main')).toContainText('«\u202fVimeo\u202f» est demandé à ceux');
  expect(await faultsOf(desk)).toEqual([]);
  await desk.locator('#reason').fill('Une seconde plateforme de vidéos');
  await desk.locator('input[name="material"][value="no"]').check();
  await desk.locator('#reason').press('Enter');
  await expect(desk.getByRole('status')).toContainText('Publication prévue');
  await expect(desk.locator('main')).toContainText('interrogés à nouveau');
  expect(await faultsOf(desk)).toEqual([]);

  // Until then it can be cancelled, and its draft is still there to be published again.
  await press(desk, /Annuler cette publication/);
  await expect(desk.getByRole('status')).toContainText('Publication annulée');
  await desk.goto(`${base}/publish`);
  await desk.locator('#reason').fill('Une seconde plateforme de vidéos');
  await desk.locator('input[name="material"][value="no"]').check();
  await desk.locator('#reason').press('Enter');
  await expect(desk.getByRole('status')).toContainText('Publication prévue');
  await world.pass(10 * 60_000);

  // The visitor is asked about it, and finds it in the preferences.
  await expect
    .poll(
      async () => {
        await page.goto(world.page('/'), { waitUntil: 'networkidle' });
        return page.locator('mes-choix-banner').count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  await action(page, 'banner', 'customize').click();
  await expect(page.locator('mes-choix-preferences [data-id="vimeo"]')).toHaveCount(1);

  // And the site carries its tag.
  await desk.goto(`${base}/tag`);
  await desk.getByLabel('Page du site').fill(world.page('/'));
  await press(desk, 'Vérifier');
  await expect(desk.getByRole('status').filter({ hasText: 'Trouvé' })).toContainText(
    'La balise est là, une fois, pour ce site.',
  );
  await expect(desk.locator('main')).toContainText('Rien de connu n’est chargé avant un choix');
  expect(await faultsOf(desk)).toEqual([]);
  await desk.goto(`${base}/file`);
  expect(await faultsOf(desk)).toEqual([]);
});
