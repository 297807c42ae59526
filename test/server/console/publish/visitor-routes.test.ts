/**
 * What visitors will see, before they do.
 *
 * @module
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readLook } from '../../../../server/console/configuration/look.ts';
import { type ADesk, aDesk, type Browser } from '../a-desk.ts';

const SITE = '/console/sites/hebergeur';

let house: ADesk;
let browser: Browser;
beforeEach(async () => {
  house = await aDesk();
  browser = await house.signedIn('editor');
});
afterEach(() => house.close());

const draft = (kind: 'privacy' | 'banner', markdown: string) =>
  house.policy.saveDraft(
    {
      site: 'hebergeur',
      kind,
      language: 'fr',
      markdown,
      base: 1,
      author: 'editor@example.ch',
    },
    null,
  );

test('the page is the public one with the draft in it, and nothing in it runs', async () => {
  await draft('privacy', '# Vie privée\n\nBonjour **vous**.\n\n{{services}}\n');
  await browser.get(`${SITE}/privacy/fr/as-visitors`);
  expect(browser.html).toContain(`src="${SITE}/privacy/fr/page"`);
  expect(browser.html).toContain('class="phone"');
  await browser.get(`${SITE}/privacy/fr/as-visitors?width=desktop`);
  expect(browser.html).toContain('class="desktop"');
  const page = await browser.get(`${SITE}/privacy/fr/page`);
  expect(browser.html).toContain('Bonjour <strong>vous</strong>');
  expect(browser.html).toContain('Matomo');
  expect(browser.html).toContain('Version 2');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/; sandbox$/);
  expect(page.headers.get('x-frame-options')).toBe('SAMEORIGIN');
});

test('the banner is asked for with what its draft changes, and no more', async () => {
  await browser.get(`${SITE}/banner/fr`);
  await draft('banner', '## banner.title\n\nVos choix\n');
  await browser.get(`${SITE}/banner/fr/as-visitors`);
  const step = /\/console\/look\/hebergeur\/([\w-]+)\//.exec(browser.html)?.[1] ?? '';
  expect(readLook(step)).toMatchObject({ language: 'fr', texts: { 'banner.title': 'Vos choix' } });
  expect(browser.html).toContain('sandbox="allow-scripts"');
});

test('a banner has no page of its own', async () => {
  expect((await browser.get(`${SITE}/banner/fr/page`)).status).toBe(404);
});
