/**
 * Google's scripts: measuring, advertisements, fonts and maps.
 *
 * @module
 */
import { list, queueing } from '../queues.ts';
import { type Call, type Page, type Script, textOf, type User } from '../script.ts';
import { drawMaps } from './google-maps.ts';

/** Its cookies go after a year, as under tarteaucitron: left alone they stay for two. Seconds. */
const YEAR = 31_536_000;

/** A tag of Google's, under the names of its settings. */
const gtag = (id: string, host: string, more: (user: User) => object = () => ({})) =>
  ({
    src: `https://{${host}=www.googletagmanager.com}/gtag/js?id={${id}}`,
    before(user, page) {
      list(page, 'dataLayer');
      page['gtag'] ??= function () {
        // Google's queue takes the `arguments` object alone.
        // oxlint-disable-next-line prefer-rest-params
        list(page, 'dataLayer').push(arguments);
      };
      const tell = page['gtag'] as Call;
      tell('js', new Date());
      tell('config', textOf(user, id), { anonymize_ip: true, cookie_expires: YEAR, ...more(user) });
    },
  }) satisfies Script;

const tagManager = (id: string, host: string) =>
  ({
    src: `https://{${host}=www.googletagmanager.com}/gtm.js?id={${id}}`,
    before: (_, page) =>
      void list(page, 'dataLayer').push({ 'gtm.start': Date.now(), event: 'gtm.js' }),
  }) satisfies Script;

/** A conversion that is told to the script of advertisements. */
const conversion = (id: string, told: (user: User) => object) =>
  ({
    src: 'https://www.googleadservices.com/pagead/conversion_async.js',
    needs: id,
    after: (user, page) =>
      (page['google_trackConversion'] as Call)({ google_conversion_id: user[id], ...told(user) }),
  }) satisfies Script;

const ADSENSE = 'https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js';

/** By tarteaucitron's key. */
export const GOOGLE: Readonly<Record<string, Script>> = {
  gtag: gtag('gtagUa', 'gtagCustomDomain', ({ gtagCrossdomain: domains }) =>
    domains ? { linker: { domains } } : {},
  ),
  multiplegtag: {
    each: 'multiplegtagUa',
    ...gtag('multiplegtagUa', 'multiplegtagCustomDomain'),
  },
  analytics: {
    src: 'https://www.google-analytics.com/analytics.js',
    needs: 'analyticsUa',
    before(user, page) {
      page['GoogleAnalyticsObject'] = 'ga';
      const tell = queueing(page, 'ga');
      Object.assign(tell, { l: Date.now() });
      const created = { cookieExpires: YEAR, ...(user['analyticsUaCreate'] as object | undefined) };
      tell('create', user['analyticsUa'], created);
      if (user['analyticsAnonymizeIp']) tell('set', 'anonymizeIp', true);
      const prepare = user['analyticsPrepare'];
      if (typeof prepare === 'function') prepare();
      tell('send', 'pageview', ...[user['analyticsPageView'] ?? []].flat());
    },
  },
  gajs: {
    src: 'https://www.google-analytics.com/ga.js',
    needs: 'gajsUa',
    before: (user, page) =>
      void list(page, '_gaq').push(
        ['_setAccount', user['gajsUa']],
        ['_setVisitorCookieTimeout', YEAR * 1000],
        ...(user['gajsAnonymizeIp'] ? [['_gat._anonymizeIp']] : []),
        ['_trackPageview', ...[user['gajsPageView'] ?? []].flat()],
      ),
  },
  googletagmanager: tagManager('googletagmanagerId', 'googletagmanagerCustomDomain'),
  multiplegoogletagmanager: {
    each: 'multiplegoogletagmanagerId',
    ...tagManager('multiplegoogletagmanagerId', 'multiplegoogletagmanagerCustomDomain'),
  },
  googleads: gtag('googleadsId', 'googleadsCustomDomain'),
  googleadwordsconversion: conversion('adwordsconversionId', (user) => ({
    google_conversion_label: user['adwordsconversionLabel'],
    google_conversion_language: user['adwordsconversionLanguage'],
    google_conversion_format: user['adwordsconversionFormat'],
    google_conversion_color: user['adwordsconversionColor'],
    google_conversion_value: user['adwordsconversionValue'],
    google_conversion_currency: user['adwordsconversionCurrency'],
    google_custom_params: {
      parameter1: user['adwordsconversionCustom1'],
      parameter2: user['adwordsconversionCustom2'],
    },
  })),
  googleadwordsremarketing: conversion('adwordsremarketingId', () => ({
    google_remarketing_only: true,
  })),
  adsense: { src: ADSENSE },
  adsenseauto: {
    src: `${ADSENSE}?client={adsensecapub}`,
    attributes: () => ({ crossorigin: 'anonymous' }),
  },
  adsensesearch: { src: 'https://www.google.com/adsense/search/ads.js' },
  adsensesearchform: {
    src: 'https://www.google.com/coop/cse/brand?form=cse-search-box&lang={$lang}',
  },
  adsensesearchresult: { src: 'https://www.google.com/cse/cse.js?cx={adsensesearchresultCx}' },
  googlefonts: {
    src: 'https://ajax.googleapis.com/ajax/libs/webfont/1.6.26/webfont.js',
    needs: 'googleFonts',
    after: ({ googleFonts }, page) =>
      (page['WebFont'] as { load: Call }).load({ google: { families: [googleFonts].flat() } }),
  },
  googlemaps: {
    src: 'https://maps.googleapis.com/maps/api/js?loading=async&v=3.exp&key={googlemapsKey}&callback={mapscallback=tac_googlemaps_callback}[&libraries={googlemapsLibraries}]',
    before: (_, page: Page) => void (page['tac_googlemaps_callback'] = () => drawMaps(page)),
  },
  recaptcha: {
    src: 'https://www.google.com/recaptcha/api.js?onload=tacRecaptchaOnLoad[&render={recaptchaapi}][&hl={recaptcha_hl}]',
    before: (user, page) =>
      void (page['tacRecaptchaOnLoad'] = user['recaptchaOnLoad'] ?? (() => {})),
  },
  youtubeapi: { src: 'https://www.youtube.com/player_api' },
};
