/**
 * Held embeds with the built files: their placeholders, and what a withdrawal leaves.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import type { MesChoix } from '../../widget/api.ts';
import { action, choiceCookie, expect, test, today, type World } from './fixtures.ts';

/** The demo's video service, and an address of it. */
function videoOf({ config }: World) {
  const service = config.services.find(({ id }) => id === 'videolac');
  if (!service?.hosts?.[0]) throw new Error('The demo has no video service.');
  return { ...service, url: `http://${service.hosts[0]}/lecteur.html` };
}

/** A page with embeds of that service in the usual boxes. */
function embedPage(world: World): string {
  const { id, url } = videoOf(world);
  const held = `data-consent="${id}" data-src="${url}"`;
  return world.publish(
    'embeds',
    `<!doctype html>
<html lang="fr">
<head>
  <meta charset="utf-8">
  <title>Des vidéos</title>
  <style>
    iframe { border: 0 }
    .ratio { width: 100%; aspect-ratio: 16 / 9 }
    .padded { position: relative; height: 0; padding-bottom: 56.25% }
    .padded iframe { position: absolute; inset: 0; width: 100%; height: 100% }
  </style>
  <script src="${world.consentUrl}/${world.config.site}/consent.js" async></script>
</head>
<body>
  <button data-mes-choix="preferences">Modifier mes choix</button>
  <iframe class="ratio" title="Une vidéo" data-poster="/logo.svg" ${held}></iframe>
  <p>Entre deux</p>
  <div class="padded"><iframe title="Une autre" ${held}></iframe></div>
  <iframe title="Une petite" width="160" height="90" ${held}></iframe>
</body>
</html>`,
  );
}

const placeholders = (page: Page) => page.locator('mes-choix-embed');

/** Edges of each frame's box, rounded, and of what stands over it; the same where all is well. */
function boxes(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('iframe')].map((frame) =>
      [frame, frame.nextElementSibling].map((element) => {
        const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
        return [left, top, width, height].map(Math.round).join(' ');
      }),
    ),
  );
}

test('placeholders stand in the boxes of what is held, at every width', {
  tag: '@engines',
}, async ({ page, world, pageErrors }) => {
  await page.goto(embedPage(world));
  await action(page, 'banner', 'reject-all').click();
  await expect(placeholders(page)).toHaveCount(3);
  const place = () => page.locator('body > p').evaluate((p) => p.getBoundingClientRect().top);
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expect
      .poll(async () => (await boxes(page)).every(([frame, over]) => frame === over))
      .toBe(true);
  }
  const before = await place();
  await page.evaluate(() =>
    document.querySelectorAll('mes-choix-embed').forEach((e) => e.remove()),
  );
  expect(await place()).toBe(before);
  expect(world.hits()).toEqual([]);
  expect(pageErrors).toEqual([]);
});

test('what is allowed once by the keyboard gets the focus', { tag: '@engines' }, async ({
  page,
  context,
  world,
}) => {
  await page.goto(embedPage(world));
  await action(page, 'banner', 'reject-all').click();
  const cookie = await choiceCookie(context, world);
  await placeholders(page).first().locator('[data-action="allow-once"]').focus();
  await page.keyboard.press('Enter');
  await expect(placeholders(page)).toHaveCount(2);
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('iframe');
  await expect.poll(() => world.hits().length).toBeGreaterThan(0);
  expect(await choiceCookie(context, world)).toBe(cookie);
});

// Firefox puts no key into a frame of another process while it is driven.
test('the keyboard goes on inside of what it has allowed', async ({ page, world }) => {
  await page.route('**/lecteur.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<button>Lire</button>' }),
  );
  await page.goto(embedPage(world));
  await action(page, 'banner', 'reject-all').click();
  const second = placeholders(page).nth(1);
  await second.locator('[data-action="allow-once"]').focus();
  await page.keyboard.press('Enter');
  await expect(placeholders(page)).toHaveCount(2);
  const frame = page.locator('iframe[title="Une autre"]').contentFrame();
  await expect(frame.getByRole('button')).toBeVisible();
  await page.waitForTimeout(300);
  await page.keyboard.press('Tab');
  await expect(frame.locator(':focus')).toHaveCount(1);
});

