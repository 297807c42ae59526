/**
 * Importing the configuration of another tool: what comes out may be published.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { importConfig } from '../../../../server/site/import/import-config.ts';
import { validateSite } from '../../../../server/site/validate.ts';
import { knownTexts, widgetBuild } from '../../../../server/site/widget-build.ts';
import { movesOf } from '../../../../widget/migrate/configured.ts';

const about = { site: 'shop', name: 'Shop', origin: 'https://www.example.ch' };

/** What is made of a text, which must pass. */
function imported(text: string, language?: string) {
  const found = importConfig(text, { ...about, ...(language ? { language } : {}) });
  if ('fault' in found) throw new Error(found.fault);
  const read: unknown = JSON.parse(JSON.stringify(found.config));
  expect(validateSite(read, knownTexts(widgetBuild('1.0.0')))).toHaveProperty('config');
  const { purposes, services } = found.config;
  return {
    ...found,
    move: movesOf(found.config)[0],
    purposes: purposes.map(({ id }) => id),
    services: services.map(({ id, purpose }) => `${id} ${purpose}`),
  };
}

const KLARO = `
// Functions and patterns are part of it.
var klaroConfig = {
  version: 1, elementID: 'klaro', storageName: 'choices', cookieExpiresAfterDays: 365,
  privacyPolicy: '/privacy', default: false,
  callback: (consent, service) => console.log(consent, service),
  translations: {
    fr: { purposes: { analytics: { title: 'Statistiques' } }, matomo: { description: 'Compter.' } },
  },
  services: [
    { name: 'matomo', title: 'Matomo', purposes: ['analytics'], cookies: [[/^_pk_.*$/, '/', 'x.ch'], 'piwik_ignore'] },
    { name: 'our-tool', title: 'Notre outil', purposes: ['analytics'], cookies: [/^tool_id(_.+)?$/, /x|y/] },
    { name: 'yt', title: 'YouTube', purposes: ['video'], onAccept: function () {} },
    { name: 'session', purposes: ['security'], required: true },
  ],
};`;

describe('Klaro', () => {
  test('services under their purposes; known ones with their facts, others to be completed', () => {
    const found = imported(KLARO);
    expect(found.purposes).toEqual(['analytics', 'video']);
    expect(found.services).toEqual(['matomo analytics', 'our-tool analytics', 'youtube video']);
    expect(found.move).toEqual({
      from: 'klaro',
      cookie: 'choices',
      map: { matomo: 'matomo', 'our-tool': 'our-tool', yt: 'youtube' },
    });
    expect(found.config).toMatchObject({
      choiceDays: 365,
      policyUrl: '/privacy',
      languages: ['fr'],
    });
    expect(found.config.purposes[0]?.title).toBe('Statistiques');
    expect(found.config.services[1]?.cookies).toEqual([{ name: 'tool_id*' }]);
    expect(found.missing.map(({ path }) => path)).toEqual(['services.1.provider']);
    expect(found.notes.join()).toContain('required services are left out (1)');
  });

  test('a language that it has no texts in is not made up of another one’s', () => {
    expect(importConfig(KLARO, { ...about, language: 'es' })).toEqual({
      fault: 'its texts are in fr, none in es: import it in one of these, then translate the file',
    });
    expect(imported(KLARO.replace('fr: { purposes', 'zz: { purposes'), 'fr').purposes).toEqual([
      'analytics',
      'video',
    ]);
  });

  test('its own language goes before the others, and is named where it has no texts', () => {
    const two = KLARO.replace('fr: { purposes', 'es: { purposes: {} }, fr: { purposes');
    const withLanguage = (code: string) => two.replace('version: 1', `version: 1, lang: '${code}'`);
    expect(imported(withLanguage('fr')).config.defaultLanguage).toBe('fr');
    expect(imported(withLanguage('es')).config.defaultLanguage).toBe('es');
    const { config, notes } = imported(withLanguage('pt'));
    expect(config.defaultLanguage).toBe('es');
    expect(notes).toContain(
      'its language is "pt", in which it has no texts: those in "es" were taken',
    );
  });

  test('a purpose of which it says the name alone is to be completed', () => {
    const text = "var klaroConfig = { services: [{ name: 'youtube', purposes: ['extras'] }] };";
    expect(imported(text).missing.map(({ path }) => path)).toEqual(['purposes.0.title']);
    const titled = text.replace(
      'services:',
      "translations: { fr: { purposes: { extras: 'Suppléments' } } }, services:",
    );
    expect(imported(titled).missing.map(({ path }) => path)).toEqual(['purposes.0.description']);
  });

  test('services that were on without an answer: everybody is asked', () => {
    const text = KLARO.replace('default: false', 'default: true');
    expect(imported(text).move?.choices).toBe('ask');
  });

  test('as a module, exported', () => {
    const text = `import { helper } from './x.js';\nexport default ${KLARO.split('=').slice(1).join('=')}`;
    expect(imported(text).purposes).toEqual(['analytics', 'video']);
  });
});

