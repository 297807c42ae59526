/**
 * In each framework: nothing before consent, everything after, controls, pages that come and go without
 * the document being loaded anew, and a console that has nothing to say.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { type Example, expect, test } from './street.ts';

const banner = (page: Page, action: string) =>
  page.locator(`mes-choix-banner [data-action="${action}"]`);
const preferences = (page: Page, action: string) =>
  page.locator(`mes-choix-preferences [data-action="${action}"]`);
const frame = (page: Page) => page.locator('iframe[title="Notre visite guidée"]');
const placeholder = (page: Page) => page.locator('mes-choix-embed');
/** By the page's own link; the mark stays only where the document does. */
async function go(page: Page, name: 'Accueil' | 'Visite'): Promise<void> {
  // What a server has drawn is the framework's once it has come to it.
  await page.waitForFunction(() => {
    const isTaken = (selector: string, mark: string) =>
      Object.keys(document.querySelector(selector) ?? {}).some((key) => key.startsWith(mark));
    if (document.querySelector('script[src*="/_next/"]')) return isTaken('nav a', '__react');
    return !document.title.startsWith('Vue') || isTaken('#app', '__vue');
  });
  await page.evaluate(() => Object.assign(window, { mark: true }));
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  expect(await page.evaluate(() => 'mark' in window)).toBe(true);
}
/** Something that comes when it is let. */
function until(): { readonly come: Promise<void>; let(): void } {
  let come = () => {};
  return { come: new Promise((resolve) => (come = resolve)), let: () => come() };
}
const measured = (page: Page) =>
  page.evaluate(() => (window as { measured?: number }).measured ?? 0);
const granted = async (page: Page) => {
  const cookies = await page.context().cookies();
  return cookies.find(({ name }) => name === 'mes_choix')?.value.split('~')[3];
};

for (const example of ['html', 'react', 'vue', 'vue-server', 'next'] satisfies readonly Example[]) {
  test(`${example}: a visit`, async ({ page, street, watch }) => {
    await page.goto(street.url[example]);
    await expect(banner(page, 'accept-all')).toBeVisible();

    await test.step('nothing before consent, wherever the visitor goes', async () => {
      await go(page, 'Visite');
      await expect(placeholder(page)).toBeVisible();
      await expect(banner(page, 'accept-all')).toBeVisible();
      await go(page, 'Accueil');
      await go(page, 'Visite');
      await expect(placeholder(page)).toBeVisible();
      await expect(placeholder(page)).toHaveCount(1);
      await expect(banner(page, 'accept-all')).toBeVisible();
      expect(watch.asked).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    });

    await test.step('all of it after', async () => {
      await banner(page, 'accept-all').click();
      await expect.poll(() => measured(page)).toBe(1);
      await expect(frame(page)).toHaveAttribute('src', /youtube-nocookie/);
      await expect(page.frameLocator('iframe').getByText('A video.')).toBeVisible();
      await expect(placeholder(page)).toHaveCount(0);
      await expect(page.locator('mes-choix-banner')).toHaveCount(0);
      expect(await granted(page)).toBe('analytics.video');
    });

    await test.step('a new page’s script runs, and its frame is there', async () => {
      await go(page, 'Accueil');
      await expect.poll(() => measured(page)).toBe(2);
      await go(page, 'Visite');
      await expect.poll(() => measured(page)).toBe(3);
      await expect(page.frameLocator('iframe').getByText('A video.')).toBeVisible();
      await expect(page.locator('mes-choix-banner')).toHaveCount(0);
    });

    await test.step('the control is on every page, and takes it back', async () => {
      await page.locator('footer').getByText('Modifier mes choix').click();
      await preferences(page, 'reject-all').click();
      await expect(placeholder(page)).toBeVisible();
      await expect(frame(page)).not.toHaveAttribute('src');
      expect(await granted(page)).toBe('');
      await go(page, 'Accueil');
      await go(page, 'Visite');
      await expect(placeholder(page)).toBeVisible();
      await expect(frame(page)).not.toHaveAttribute('src');
      expect(await measured(page)).toBe(3);
    });

    await test.step('the next visit remembers', async () => {
      const before = watch.asked.length;
      await page.reload();
      await expect(placeholder(page)).toBeVisible();
      await expect(page.locator('mes-choix-banner')).toHaveCount(0);
      await page.locator('footer').getByText('Modifier mes choix').click();
      await preferences(page, 'accept-all').click();
      await expect(page.frameLocator('iframe').getByText('A video.')).toBeVisible();
      expect(watch.asked.slice(before).sort()).toEqual(['matomo', 'youtube']);
    });

    expect(watch.said).toEqual([]);
  });
}

