/**
 * After a full withdrawal the identifier is shown once more, also where the page has to be loaded
 * anew, and stays nowhere.
 *
 * @module
 */
import { action, choiceCookie, deviceOf, expect, test, today } from './fixtures.ts';

const SUBJECT = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/;

test('a withdrawal that reloads the page shows the identifier when it is back', {
  tag: '@engines',
}, async ({ page, context, world, pageErrors }) => {
  const asked = world.config.purposes.filter(({ exempt }) => !exempt).map(({ id }) => id);
  const [{ id } = { id: '' }] = world.config.services.filter(
    ({ purpose, reload, signal }) => asked.includes(purpose) && (reload ?? !signal),
  );
  expect(id).not.toBe('');
  const url = world.publish(
    'farewell.html',
    `<!doctype html><html lang="fr"><title>Adieu</title>
    <script src="${world.consentUrl}/${world.config.site}/consent.js" async></script>
    <script type="text/plain" data-consent="${id}">window.seen = true</script>
    <a href="#mes-choix">Modifier mes choix</a>`,
  );
  await page.goto(url);
  await action(page, 'banner', 'accept-all').click();
  await page.waitForFunction(() => 'seen' in window);
  const subject = (await choiceCookie(context, world))?.match(SUBJECT)?.[0] ?? '';
  expect(subject).not.toBe('');

  await page.getByText('Modifier mes choix').click();
  await page.evaluate(() => Object.assign(window, { isBefore: true }));
  await page.locator('mes-choix-preferences [part=identifier]').waitFor();
  await action(page, 'preferences', 'reject-all').click();
  await page.waitForFunction(() => !('isBefore' in window));
  expect(await choiceCookie(context, world)).toBe(`1~1~${today()}~~`);
  const farewell = page.locator('mes-choix-preferences .farewell');
  await expect(farewell).toContainText(subject);
  await expect(farewell.locator('a[href$="/record"]')).toBeVisible();
  const said = () =>
    page.evaluate(() =>
      JSON.stringify([history.state, location.href, Object.entries(localStorage)]),
    );
  // The withdrawal itself is owed, and stays on the device, until the register has acknowledged it.
  await expect.poll(said).not.toContain(subject);
  expect((await deviceOf(page)).sessionStorage).toEqual([]);

  await action(page, 'preferences', 'close').click();
  await expect(farewell).toHaveCount(0);
  expect(page.url()).toBe(url);
  await page.reload();
  await expect(page.getByText('Modifier mes choix')).toBeVisible();
  await expect(farewell).toHaveCount(0);
  expect(pageErrors).toEqual([]);
});

test('what was carried is gone where the preferences cannot be had on the page that is back', async ({
  page,
  world,
}) => {
  const url = world.publish(
    'farewell-gone.html',
    `<!doctype html><html lang="fr"><title>Adieu</title>
    <script src="${world.consentUrl}/${world.config.site}/consent.js" async></script>
    <p>Une page</p>`,
  );
  const subject = '0b9cbd5c-3a5a-4c8e-9d4e-5f6a7b8c9d0e';
  await page.goto(url);
  await action(page, 'banner', 'reject-all').click();
  await page.evaluate(
    (id) => history.replaceState({ page: 7, mesChoix: [id, { page: 7 }] }, ''),
    subject,
  );
  await page.route(/preferences|record/, (route) => route.abort());
  await page.reload();
  await expect.poll(() => page.evaluate(() => history.state)).toEqual({ page: 7 });
  expect(page.url()).toBe(url);
});

test('who has erased the record reads so in the panel, before the banner that asks again', {
  tag: '@engines',
}, async ({ page, context, world, pageErrors }) => {
  const url = world.publish(
    'erased.html',
    `<!doctype html><html lang="fr"><title>Effacer</title>
    <script src="${world.consentUrl}/${world.config.site}/consent.js" async></script>
    <a href="#mes-choix">Modifier mes choix</a>`,
  );
  await page.goto(url);
  await action(page, 'banner', 'accept-all').click();
  await expect.poll(() => choiceCookie(context, world)).toMatch(SUBJECT);
  await expect(page.locator('mes-choix-banner')).toHaveCount(0);
  await page.getByText('Modifier mes choix').click();
  const panel = page.locator('mes-choix-preferences');
  await panel.locator('[data-action=erase]').press('Enter');
  await expect(panel.locator('[data-action=cancel-erase]')).toBeFocused();
  await panel.locator('[data-action=confirm-erase]').press('Enter');
  await expect(page.locator('mes-choix-banner [data-action=reject-all]')).toBeVisible();
  await expect(panel.locator('#present')).toBeFocused();
  expect(await choiceCookie(context, world)).toBeNull();
  // Nothing of the banner is seen over the panel's answers: they look the same without it.
  const clip = await action(page, 'preferences', 'accept-all').boundingBox();
  if (!clip) throw new Error('There is no panel.');
  const seen = await page.screenshot({ clip });
  const rule = await page.addStyleTag({ content: 'mes-choix-banner { visibility: hidden }' });
  expect(seen.equals(await page.screenshot({ clip }))).toBe(true);
  await rule.evaluate((style) => (style as Element).remove());
  await action(page, 'preferences', 'reject-all').click();
  await expect(page.locator('mes-choix-banner')).toHaveCount(0);
  expect(await choiceCookie(context, world)).toBe(`1~1~${today()}~~`);
  expect(pageErrors).toEqual([]);
});
