import { describe, expect, test } from 'vitest';
import type { SiteConfig } from '../../widget/contract.ts';
import { noticeOf, rulesOf, textIn } from '../../widget/site.ts';

const config = {
  site: 'demo',
  name: 'Démo',
  origins: ['https://www.example.ch'],
  languages: ['fr', 'en'],
  defaultLanguage: 'fr',
  purposes: [
    { id: 'video', since: 3, title: { fr: 'Vidéo', en: 'Video' }, description: 'Films' },
    {
      id: 'own',
      title: { fr: 'Mesure' },
      description: { fr: 'Compter' },
      exempt: 'audience',
      selfAssessment: { fr: 'Anonyme' },
    },
  ],
  services: [
    { id: 'youtube', purpose: 'video', name: 'YouTube', provider: 'Google' },
    {
      id: 'counter',
      purpose: 'own',
      name: 'Counter',
      provider: 'Démo',
      country: 'CH',
      policyUrl: { fr: '/fr', en: '/en' },
      since: 4,
      hosts: ['Stats.Example.CH:8443'],
      cookies: [
        { name: '_c*', days: 30, description: { fr: 'Compte', en: 'Counts' } },
        { name: 's' },
      ],
      storage: [{ area: 'localStorage', name: 'c_*' }],
      signal: 'matomo',
    },
  ],
} as const satisfies SiteConfig;

const full = {
  ...config,
  revision: 5,
  choiceDays: 395,
  cookie: { name: 'choix', domain: '.example.ch' },
  profile: 'ch',
  policyUrl: '/privacy',
  signals: { gpc: 'ignore' },
  appearance: {
    layout: 'box',
    position: 'top-left',
    theme: 'dark',
    tokens: { accent: '#0a5' },
    button: 'none',
  },
  records: { refusals: 'none', cookie: 'server' },
  texts: { fr: { 'banner.title': 'Vos choix' } },
} as const satisfies SiteConfig;

describe('what a site.json leaves out', () => {
  test('has the contract’s defaults', () => {
    expect(rulesOf(config)).toMatchObject({
      revision: 1,
      choiceDays: 182,
      cookie: { name: 'mes_choix', domain: undefined },
      signals: {},
    });
  });

  test('is left out where it is the usual', () => {
    const usual: SiteConfig = {
      ...config,
      signals: { gpc: 'refuse' },
      records: { refusals: 'anonymous', cookie: 'script' },
      appearance: { button: 'auto' },
    };
    expect(JSON.stringify(rulesOf(usual))).toBe(JSON.stringify(rulesOf(config)));
    expect(rulesOf(usual)).toMatchObject({
      signals: { gpc: undefined },
      refusals: undefined,
      cookieBy: undefined,
      button: undefined,
      policyUrl: undefined,
    });
  });

  test('of a service is nothing that it declares', () => {
    expect(rulesOf(config).services[0]).toEqual({
      id: 'youtube',
      purpose: 'video',
      since: 3,
      exempt: undefined,
      hosts: undefined,
      cookies: undefined,
      storage: undefined,
      signal: undefined,
      reload: undefined,
    });
  });
});

describe('what a site.json says', () => {
  test('is kept', () => {
    expect(rulesOf(full)).toMatchObject({
      site: 'demo',
      revision: 5,
      choiceDays: 395,
      cookie: { name: 'choix', domain: '.example.ch' },
      languages: ['fr', 'en'],
      defaultLanguage: 'fr',
      signals: { gpc: 'ignore' },
      refusals: 'none',
      cookieBy: 'server',
      button: 'none',
      policyUrl: '/privacy',
    });
  });

  test('carries no text into the rules', () => {
    expect(JSON.stringify(rulesOf(full))).not.toMatch(/Vidéo|Films|YouTube|Google|Compte/);
  });
});

