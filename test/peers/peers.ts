/**
 * The tools as a site sets them up, with one service for measuring and one for videos, and their
 * own buttons.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import type { Migration } from '../../widget/contract.ts';
import { expect, type World } from '../browser/fixtures.ts';
import { vendorScript } from './moved.ts';

/** A tool on a page. */
export interface Tool {
  readonly migrate: readonly (string | Migration)[];
  /** The cookie in which it keeps the choice. */
  readonly cookie: string;
  readonly head: string;
  markup(world: World): string;
  /** Measuring yes, videos no; by its own buttons. */
  chooses(page: Page): Promise<void>;
  refuses(page: Page): Promise<void>;
  /** What our cookie then grants. */
  readonly granted: string;
  /** What runs then, sorted. */
  readonly runs: readonly string[];
  /** Whether it keeps the day of the choice. */
  readonly isDated: boolean;
}

const plain = (attribute: string, name: string, src: string) =>
  `<script type="text/plain" ${attribute}="${name}" data-src="${src}"></script>`;
const inline = (attribute: string, name: string, says: string) =>
  `<script type="text/plain" ${attribute}="${name}">(window.ran ||= []).push('${says}');</script>`;

/** A script and an inline one for measuring, a script for videos. */
const three = (world: World, attribute: string, measure: string, video: string) =>
  plain(attribute, measure, vendorScript(world, 'stats', 'measure')) +
  inline(attribute, measure, 'inline') +
  plain(attribute, video, vendorScript(world, 'clips', 'video'));

const VCC3 = `<link rel="stylesheet" href="/tools/vanilla-cookieconsent/dist/cookieconsent.css">
<script src="/tools/vanilla-cookieconsent/dist/cookieconsent.umd.js"></script>
<script>addEventListener('DOMContentLoaded', () => CookieConsent.run({
  hideFromBots: false,
  categories: { necessary: { readOnly: true, enabled: true }, statistics: {}, video: {} },
  language: { default: 'en', translations: { en: {
    consentModal: { title: 'Choose', acceptAllBtn: 'All', acceptNecessaryBtn: 'None', showPreferencesBtn: 'Some' },
    preferencesModal: { title: 'Some', acceptAllBtn: 'All', savePreferencesBtn: 'Save', sections: [
      { title: 'Measuring', linkedCategory: 'statistics' }, { title: 'Videos', linkedCategory: 'video' } ] },
  } } },
}));</script>`;

const VCC2 = `<link rel="stylesheet" href="/tools/vanilla-cookieconsent-2/dist/cookieconsent.css">
<script src="/tools/vanilla-cookieconsent-2/dist/cookieconsent.js"></script>
<script>addEventListener('DOMContentLoaded', () => initCookieConsent().run({
  current_lang: 'en', page_scripts: true, autorun: true, hide_from_bots: false,
  languages: { en: {
    consent_modal: { title: 'Choose', description: 'Well?', primary_btn: { text: 'All', role: 'accept_all' }, secondary_btn: { text: 'Some', role: 'settings' } },
    settings_modal: { title: 'Some', save_settings_btn: 'Save', accept_all_btn: 'All', reject_all_btn: 'None', blocks: [
      { title: 'Needed', toggle: { value: 'necessary', enabled: true, readonly: true } },
      { title: 'Measuring', toggle: { value: 'statistics', enabled: false, readonly: false } },
      { title: 'Videos', toggle: { value: 'video', enabled: false, readonly: false } } ] },
  } },
}));</script>`;

const KLARO = `<script>var klaroConfig = {
  version: 1, mustConsent: true, acceptAll: true, groupByPurpose: false,
  services: [{ name: 'stats', title: 'Stats', purposes: ['analytics'] }, { name: 'clips', title: 'Clips', purposes: ['video'] }],
};</script><script defer src="/tools/klaro/dist/klaro.js" data-config="klaroConfig"></script>`;

const OREJIME = `<link rel="stylesheet" href="/tools/orejime/dist/orejime-standard.css">
<script>window.orejimeConfig = {
  privacyPolicyUrl: '/privacy', forceModal: true,
  purposes: [{ id: 'measuring', title: 'Measuring', cookies: [] }, { id: 'clips', title: 'Clips', cookies: [] }],
};</script><script src="/tools/orejime/dist/orejime-standard-en.js"></script>`;

const TARTEAUCITRON = `<script src="/tools/tarteaucitronjs/tarteaucitron.js"></script>
<script>tarteaucitron.init({ privacyUrl: '', hashtag: '#tarteaucitron', cookieName: 'tarteaucitron', orientation: 'middle', highPrivacy: true, DenyAllCta: true, AcceptAllCta: true, showIcon: false, removeCredit: true, googleConsentMode: false, bingConsentMode: false, handleBrowserDNTRequest: false, adblocker: false });</script>`;