test('what a withdrawn frame writes as it goes is erased with the rest', {
  tag: '@engines',
}, async ({ page, world }) => {
  const { id, cookies } = videoOf(world);
  const name = cookies?.[0]?.name.replace('*', 'x') ?? '';
  const writer = world.publish(
    'writer',
    `<!doctype html><title>w</title><script>
      const write = () => { document.cookie = '${name}=1; path=/'; };
      setInterval(write, 20); addEventListener('pagehide', write); write();
    </script>`,
  );
  await page.goto(
    world.publish(
      'writers',
      `<!doctype html><html lang="fr"><title>Des cadres</title>
      <script src="${world.consentUrl}/${world.config.site}/consent.js" async></script>
      ${`<iframe title="Un cadre" data-consent="${id}" data-src="${writer}"></iframe>`.repeat(30)}`,
    ),
  );
  await action(page, 'banner', 'accept-all').click();
  await expect(page.locator('iframe[src]')).toHaveCount(30);
  await expect.poll(() => page.evaluate(() => document.cookie)).toContain(`${name}=1`);
  await page.evaluate(() => (window.mesChoix as MesChoix).rejectAll());
  await expect(page.locator('iframe[src]')).toHaveCount(0);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => document.cookie)).not.toContain(`${name}=1`);
});

test('what was allowed on a page is not fetched again by going back to it', {
  tag: '@engines',
}, async ({ page, world }) => {
  const url = embedPage(world);
  // A page that the browser does not keep: going back makes it anew, and its frames as they were.
  await page.addInitScript(() => addEventListener('unload', () => {}));
  await page.goto(url);
  await action(page, 'banner', 'reject-all').click();
  await placeholders(page).first().locator('[data-action="allow-once"]').click();
  await expect.poll(() => world.hits().length).toBeGreaterThan(0);
  await expect(placeholders(page)).toHaveCount(2);
  // From the browser's own store as well, where the vendor would not be asked.
  const vendorFrames = () =>
    page.frames().flatMap((frame) => (frame.url() === videoOf(world).url ? [frame.url()] : []));
  await expect.poll(() => vendorFrames().length).toBe(1);
  await page.goto(`${world.siteUrl}/logo.svg`);
  world.resetHits();
  await page.goBack({ waitUntil: 'load' });
  await expect(placeholders(page)).toHaveCount(3);
  expect(vendorFrames()).toEqual([]);
  expect(world.hits()).toEqual([]);
});

test('"always" is an event of the embed, for the one service', async ({ page, context, world }) => {
  const { id } = videoOf(world);
  await page.goto(embedPage(world));
  await action(page, 'banner', 'reject-all').click();
  const small = placeholders(page).last();
  await small.locator('[data-action="details"]').click();
  await small.locator('[data-action="allow-always"]').click();
  await expect(placeholders(page)).toHaveCount(0);
  const [, , day, granted, subject = ''] = (await choiceCookie(context, world))?.split('~') ?? [];
  expect([day, granted]).toEqual([today(), id]);
  await expect.poll(async () => (await world.receipt(subject)).events.length).toBe(1);
  const [receipt] = (await world.receipt(subject)).events;
  expect(receipt?.event).toMatchObject({ action: 'grant-service', layer: 'embed' });
  expect(receipt?.event.services).toEqual({ [id]: true });
});

test('the preferences name what a withdrawal could not delete', async ({
  page,
  context,
  world,
}) => {
  const [{ name } = { name: '' }] = videoOf(world).cookies ?? [];
  await page.goto(embedPage(world));
  await action(page, 'banner', 'accept-all').click();
  await expect.poll(() => world.hits().length).toBeGreaterThan(0);
  await context.addCookies([{ name, value: '1', url: world.siteUrl, httpOnly: true }]);
  await page.locator('button[data-mes-choix]').click();
  await action(page, 'preferences', 'reject-all').click();
  await expect(placeholders(page)).toHaveCount(3);
  await page.locator('button[data-mes-choix]').click();
  await expect(page.locator('mes-choix-preferences')).toContainText(
    new RegExp(`peut rester sur votre appareil[^.]*${name}`),
  );
});
