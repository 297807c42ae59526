/**
 * The demo's panel shows the banner in another look: on the same page, asking again, storing nothing.
 *
 * @module
 */
import { dressedAs, LOOK_PARAMETER } from '../../../demo/looks.ts';
import { action, choiceCookie, deviceOf, EMPTY_DEVICE, expect, test } from '../fixtures.ts';

for (const { width, height } of [
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
]) {
  test(`choosing a look on a screen of ${width} pixels keeps the page and asks again`, async ({
    page,
    world,
    context,
    pageErrors,
  }) => {
    await world.addSite(dressedAs(world.config, { place: 'modal', theme: 'dark' }));
    await page.setViewportSize({ width, height });
    await page.goto(world.page('/offres'));
    await action(page, 'banner', 'accept-all').click();
    await expect.poll(() => choiceCookie(context, world)).not.toBeNull();
    // What was sent on the way would be stopped by leaving.
    await page.waitForLoadState('networkidle');

    await page.getByRole('button', { name: 'Démonstration' }).click();
    await page.getByLabel('Disposition').selectOption('Fenêtre, au milieu');
    await page.getByLabel('Thème').selectOption('Sombre');
    await page.getByRole('button', { name: 'Montrer' }).click();

    await expect(page.locator('mes-choix-banner[layout=modal] .dark')).toBeVisible();
    const { pathname, searchParams } = new URL(page.url());
    expect([pathname, searchParams.get(LOOK_PARAMETER)]).toEqual(['/offres', 'modal-dark']);
    expect(await deviceOf(page)).toMatchObject({ ...EMPTY_DEVICE, cookies: expect.anything() });
    expect(await choiceCookie(context, world)).toBeNull();

    await action(page, 'banner', 'reject-all').click();
    await page.getByRole('link', { name: 'Nous découvrir' }).first().click();
    await expect(page).toHaveURL(/decouvrir\?apparence=modal-dark$/);
    await page.getByRole('button', { name: 'Démonstration' }).click();
    await expect(page.getByLabel('Disposition')).toHaveValue('modal');
    await expect(page.getByLabel('Thème')).toHaveValue('dark');
    expect(pageErrors).toEqual([]);
  });
}