describe('vanilla-cookieconsent', () => {
  const three = `import * as CookieConsent from 'vanilla-cookieconsent';
import 'vanilla-cookieconsent/dist/cookieconsent.css';
CookieConsent.run({
  cookie: { expiresAfterDays: 182 },
  onConsent: () => {},
  categories: {
    necessary: { readOnly: true, enabled: true },
    statistics: { services: { 'Google Analytics': { cookies: [{ name: /^_ga/ }] } }, autoClear: {} },
    partners: {},
  },
  language: { default: 'en', translations: { en: { preferencesModal: { sections: [
    { title: 'Partners', description: 'Our <b>partners</b>.', linkedCategory: 'partners' } ] } } } },
});`;

  test('3: categories are purposes, their services services, both by the names it keeps', () => {
    const found = imported(three);
    expect(found.purposes).toEqual(['analytics', 'partners']);
    expect(found.services).toEqual(['google-analytics analytics']);
    expect(found.move?.map).toEqual({
      statistics: 'analytics',
      partners: 'partners',
      'Google Analytics': 'google-analytics',
    });
    expect(found.config.purposes[1]).toMatchObject({
      title: 'Partners',
      description: 'Our partners .',
    });
    expect(found.config.languages).toEqual(['en']);
  });

  test('3: what was on before anybody had agreed is asked anew', () => {
    expect(
      imported(three.replace('partners: {}', 'partners: { enabled: true }')).move?.choices,
    ).toBe('ask');
    expect(imported(three.replace('cookie:', "mode: 'opt-out', cookie:")).move?.choices).toBe(
      'ask',
    );
  });

  test('2: the toggles of its settings', () => {
    const found = imported(`
      var cc = initCookieConsent();
      cc.run({ current_lang: 'en', cookie_name: 'kept', languages: { en: { settings_modal: { blocks: [
        { title: 'Needed', toggle: { value: 'necessary', readonly: true } },
        { title: 'Performance', description: 'Counting.', toggle: { value: 'analytics', readonly: false } },
      ] } } } });`);
    expect(found.purposes).toEqual(['analytics']);
    expect(found.move).toMatchObject({ cookie: 'kept', map: { analytics: 'analytics' } });
    expect(found.move?.choices).toBeUndefined();
  });

  test('2: a switch that was on beforehand is no consent', () => {
    const found = imported(`initCookieConsent().run({ languages: { en: { settings_modal: { blocks: [
      { title: 'Performance', toggle: { value: 'analytics', enabled: true, readonly: false } },
    ] } } }, current_lang: 'en' });`);
    expect(found.move?.choices).toBe('ask');
  });
});

describe('Orejime', () => {
  test('a purpose that names a known tool is that service, any other a purpose; groups are opened', () => {
    const found = imported(`window.orejimeConfig = {
      privacyPolicyUrl: 'https://www.example.ch/p', cookie: { name: 'oui', duration: 200 },
      purposes: [
        { id: 'google-tag-manager', title: 'GTM', cookies: ['_ga', /^_gat_.+$/i] },
        { id: 'advertising', title: 'Ads', purposes: [{ id: 'foo', title: 'Foo', description: 'Food.' }] },
        { id: 'need', title: 'Need', isMandatory: true },
      ],
    };`);
    expect(found.purposes).toEqual(['analytics', 'foo']);
    expect(found.services).toEqual(['google-tag-manager analytics']);
    expect(found.move).toEqual({
      from: 'orejime',
      cookie: 'oui',
      map: { 'google-tag-manager': 'google-tag-manager', foo: 'foo' },
    });
    expect(found.config).toMatchObject({ choiceDays: 200, policyUrl: 'https://www.example.ch/p' });
  });
});

describe('Orejime 2', () => {
  const old = `window.orejimeConfig = { lang: 'fr', privacyPolicy: '/p', apps: [
    { name: 'google-analytics', title: 'Google Analytics', purposes: ['analytics'], cookies: ['_ga', ['_gat', '/', '.x.fr']] },
    { name: 'chat', title: 'Chat', purposes: ['support'], required: true },
  ] };`;

  test('its apps, whose purposes are words', () => {
    const found = imported(old);
    expect(found.services).toEqual(['google-analytics analytics']);
    expect(found.move).toEqual({
      from: 'orejime',
      map: { 'google-analytics': 'google-analytics' },
    });
  });

  test('a yes by going on, or by a switch that was on, is none', () => {
    for (const implied of ['implicitConsent: true', 'default: true'])
      expect(imported(old.replace("lang: 'fr'", implied)).move?.choices).toBe('ask');
  });
});