for (const example of ['react', 'vue', 'vue-server', 'next'] satisfies readonly Example[]) {
  test(`${example}: a control that the framework draws later is one`, async ({
    page,
    street,
    watch,
  }) => {
    await page.goto(street.url[example]);
    await banner(page, 'reject-all').click();
    await expect(page.locator('mes-choix-banner')).toHaveCount(0);
    await go(page, 'Visite');
    await page.getByRole('button', { name: 'Mes choix sur les vidéos' }).click();
    await expect(preferences(page, 'save')).toBeVisible();
    expect(watch.said).toEqual([]);
  });
}

for (const example of ['react', 'vue'] satisfies readonly Example[]) {
  test(`${example}: a component follows the choice`, async ({ page, street }) => {
    await page.goto(street.url[example]);
    await expect(page.locator('#measured')).toHaveText('Pas mesuré');
    await banner(page, 'accept-all').click();
    await expect(page.locator('#measured')).toHaveText('Mesuré');
    await page.reload();
    await expect(page.locator('#measured')).toHaveText('Mesuré');
  });
}

for (const example of [
  'vue-server',
  'vue-server-dev',
  'next',
  'next-dev',
] satisfies readonly Example[]) {
  test(`${example}: what the widget did before the framework came is no fault to it`, async ({
    page,
    street,
    watch,
  }) => {
    // The tag is there at once, the framework's own files when they are let through.
    let late = until();
    const isFrameworks = ({ origin, pathname }: URL) =>
      origin === street.url[example] && /^\/(_next\/static|assets)\/.*\.js/.test(pathname);
    await page.route(isFrameworks, async (route) => {
      await late.come;
      await route.continue();
    });
    const video = page.frameLocator('iframe').getByText('A video.');

    await page.goto(street.url[example], { waitUntil: 'commit' });
    await expect(banner(page, 'accept-all')).toBeVisible();
    late.let();
    await go(page, 'Visite');
    await banner(page, 'accept-all').click();
    await expect(video).toBeVisible();

    late = until();
    await page.goto(street.url[example], { waitUntil: 'commit' });
    await expect(video).toBeVisible();
    await expect.poll(() => measured(page)).toBe(1);
    late.let();
    await go(page, 'Visite');
    await expect(video).toBeVisible();
    expect(watch.said).toEqual([]);
  });
}

test('html: what was allowed does not come back with the page before', async ({
  page,
  street,
  watch,
}) => {
  await page.goto(`${street.url.html}/visite.html`);
  await banner(page, 'accept-all').click();
  await expect(page.frameLocator('iframe').getByText('A video.')).toBeVisible();
  await expect.poll(() => measured(page)).toBe(1);
  await go(page, 'Accueil');
  await expect.poll(() => measured(page)).toBe(2);
  await page.locator('footer').getByText('Modifier mes choix').click();
  await preferences(page, 'reject-all').click();
  await expect.poll(() => granted(page)).toBe('');
  const before = watch.asked.length;
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Visite', exact: true })).toBeVisible();
  await expect(placeholder(page)).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  expect(watch.asked.slice(before)).toEqual([]);
  expect(await measured(page)).toBe(2);
});

test('html: a body that is swapped by hand, as a view transition, keeps the question and what is held', async ({
  page,
  street,
  watch,
}) => {
  await page.goto(street.url.html);
  await expect(banner(page, 'reject-all')).toBeVisible();
  await page.evaluate(async () => {
    const answer = await fetch('/visite.html');
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const swap = () => document.body.replaceWith(document.adoptNode(next.body));
    await document.startViewTransition(swap).finished;
  });
  await expect(page.getByRole('heading', { name: 'Visite', exact: true })).toBeVisible();
  await expect(banner(page, 'reject-all')).toBeVisible();
  await expect(placeholder(page)).toBeVisible();
  expect(watch.asked).toEqual([]);
  await banner(page, 'reject-all').click();
  await expect(page.locator('mes-choix-banner')).toHaveCount(0);
  await page.getByRole('link', { name: 'Modifier mes choix' }).click();
  await expect(preferences(page, 'save')).toBeVisible();
  expect(watch.said).toEqual([]);
});
