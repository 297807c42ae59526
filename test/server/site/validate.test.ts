import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../server/problem.ts';
import { validateSite, validateSiteText } from '../../../server/site/validate.ts';
import { knownTexts, widgetBuild } from '../../../server/site/widget-build.ts';
import { hebergeur } from './example.ts';

const texts = knownTexts(widgetBuild('1.0.0'));

const faultsOf = (value: unknown): readonly Fault[] => {
  const result = validateSite(value, texts);
  return 'faults' in result ? result.faults : [];
};

const [analytics, video, security] = hebergeur.purposes;
const [matomo, youtube] = hebergeur.services;

/** Services enough to make an answer long. */
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...youtube,
    id: `a-service-with-a-long-name-${index}`,
  }));

describe('a site.json', () => {
  test('of the contract is fine', () => {
    expect(faultsOf(hebergeur)).toEqual([]);
  });

  test('needs no more than the required keys', () => {
    expect(
      faultsOf({
        site: 'petit',
        name: 'Petit',
        origins: ['http://localhost:8080'],
        languages: ['fr'],
        defaultLanguage: 'fr',
        purposes: [{ id: 'video', title: 'Vidéo', description: 'Afficher.' }],
        services: [{ id: 'tube', purpose: 'video', name: 'Tube', provider: 'Tube SA' }],
      }),
    ).toEqual([]);
  });

  test('with a plural form of its language is fine', () => {
    expect(
      faultsOf({ ...hebergeur, texts: { it: { 'banner.services.many': '{count}' } } }),
    ).toEqual([]);
  });
});