/** Its buttons are there before they listen: pressed until what they are to do is done. */
async function pressUntil(page: Page, button: string, done: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.locator(button).click({ timeout: 2_000 });
    await done();
  }).toPass();
}

/** The tools. */
export const TOOLS: Readonly<Record<string, Tool>> = {
  'vanilla-cookieconsent 3': {
    migrate: [{ from: 'vanilla-cookieconsent', map: { statistics: 'analytics' } }],
    cookie: 'cc_cookie',
    head: VCC3,
    markup: (world) => three(world, 'data-category', 'statistics', 'video'),
    async chooses(page) {
      await page.locator('#cc-main [data-role="show"]').click();
      await page.locator('.section__toggle[value="statistics"]').dispatchEvent('click');
      await page.locator('#cc-main [data-role="save"]').click();
    },
    refuses: (page) => page.locator('#cc-main .cm [data-role="necessary"]').click(),
    granted: 'analytics',
    runs: ['inline', 'measure'],
    isDated: true,
  },
  'vanilla-cookieconsent 2': {
    migrate: [{ from: 'vanilla-cookieconsent', map: { statistics: 'analytics' } }],
    cookie: 'cc_cookie',
    head: VCC2,
    markup: (world) => three(world, 'data-cookiecategory', 'statistics', 'video'),
    async chooses(page) {
      await page.locator('#c-s-bn').click();
      await page.locator('.c-tgl[value="statistics"]').dispatchEvent('click');
      await page.locator('#s-sv-bn').click();
    },
    async refuses(page) {
      await page.locator('#c-s-bn').click();
      await page.locator('#s-rall-bn').click();
    },
    granted: 'analytics',
    runs: ['inline', 'measure'],
    isDated: true,
  },
  klaro: {
    migrate: ['klaro'],
    cookie: 'klaro',
    head: KLARO,
    markup: (world) =>
      three(world, 'data-name', 'stats', 'clips') +
      `<iframe data-name="clips" data-src="${vendorScript(world, 'clips', 'frame')}" title="Clip"></iframe>`,
    async chooses(page) {
      await page.locator('label[for="service-item-stats"]').click();
      await page.locator('.cm-btn-accept').click();
    },
    refuses: (page) => page.locator('.cm-btn-decline').click(),
    granted: 'stats',
    runs: ['inline', 'measure'],
    isDated: false,
  },
  orejime: {
    migrate: [{ from: 'orejime', map: { measuring: 'analytics' } }],
    cookie: 'eu-consent',
    head: OREJIME,
    markup: (world) =>
      `<template data-purpose="measuring"><script src="${vendorScript(world, 'stats', 'measure')}"></script></template>
<template data-purpose="measuring"><script>(window.ran ||= []).push('inline');</script></template>
<template data-purpose="clips"><script src="${vendorScript(world, 'clips', 'video')}"></script></template>`,
    async chooses(page) {
      await page.locator('#orejime-purpose-measuring').dispatchEvent('click');
      await page.locator('.orejime-Modal-saveButton').click();
    },
    async refuses(page) {
      // What is off already has to be said to be so.
      await page.locator('.orejime-PurposeToggles-enableAll').click();
      await page.locator('.orejime-PurposeToggles-disableAll').click();
      await page.locator('.orejime-Modal-saveButton').click();
    },
    granted: 'analytics',
    runs: ['inline', 'measure'],
    isDated: false,
  },
  tarteaucitron: {
    migrate: ['tarteaucitron'],
    cookie: 'tarteaucitron',
    head: TARTEAUCITRON,
    markup: () => `<div class="youtube_player" videoID="abc" width="560" height="315"></div>
<script>
  tarteaucitron.user.gtagUa = 'G-ABC';
  (tarteaucitron.job = tarteaucitron.job || []).push('gtag');
  (tarteaucitron.job = tarteaucitron.job || []).push('youtube');
</script>`,
    async chooses(page) {
      await pressUntil(page, '#tarteaucitronCloseAlert', () =>
        expect(page.locator('#gtagAllowed')).toBeVisible({ timeout: 1_000 }),
      );
      await page.locator('#gtagAllowed').click();
      await page.locator('#youtubeDenied').click();
    },
    refuses: (page) =>
      pressUntil(page, '#tarteaucitronAllDenied2', () =>
        expect(page.locator('#tarteaucitronAllDenied2')).toBeHidden({ timeout: 1_000 }),
      ),
    granted: 'google-analytics',
    runs: ['www.googletagmanager.com'],
    isDated: false,
  },
};