describe('a service', () => {
  test('is exempt as its purpose is', () => {
    expect(rulesOf(config).services.map(({ exempt }) => exempt)).toEqual([undefined, 'audience']);
  });

  test('counts from the later of its own since and its purpose’s', () => {
    expect(rulesOf(config).services.map(({ since }) => since)).toEqual([3, 4]);
  });

  test('is known by its hosts in lower case', () => {
    expect(rulesOf(config).services[1]?.hosts).toEqual(['stats.example.ch:8443']);
  });

  test.each<[string, object, boolean]>([
    ['that has no opt-out signal', {}, true],
    ['that has one, not', { signal: 'matomo' }, false],
    ['that has one and says so', { signal: 'matomo', reload: true }, true],
    ['that has none and says not', { reload: false }, false],
  ])('reloads the page at its withdrawal: one %s', (_, more, reload) => {
    const services = [{ ...config.services[0], ...more }];
    expect(rulesOf({ ...config, services }).services[0]?.reload !== false).toBe(reload);
  });
});

describe('a text', () => {
  test.each<[string, Parameters<typeof textIn>, string]>([
    ['that is one string stands for every language', ['Oui', 'en', 'fr'], 'Oui'],
    ['is taken in the language asked for', [{ fr: 'Oui', en: 'Yes' }, 'en', 'fr'], 'Yes'],
    ['that is missing is taken in the default language', [{ fr: 'Oui' }, 'en', 'fr'], 'Oui'],
    ['that is missing there too is taken in any', [{ it: 'Sì' }, 'en', 'fr'], 'Sì'],
    ['that nobody wrote is empty', [undefined, 'en', 'fr'], ''],
    ['in no language is empty', [{}, 'en', 'fr'], ''],
  ])('%s', (_, [text, language, fallback], expected) => {
    expect(textIn(text, language, fallback)).toBe(expected);
  });
});

describe('a notice', () => {
  const context = {
    language: 'en',
    messages: { 'banner.title': 'Your choices', 'banner.text': 'We ask.' },
    policyVersion: 7,
    widget: '1.0.0',
  };

  test('holds exactly what the contract lists', () => {
    expect(Object.keys(noticeOf(full, context)).join(', ')).toBe(
      'site, revision, profile, language, name, policyVersion, texts, purposes, services, appearance, widget',
    );
  });

  test('is in one language, with the default one where a text is missing', () => {
    const { language, purposes, services } = noticeOf(full, context);
    expect(language).toBe('en');
    expect(purposes).toEqual([
      { id: 'video', since: 3, title: 'Video', description: 'Films' },
      {
        id: 'own',
        since: 1,
        title: 'Mesure',
        description: 'Compter',
        exempt: 'audience',
        selfAssessment: 'Anonyme',
      },
    ]);
    expect(services[1]).toEqual({
      id: 'counter',
      purpose: 'own',
      since: 4,
      name: 'Counter',
      provider: 'Démo',
      country: 'CH',
      policyUrl: '/en',
      hosts: ['Stats.Example.CH:8443'],
      cookies: [{ name: '_c*', days: 30, description: 'Counts' }, { name: 's' }],
      storage: [{ area: 'localStorage', name: 'c_*' }],
    });
  });

  test('says what is built in, and what the site says instead in that language', () => {
    expect(noticeOf(full, context).texts).toEqual(context.messages);
    expect(noticeOf(full, { ...context, language: 'fr' }).texts).toEqual({
      'banner.title': 'Vos choix',
      'banner.text': 'We ask.',
    });
  });

  test('looks as the site says', () => {
    const { button: _, ...looks } = full.appearance;
    expect(noticeOf(full, context).appearance).toEqual(looks);
  });

  test('has the contract’s defaults', () => {
    expect(noticeOf(config, { ...context, policyVersion: null })).toMatchObject({
      revision: 1,
      profile: 'fr',
      policyVersion: null,
      appearance: { layout: 'bar', position: 'bottom', theme: 'auto', tokens: {} },
    });
  });
});