describe('a site.json is refused', () => {
  const tokens = (given: Record<string, string>) => ({
    ...hebergeur,
    appearance: { ...hebergeur.appearance, tokens: given },
  });

  test.each<[why: string, path: string, message: RegExp, config: unknown]>([
    ['where it is no object', '', /an object/, []],
    ['without a name', 'name', /is missing/, { ...hebergeur, name: undefined }],
    ['with a slug of the server', 'site', /path of the server/, { ...hebergeur, site: 'console' }],
    ['with an unknown key', 'colour', /unknown/, { ...hebergeur, colour: 'red' }],
    [
      'with a purpose that starts on',
      'purposes.0.default',
      /starts off/,
      { ...hebergeur, purposes: [{ ...analytics, default: true }, video, security] },
    ],
    [
      'with an unknown exemption',
      'purposes.0.exempt',
      /"audience" or "choice"/,
      { ...hebergeur, purposes: [{ ...analytics, exempt: 'marketing' }, video, security] },
    ],
    [
      'with a text that is none',
      'purposes.0.title',
      /a text/,
      { ...hebergeur, purposes: [{ ...analytics, title: 7 }, video, security] },
    ],
    ['without an origin', 'origins', /at least 1/, { ...hebergeur, origins: [] }],
    [
      'with a page for an origin',
      'origins.0',
      /without a path/,
      { ...hebergeur, origins: ['https://www.example.ch/'] },
    ],
    [
      'with a life of the choice outside 182 to 395 days',
      'choiceDays',
      /at least 182/,
      { ...hebergeur, choiceDays: 30 },
    ],
    [
      'with an id twice',
      'services.0.id',
      /taken by purposes.0.id/,
      { ...hebergeur, services: [{ ...matomo, id: 'analytics' }, youtube] },
    ],
    [
      'with an id that every object has',
      'services.0.id',
      /choose another id/,
      { ...hebergeur, services: [{ ...matomo, id: 'constructor' }, youtube] },
    ],
    [
      'with a service of an unknown purpose',
      'services.1.purpose',
      /no purpose is called "films"/,
      { ...hebergeur, services: [matomo, { ...youtube, purpose: 'films' }] },
    ],
    [
      'with a signal for an unknown id',
      'signals.google.map.ad_storage',
      /"ads"/,
      { ...hebergeur, signals: { google: { mode: 'basic', map: { ad_storage: 'ads' } } } },
    ],
    [
      'with a since that no answer reaches',
      'services.1.since',
      /above the revision, 1/,
      { ...hebergeur, services: [matomo, { ...youtube, since: 2 }] },
    ],
    [
      'with exempt audience measurement and no assessment',
      'purposes.0.selfAssessment',
      /legal conditions/,
      { ...hebergeur, purposes: [{ ...analytics, exempt: 'audience' }, video, security] },
    ],
    [
      'with a default language that is not declared',
      'defaultLanguage',
      /not among/,
      { ...hebergeur, languages: ['de', 'it', 'en', 'fr-CH'] },
    ],
    [
      'with a language twice',
      'languages.4',
      /twice/,
      { ...hebergeur, languages: [...hebergeur.languages, 'fr'] },
    ],
    [
      'with a text that lacks the default language',
      'purposes.0.title',
      /"fr", the default language/,
      { ...hebergeur, purposes: [{ ...analytics, title: { en: 'Audience' } }, video, security] },
    ],
    [
      'with a text in an undeclared language',
      'services.0.cookies.0.description.es',
      /not among/,
      {
        ...hebergeur,
        services: [
          { ...matomo, cookies: [{ name: 'a', description: { fr: 'Un', es: 'Uno' } }] },
          youtube,
        ],
      },
    ],
    [
      'with texts in an undeclared language',
      'texts.es',
      /not among/,
      { ...hebergeur, texts: { es: {} } },
    ],
    [
      'with an unknown text',
      'texts.fr.banner.titel',
      /spelling/,
      { ...hebergeur, texts: { fr: { 'banner.titel': 'Vos choix' } } },
    ],
    [
      'with a refusal that is unclear',
      'texts.fr.banner.reject',
      /does not plainly refuse/,
      {
        ...hebergeur,
        texts: { fr: { 'banner.reject': 'Je décline les finalités non essentielles' } },
      },
    ],
    [
      'with an acceptance that is none',
      'texts.fr.banner.accept',
      /does not plainly accept/,
      { ...hebergeur, texts: { fr: { 'banner.accept': 'J’ai compris' } } },
    ],
    [
      'with a corner for a bar',
      'appearance.position',
      /only a "box"/,
      { ...hebergeur, appearance: { position: 'bottom-left' } },
    ],
    [
      'with a token for accept alone',
      'appearance.tokens.accept-background',
      /look the same/,
      tokens({ 'accept-background': '#0a5' }),
    ],
    ['with an unknown token', 'appearance.tokens.glow', /is no token/, tokens({ glow: '1' })],
    [
      'with a colour that nobody can check',
      'appearance.tokens.accent',
      /no colour that can be checked/,
      tokens({ accent: 'var(--brand)' }),
    ],
    [
      'with a translucent colour',
      'appearance.tokens.text',
      /opaque/,
      tokens({ text: 'rgb(0 0 0 / 50%)' }),
    ],
    [
      'with a text that cannot be read on its ground',
      'appearance.tokens.accent-text',
      /3\.05:1/,
      tokens({ accent: '#0a5', 'accent-text': '#fff' }),
    ],
    [
      'with a length that is none',
      'appearance.tokens.radius',
      /no length/,
      tokens({ radius: 'calc(1px * 9)' }),
    ],
    [
      'with a font that loads something',
      'appearance.tokens.font',
      /font names/,
      tokens({ font: 'url(https://fonts.example)' }),
    ],
    [
      'with a cookie too long',
      'services',
      /longest possible cookie/,
      { ...hebergeur, services: many(130), signals: {} },
    ],
    [
      'with an event too long',
      'services',
      /longest possible consent event/,
      { ...hebergeur, services: many(240), signals: {} },
    ],
  ])('%s', (_, path, message, config) => {
    const found = faultsOf(JSON.parse(JSON.stringify(config)));
    expect(found.map((fault) => fault.path)).toContain(path);
    expect(found.some((fault) => fault.path === path && message.test(fault.message))).toBe(true);
  });

  test('with every fault named at once', () => {
    const config = {
      ...hebergeur,
      services: [
        { ...matomo, purpose: 'a' },
        { ...youtube, id: 'video' },
      ],
    };
    expect(faultsOf(config).map((fault) => fault.path)).toEqual([
      'services.1.id',
      'services.0.purpose',
    ]);
  });
});

describe('a text that is no JSON is refused with its place', () => {
  test.each([
    ['a comment', '{\n  // here\n}', 'line 2, column 3: JSON has no comments'],
    ['a trailing comma', '{\n  "site": "a",\n}', 'line 2, column 14: remove the ","'],
    ['single quotes', "{'site': 1}", 'line 1, column 2: texts and names stand in double quotes'],
    ['a missing comma', '{"a": 1\n "b": 2}', 'line 2, column 2: a "," or "}" is expected'],
    ['an open bracket', '{"a": [1, 2', 'column 12: the text ends too early'],
    ['an open text', '{"a": "b\n}', 'column 7: this text is not closed'],
    ['something behind it', '{} {}', 'column 4: nothing may follow'],
    ['nothing at all', '', 'line 1, column 1: the text ends too early'],
    ['a bare word', '{"a": yes}', 'column 7: a value is expected'],
  ])('%s', (_, text, message) => {
    const result = validateSiteText(text, texts);
    expect('faults' in result && result.faults[0]?.message).toContain(message);
  });

  test('a byte order mark is passed over', () => {
    expect(validateSiteText(`\uFEFF${JSON.stringify(hebergeur)}`, texts)).toHaveProperty('config');
  });
});
