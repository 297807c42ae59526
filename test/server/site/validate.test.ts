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
      'that tells Google of a consent nobody was asked for',
      'signals.google.map.ad_storage',
      /without consent/,
      { ...hebergeur, signals: { google: { mode: 'basic', map: { ad_storage: 'security' } } } },
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
    [
      'with a colour beside the theme that takes the page’s own',
      'appearance.tokens.accent',
      /takes fonts and colours from the page/,
      {
        ...hebergeur,
        appearance: { theme: 'plain', tokens: { accent: '#0a5c8a', radius: '4px' } },
      },
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
      'with corners so round that they cut off the text',
      'appearance.tokens.radius',
      /at most "32px"/,
      tokens({ radius: '400px' }),
    ],
    [
      'with corners of more than two lines',
      'appearance.tokens.radius',
      /at most "32px"/,
      tokens({ radius: '2.5em' }),
    ],
    [
      'with a font that loads something',
      'appearance.tokens.font',
      /font names/,
      tokens({ font: 'url(https://fonts.example)' }),
    ],
    [
      'with a button nobody sees on the background',
      'appearance.tokens.accent',
      /1\.00:1, it must be 3:1 at least \(WCAG 1\.4\.11\)/,
      tokens({ accent: '#f5f5f5', background: '#f5f5f5' }),
    ],
    [
      'with a button nobody sees on the banner’s own background',
      'appearance.tokens.accent',
      /WCAG 1\.4\.11/,
      tokens({ accent: '#eee' }),
    ],
    [
      'with a button nobody sees in the dark',
      'appearance.tokens.accent',
      /WCAG 1\.4\.11/,
      { ...hebergeur, appearance: { theme: 'dark', tokens: { accent: '#1a1e25' } } },
    ],
    [
      'a label alone, which its button would vanish behind',
      'appearance.tokens.accent',
      /1\.00:1, it must be 3:1 at least/,
      tokens({ 'accent-text': '#000' }),
    ],
    [
      'a focus ring that cannot be seen',
      'appearance.tokens.focus',
      /the focus ring on the banner's background is 1\.\d\d:1/,
      tokens({ focus: '#ffe' }),
    ],
    [
      'with a wildcard for an origin',
      'origins.0',
      /without "\*"/,
      { ...hebergeur, origins: ['https://*.example.ch'] },
    ],
    [
      'with an origin twice',
      'origins.1',
      /twice/,
      { ...hebergeur, origins: ['https://www.example.ch', 'https://www.example.ch'] },
    ],
    [
      'with a cookie domain that covers no origin',
      'cookie.domain',
      /https:\/\/www\.example\.ch, where/,
      { ...hebergeur, cookie: { domain: '.other.ch' } },
    ],
    [
      'with a cookie domain that only ends like the host',
      'cookie.domain',
      /https:\/\/myexample\.ch/,
      { ...hebergeur, origins: ['https://example.ch', 'https://myexample.ch'] },
    ],
    [
      'with a cookie name that forbids its domain',
      'cookie.name',
      /"__Host-": leave out "domain"/,
      { ...hebergeur, cookie: { name: '__Host-choix', domain: '.example.ch' } },
    ],
    [
      'with a cookie name for https: and an origin without',
      'cookie.name',
      /http:\/\/www/,
      { ...hebergeur, origins: ['http://www.example.ch'], cookie: { name: '__Secure-choix' } },
    ],
    [
      'with a service that declares every cookie',
      'services.0.cookies.0.name',
      /every cookie/,
      { ...hebergeur, services: [{ ...matomo, cookies: [{ name: '*' }] }, youtube] },
    ],
    [
      'with a service that declares the choice itself',
      'services.0.cookies.0.name',
      /choice itself/,
      { ...hebergeur, services: [{ ...matomo, cookies: [{ name: 'mes_choix' }] }, youtube] },
    ],
    [
      'with records that go before the choice does',
      'records.retainDays',
      /below choiceDays, 182/,
      { ...hebergeur, records: { retainDays: 30 } },
    ],
    ['with a blank name', 'name', /empty/, { ...hebergeur, name: '   ' }],
    ['with a long name', 'name', /at most 200/, { ...hebergeur, name: 'a'.repeat(201) }],
    [
      'with a blank text',
      'purposes.0.title',
      /empty/,
      { ...hebergeur, purposes: [{ ...analytics, title: ' ' }, video, security] },
    ],
    [
      'with a blank text in one language',
      'purposes.0.title.en',
      /empty/,
      {
        ...hebergeur,
        purposes: [{ ...analytics, title: { fr: 'Mesure', en: '\n' } }, video, security],
      },
    ],
    [
      'with a blank override',
      'texts.fr.banner.title',
      /empty/,
      { ...hebergeur, texts: { fr: { 'banner.title': ' ' } } },
    ],
    [
      'with a controller who has no address to write to',
      'controller.email',
      /e-mail address/,
      { ...hebergeur, controller: { email: 'privacy at example.ch' } },
    ],
    [
      'with an unknown signal',
      'services.0.signal',
      /"google" or "microsoft".*"tiktok"/,
      { ...hebergeur, services: [{ ...matomo, signal: 'matomoo' }, youtube] },
    ],
    [
      'with an unknown type of Google’s',
      'signals.google.map.ads',
      /"ad_storage" or/,
      { ...hebergeur, signals: { google: { mode: 'basic', map: { ads: 'analytics' } } } },
    ],
    [
      'with a tool that nothing is taken over from',
      'migrate.0',
      /"tarteaucitron" or "klaro"/,
      { ...hebergeur, migrate: ['cookie-monster'] },
    ],
    [
      'with a tool twice',
      'migrate.1',
      /stands there already/,
      { ...hebergeur, migrate: ['klaro', { from: 'klaro', choices: 'ask' }] },
    ],
    [
      'with a tool’s name that stands for what is not there',
      'migrate.0.map.stats',
      /no purpose or service is called "nowhere"/,
      { ...hebergeur, migrate: [{ from: 'klaro', map: { stats: 'analytics nowhere' } }] },
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

  test('with a name that objects have by nature', () => {
    const text = JSON.stringify(hebergeur).replace('"accent":', '"__proto__":');
    expect(faultsOf(JSON.parse(text))).toMatchObject([{ path: 'appearance.tokens.__proto__' }]);
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

describe('a link to a policy', () => {
  const own = (policyUrl: unknown) => ({ ...hebergeur, policyUrl });
  const service = (policyUrl: unknown) => ({
    ...hebergeur,
    services: [{ ...matomo, policyUrl }, youtube],
  });
  const evil = [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,hello',
    'vbscript:x',
    '//evil.example/policy',
    '/\\evil.example/policy',
    'https://',
    '',
  ];

  test.each(evil)('is not %j', (url) => {
    expect(faultsOf(own(url))).toMatchObject([{ path: 'policyUrl' }]);
    expect(faultsOf(own({ fr: '/privacy', en: url }))).toMatchObject([{ path: 'policyUrl.en' }]);
    expect(faultsOf(service(url))).toMatchObject([{ path: 'services.0.policyUrl' }]);
    expect(faultsOf(service({ fr: 'https://a.example/', en: url }))).toMatchObject([
      { path: 'services.0.policyUrl.en' },
    ]);
  });

  test.each(['/privacy', 'privacy.html', '../privacy?page=1#top', 'https://www.example.ch/p'])(
    'of the site is %s',
    (url) => {
      expect(faultsOf(own(url))).toEqual([]);
      expect(faultsOf(own({ fr: url, en: url }))).toEqual([]);
    },
  );

  test('of a service is absolute, for the company has its own', () => {
    expect(faultsOf(service('https://matomo.org/privacy/'))).toEqual([]);
    expect(faultsOf(service('/privacy'))).toMatchObject([{ path: 'services.0.policyUrl' }]);
  });
});

describe('a cookie', () => {
  test('covers the domain’s own host and all below it', () => {
    const origins = ['https://example.ch', 'https://a.b.example.ch:8443'];
    expect(faultsOf({ ...hebergeur, origins, cookie: { domain: 'Example.ch' } })).toEqual([]);
  });

  test('may be kept for https: alone', () => {
    expect(faultsOf({ ...hebergeur, cookie: { name: '__Host-choix' } })).toEqual([]);
  });
});

describe('a since', () => {
  const later = { ...hebergeur, services: [matomo, { ...youtube, since: 3 }] };
  test('is held against the revision that the site has already', () => {
    expect(validateSite(later, texts, 3)).toHaveProperty('config');
    expect(validateSite(later, texts, 2)).toMatchObject({
      faults: [{ path: 'services.1.since', message: expect.stringContaining('2') as string }],
    });
  });
});

describe('a name that stands twice in a text is refused with its place', () => {
  test.each([
    ['at the top', '{"site": "a",\n "site": "b"}', 'site', 'line 2, column 2'],
    ['deeper', '{"purposes": [{}, {"id": "a", "id": "b"}]}', 'purposes.1.id', 'column 31'],
    ['in another spelling', '{"a": 1, "\\u0061": 2}', 'a', 'column 10'],
  ])('%s', (_, text, path, place) => {
    const result = validateSiteText(text, texts);
    const [first] = 'faults' in result ? result.faults : [];
    expect(first).toMatchObject({ path, message: expect.stringContaining(place) as string });
  });

  test('but not in two objects, nor as a value', () => {
    const result = validateSiteText(JSON.stringify({ ...hebergeur, name: 'site' }, null, 2), texts);
    expect(result).toHaveProperty('config');
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