describe('tarteaucitron', () => {
  const script = `tarteaucitron.init({ "privacyUrl": "", "cookieName": "tac", "highPrivacy": true });
    tarteaucitron.user.gtagUa = 'G-1';
    (tarteaucitron.job = tarteaucitron.job || []).push('gtag');
    (tarteaucitron.job = tarteaucitron.job || []).push('youtube');
    tarteaucitron.services.mine = { key: 'mine', type: 'ads', name: 'Mine', cookies: ['mine_id'], js: function () { document.x.y(); } };
    tarteaucitron.job.push('mine');`;

  test('what was pushed as a job is a service, its own ones too', () => {
    const found = imported(script, 'fr');
    expect(found.services).toEqual([
      'google-analytics analytics',
      'youtube video',
      'mine marketing',
    ]);
    expect(found.move).toMatchObject({
      cookie: 'tac',
      map: { gtag: 'google-analytics', youtube: 'youtube', mine: 'mine' },
    });
  });

  test('a job that nothing runs here is named: its tag has to stand in the page', () => {
    expect(imported(script).notes.join()).not.toContain('runs nothing here');
    const more = `${script} tarteaucitron.job.push('reddit'); tarteaucitron.job.push('criteo');`;
    expect(imported(more).notes).toContain(
      'pushing reddit, criteo runs nothing here: write their tags into the pages in held form',
    );
  });

  test('a yes by going on is none', () => {
    const text = script.replace('"highPrivacy": true', '"highPrivacy": false');
    expect(imported(text).move?.choices).toBe('ask');
  });
});

describe('a tool that is started later', () => {
  const run = `CookieConsent.run({ categories: { analytics: { services: { ga: {} } } },
    language: { translations: { en: { preferencesModal: { sections: [] } } } } });`;
  test.each([
    [
      'when its script has come',
      `const s = document.createElement('script'); s.onload = () => { window.${run} };`,
    ],
    [
      'when the page is ready',
      `document.addEventListener('DOMContentLoaded', function () { ${run} });`,
    ],
    ['by the window', `window.onload = () => { ${run} };`],
    ['by jQuery', `$(function () { ${run} });`],
    [
      'by an effect',
      `import { useEffect } from 'react';\nexport default function Banner() { useEffect(() => { ${run} }, []); return null; }`,
    ],
    [
      'by a function that others import',
      `import * as CookieConsent from 'vanilla-cookieconsent';\nexport const initCookieConsent = () => { ${run} };\nexport const show = () => CookieConsent.showPreferences();\nexport default CookieConsent;`,
    ],
    ['by a function of a module', `export function initConsent() { ${run} }`],
  ])('is found: %s', (_, text) => {
    expect(imported(text).services).toEqual(['google-analytics analytics']);
  });

  test('jobs that are pushed when the page is ready', () => {
    const found = imported(`tarteaucitron.init({ highPrivacy: true });
      $(document).ready(() => { tarteaucitron.job.push('youtube'); });`);
    expect(found.services).toEqual(['youtube video']);
  });

  test('in TypeScript', () => {
    const found = imported(`import { type CookieConsentConfig, run } from 'vanilla-cookieconsent';
      import * as CookieConsent from 'vanilla-cookieconsent';
      const config: CookieConsentConfig = { categories: { analytics: { services: { ga: { label: 'Google Analytics' } } } } } as const;
      CookieConsent.run(config satisfies CookieConsentConfig);`);
    expect(found.services).toEqual(['google-analytics analytics']);
  });
});

describe('what a file leaves open', () => {
  test('a purpose that no service serves is to be completed', () => {
    const { missing } = imported(`CookieConsent.run({ categories: { analytics: {} } });`);
    expect(missing.map(({ path }) => path)).toEqual(['purposes.0']);
  });

  test('where nothing is found, it says what to name instead', () => {
    const found = importConfig('let x = 1;', about);
    expect(found).toMatchObject({ fault: expect.stringContaining('name the file that calls') });
  });
});

describe('a file is run', () => {
  const faultIn = (text: string) => {
    const found = importConfig(text, about);
    return 'fault' in found ? found.fault : '';
  };

  test('without this process: no module, no file, no network, no way out', () => {
    for (const escape of [
      'process.exit(3)',
      'require("node:fs").writeFileSync("/tmp/mes-choix-escaped", "x")',
      'fetch("http://127.0.0.1/")',
    ])
      expect(['', 'fetch is not defined']).toContain(faultIn(`${escape};${KLARO}`));
    expect(faultIn('this.constructor.constructor("return process")().exit()')).toMatch(/strings/);
    expect(faultIn('__take.constructor("return process")()')).toMatch(/strings/);
    expect(faultIn('import("node:fs").then(() => { throw 1 })')).toMatch(/no configuration/);
  });

  test('for a second at the most', () => {
    expect(faultIn('for (;;);')).toMatch(/timed out/);
    expect(faultIn('(async () => { for (;;) await 0; })()')).toMatch(/timed out/);
  });

  test('and says where there is nothing to be imported', () => {
    expect(faultIn('var x = 1;')).toMatch(/no configuration/);
    expect(faultIn('var klaroConfig = {')).toMatch(/Unexpected/);
    expect(faultIn('var klaroConfig = { services: [] };')).toMatch(/asks about nothing/);
    expect(faultIn('throw null;')).toMatch(/fails/);
  });
});
