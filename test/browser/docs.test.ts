/**
 * The documentation as its readers have it: looks that are the real banner, and examples that do what they say when they are pasted.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../build/docs/chapters.ts';
import type { SiteConfig } from '../../widget/contract.ts';
import { type Snippet, snippetsOf } from '../snippets.ts';
import { root } from '../sources.ts';
import { action, expect, test, type World } from './fixtures.ts';

// Chapters are many, and the machine may have other work.
test.describe.configure({ timeout: 120_000 });

const addressOf = (world: World, language: string, slug: string) =>
  `${world.consentUrl}/docs/${language}/${slug === '' ? '' : `${slug}/`}`;

test('the keyboard reaches text, chapters and examples', async ({ page, world }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(addressOf(world, 'fr', 'start'));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au texte' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.getByRole('link', { name: 'English' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The first ten minutes');
  const list = page.getByRole('navigation', { name: 'Chapters', exact: true });
  await expect(list.getByRole('link', { name: 'The first ten minutes' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByText('Chapters').first().focus();
  await page.keyboard.press('Enter');
  await list.getByRole('link', { name: 'Performance' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Performance');
});

test('looks are the real banner, dressed by the snippet above, and keep nothing', async ({
  page,
  context,
  world,
  pageErrors,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) refused.push(message.text());
  });
  await page.goto(addressOf(world, 'en', 'theming'));
  const frames = page.locator('iframe.look');
  await expect(frames).toHaveCount(6);
  for (let index = 0; index < 6; index += 1) {
    await frames.nth(index).scrollIntoViewIfNeeded();
    const frame = frames.nth(index).contentFrame();
    const accept = frame.locator('mes-choix-banner [data-action="accept-all"]');
    await expect(accept).toBeVisible({ timeout: 15_000 });
  }
  const first = frames.first().contentFrame();
  const reject = first.locator('mes-choix-banner [data-action="reject-all"]');
  await expect(reject).toHaveCSS('background-color', 'rgb(11, 85, 99)');
  await reject.click();
  await expect(reject).toBeHidden();
  expect(await context.cookies()).toEqual([]);
  expect(pageErrors).toEqual([]);
  expect(refused).toEqual([]);
});

/** The snippets of a chapter, with the world's hosts in place of the example's. */
function snippetsFor(world: World, path: string): readonly Snippet[] {
  const vendor = new URL(world.vendorsUrl).host;
  const markdown = readFileSync(`${root}docs/site/${path}`, 'utf8')
    .replaceAll('https://consent.example.ch', world.consentUrl)
    .replaceAll('https://www.example.ch', world.siteUrl)
    .replaceAll(/https:\/\/(matomo)\.example\.ch/g, `http://$1.${vendor}`)
    .replaceAll('https://www.youtube-nocookie.com', `http://youtube.${vendor}`)
    .replaceAll('"matomo.example.ch"', `"matomo.${vendor}"`)
    .replaceAll('"www.youtube-nocookie.com"', `"youtube.${vendor}"`);
  return snippetsOf(markdown);
}

const codeOf = (snippets: readonly Snippet[], language: string) =>
  snippets.filter((snippet) => snippet.language === language).map(({ code }) => code);

/** Publishes the site that the first chapter describes. */
async function describedSite(world: World, language: string): Promise<void> {
  const [json = ''] = codeOf(snippetsFor(world, `${language}/start.md`), 'json');
  await world.addSite(JSON.parse(json) as SiteConfig);
}

const hostsHit = (world: World) => world.hits().map(({ host }) => host.split('.')[0]);

for (const language of LANGUAGES) {
  test(`the first ten minutes lead where they say (${language})`, async ({
    page,
    world,
    pageErrors,
  }) => {
    await describedSite(world, language);
    const [tag = '', held = '', control = ''] = codeOf(
      snippetsFor(world, `${language}/start.md`),
      'html',
    );
    const url = world.publish(
      `docs-${language}`,
      `<!doctype html><html lang="${language}"><head><title>x</title>${tag}</head><body>${held}${control}</body></html>`,
    );
    await page.goto(url);
    await expect(action(page, 'banner', 'accept-all')).toBeVisible();
    expect(hostsHit(world)).toEqual([]);
    await action(page, 'banner', 'reject-all').click();
    await page.getByRole('link', { name: /Change my choices|Modifier mes choix/ }).click();
    await expect(action(page, 'preferences', 'accept-all')).toBeVisible();
    expect(hostsHit(world)).toEqual([]);
    await action(page, 'preferences', 'accept-all').click();
    await expect.poll(() => new Set(hostsHit(world))).toEqual(new Set(['matomo', 'youtube']));
    expect(pageErrors).toEqual([]);
  });
}

/** What the page's policy has refused so far. */
const violationsOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);

test('the policies of the chapter on CSP let Mes choix work, and nothing else', async ({
  page,
  context,
  world,
  pageErrors,
}) => {
  await describedSite(world, 'en');
  world.answer('matomo.js', () => {
    return new Response("(window.ran ||= []).push('matomo')", {
      headers: { 'content-type': 'text/javascript' },
    });
  });
  const snippets = snippetsFor(world, 'en/csp.md');
  const french = codeOf(snippetsFor(world, 'fr/csp.md'), 'http');
  const policies = codeOf(snippets, 'http');
  expect(french).toEqual(policies);
  const [html = ''] = codeOf(snippets, 'html');
  const nonce = /nonce="([^"]+)"/.exec(html)?.[1] ?? '';
  for (const [index, header] of policies.entries()) {
    await context.clearCookies();
    const policy = header.trim().replace('Content-Security-Policy: ', '');
    const isByNonce = policy.includes(`'nonce-${nonce}'`);
    // What listens has to run itself: by a file of the site, which each of the policies allows.
    world.publish(
      `listen-${index}.js`,
      `window.violations = []; document.addEventListener('securitypolicyviolation', (event) => violations.push(event.blockedURI))`,
      { 'content-type': 'text/javascript' },
    );
    const url = world.publish(
      `csp-${index}`,
      `<!doctype html><html lang="en"><head><title>x</title><script nonce="${nonce}" src="listen-${index}.js"></script>${html}</head><body><a href="#mes-choix">Change my choices</a></body></html>`,
      { 'content-security-policy': policy },
    );
    await page.goto(url);
    await expect(action(page, 'banner', 'accept-all')).toBeVisible();
    const kept = page.waitForResponse((response) => response.url().endsWith('/consents'));
    await action(page, 'banner', 'accept-all').click();
    expect((await kept).status()).toBe(201);
    if (isByNonce) {
      await page.waitForFunction(() => 'ran' in globalThis);
      expect(await violationsOf(page)).toEqual([]);
    } else {
      // The vendor's host is not in it: the visitor's yes opens no policy.
      await expect.poll(() => violationsOf(page)).toEqual([expect.stringContaining('matomo')]);
    }
  }
  expect(pageErrors).toEqual([]);
});
