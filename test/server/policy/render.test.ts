/**
 * What is published is safe whatever was written, and says what was written.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { livePart, type LiveContext } from '../../../server/policy/live-parts.ts';
import {
  questionsOf,
  renderArticle,
  renderMarkdown,
  titleOf,
  type LiveParts,
} from '../../../server/policy/render.ts';
import type { PublishedSite } from '../../../server/policy/reading.ts';
import { host } from './fixtures.ts';

const nothing: LiveParts = { part: () => [], faq: null };

const context: LiveContext = {
  config: host,
  language: 'fr',
  controlHref: null,
  showsChoice: true,
  recordUrl: 'https://consent.example.org/hebergeur/record',
};

function live(changes: Partial<LiveContext> = {}): LiveParts {
  return { part: (name) => livePart(name, { ...context, ...changes }), faq: null };
}

/** Elements and attributes that would run, load or disguise something. */
const DANGER =
  /<(script|iframe|img|svg|math|object|embed|style|link|meta|form|input|template|base)|<[^>]*\s(on\w+|style|class|src|srcset|srcdoc|formaction)\s*=|<[^>]*(href)="\s*(javascript|data|vbscript|file|\/\/)/i;

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java\tscript:alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a](javascript&colon;alert(1))',
  '[a](<java\nscript:alert(1)>)',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '[a](vbscript:x)',
  '[a](file:///etc/passwd)',
  '[a](//evil.example/)',
  String.raw`[a](/\evil.example/)`,
  '![a](https://evil.example/x.png)',
  '![a](javascript:alert(1))',
  '<javascript:alert(1)>',
  '[a]: javascript:alert(1)\n\n[a]',
  '[a](https://e.example "\\" onmouseover=\\"alert(1)")',
  '`<script>alert(1)</script>`',
  '```html\n<script>alert(1)</script>\n```',
  '| <img src=x onerror=alert(1)> | b |\n| :---: | --- |\n| <b onclick=x> | y |',
  '## <iframe srcdoc="x"></iframe>',
  '- <style>*{display:none}</style>',
  '<!-- --><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<a href="https://e.example" target=_top id=cookie-banner class=consent>x</a>',
];

describe('an attack in a text', () => {
  test.each(ATTACKS)('is only text: %s', (attack) => {
    const source = `# T\n\n${attack}\n`;
    expect(renderArticle(source, nothing)).not.toMatch(DANGER);
    expect(questionsOf(`# T\n\n## Q?\n\n${attack}`)[0]?.answer).not.toMatch(DANGER);
    expect(renderArticle(renderMarkdown(source, nothing), nothing)).not.toMatch(DANGER);
  });

  test.each(ATTACKS)('is only text in the configuration: %s', (attack) => {
    const [purpose] = host.purposes;
    const [service] = host.services;
    if (!purpose || !service) throw new Error('The fixture has both.');
    const config = {
      ...host,
      name: attack,
      controller: { name: attack, address: attack, email: attack, dpo: attack, authority: attack },
      purposes: [{ ...purpose, title: attack, description: attack, selfAssessment: attack }],
      services: [
        {
          ...service,
          name: attack,
          provider: attack,
          policyUrl: 'javascript:alert(1)',
          cookies: [{ name: attack, days: 3, description: attack }],
          storage: [{ area: 'localStorage' as const, name: attack }],
        },
      ],
    };
    const source = '# T\n\n{{controller}}\n\n{{rights}}\n\n{{recipients}}\n\n{{services}}\n';
    const parts = live({ config });
    expect(renderArticle(source, parts)).not.toMatch(DANGER);
    expect(renderArticle(renderMarkdown(source, parts), nothing)).not.toMatch(DANGER);
  });
});

describe('a text', () => {
  test('has its title apart, and headings with ids that hide lists do not look for', () => {
    const source =
      '# Ma *page*\n\n## 5. Cookies\n\n## Consentement GDPR\n\n## Été à venir\n\n## Été à venir\n';
    expect(titleOf(source)).toBe('Ma page');
    const html = renderArticle(source, nothing);
    expect(html).not.toContain('Ma');
    expect([...html.matchAll(/id="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'mc-5',
      'mc-section',
      'mc-ete-a-venir',
      'mc-ete-a-venir-2',
    ]);
  });

  test('has tables whose head cells say what they head', () => {
    const html = renderArticle('# T\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n', nothing);
    expect(html).toContain('<th scope="col">a</th>');
  });

  test('keeps no-break spaces', () => {
    expect(renderArticle('# T\n\n«\u202fwhois\u202f» et 6\u00a0mois\n', nothing)).toContain(
      '«\u202fwhois\u202f» et 6\u00a0mois',
    );
  });

  test('does not show the notes to the legal team, as HTML or as Markdown', () => {
    const source = '# T\n\n[//]: # (À compléter : x)\n\nTexte\n';
    expect(renderArticle(source, nothing)).toBe('<p>Texte</p>\n');
    expect(renderMarkdown(source, nothing)).toBe('# T\n\nTexte\n');
  });
});

describe('a placeholder', () => {
  test('is filled where it stands alone, also right after a paragraph, and not in code', () => {
    const html = renderArticle('# T\n\nIci :\n{{control}}\n\n```\n{{control}}\n```\n', live());
    expect(html.match(/<button type="button" data-mes-choix="preferences">/g)).toHaveLength(1);
    expect(html).toContain('<code>{{control}}\n</code>');
  });

  test('of the control is a link where no widget is on the page', () => {
    const html = renderArticle(
      '# T\n\n{{control}}\n',
      live({ controlHref: 'https://www.example.ch/#mes-choix' }),
    );
    expect(html).toBe(
      '<p><a href="https://www.example.ch/#mes-choix">Modifier mes choix</a></p>\n',
    );
  });

  test('of the choice claims nothing where the page cannot know it', () => {
    expect(renderArticle('# T\n\n{{choice}}\n', live())).toMatch(
      /<div data-mes-choix-choice(="")?><p>/,
    );
    expect(renderArticle('# T\n\n{{choice}}\n', live({ showsChoice: false })).trim()).toBe('');
  });

  test('of the FAQ brings its questions in, one level below the heading above', () => {
    const html = renderArticle('# T\n\n## 6. FAQ\n\n{{faq}}\n', {
      ...nothing,
      faq: '# FAQ\n\n## Pourquoi ?\n\nParce que.\n\n{{faq}}\n',
    });
    expect(html).toContain('<h3 id="mc-pourquoi">Pourquoi ?</h3>\n<p>Parce que.</p>');
    expect(html).not.toContain('<h1');
  });

  test('is complete in the Markdown form as well', () => {
    const text = renderMarkdown('# T\n\n## 6. FAQ\n\n{{faq}}\n\n{{services}}\n', {
      ...live(),
      faq: '# FAQ\n\n## Pourquoi ?\n\nParce que.\n',
    });
    expect(text).toContain('### Pourquoi ?\n\nParce que.');
    expect(text).toContain('| `mes_choix` | 182 jours (environ 6 mois) |');
    expect(text).not.toContain('{{');
  });
});

describe('the list of services', () => {
  const html = renderArticle('# T\n\n## Cookies\n\n{{services}}\n', live());

  test('names each service with its provider, country, policy, servers, cookies and lifetimes', () => {
    expect(html).toContain('<h3 id="mc-mesure-d-audience">Mesure d’audience</h3>');
    expect(html).toContain('<strong>Matomo</strong> (InnoCraft, Nouvelle-Zélande)');
    expect(html).toContain('href="https://matomo.org/privacy-policy/"');
    expect(html).toContain('<code>matomo.example.ch</code>');
    expect(html).toMatch(/_pk_id\.\*<\/code><\/td><td>393 jours \(environ 13 mois\)<\/td>/);
    expect(html).toMatch(/_pk_ses\.\*<\/code><\/td><td>Jusqu’à la fermeture du navigateur/);
    expect(html).toMatch(/matomo_\*<\/code><\/td><td>Jusqu’à son effacement/);
  });

  test('explains what runs without consent', () => {
    expect(html).toContain('nécessaire à la sécurité du service');
  });

  test('says what we keep ourselves: our cookie, the outbox and the register', () => {
    expect(html).toMatch(/<code>mes_choix<\/code><\/td><td>182 jours \(environ 6 mois\)/);
    expect(html).toContain('mes_choix_outbox');
    expect(html).toContain('pendant 3 ans');
    expect(html).toContain('ni adresse IP');
    expect(html).toContain('href="https://consent.example.org/hebergeur/record"');
  });

  test('follows the configuration of our cookie and of the register', () => {
    const config = {
      ...host,
      choiceDays: 395,
      cookie: { name: 'choix' },
      records: { retainDays: 400, refusals: 'none' as const },
    };
    const other = renderArticle('# T\n\n{{services}}\n', live({ config }));
    expect(other).toContain('<code>choix</code></td><td>395 jours (environ 13 mois)');
    expect(other).toContain('400 jours');
    expect(other).toContain('un premier refus n’y figure pas');
  });
});

describe('what the law wants besides', () => {
  const html = renderArticle('# T\n\n{{controller}}\n\n{{rights}}\n\n{{recipients}}\n', live());

  test('comes from the configuration', () => {
    for (const fact of [
      'Rue du Lac 1, 1003 Lausanne',
      'mailto:privacy@example.ch',
      'dpo@example.ch',
    ])
      expect(html).toContain(fact);
    expect(html).toContain('PFPDT');
    expect(html).toContain('<td>Nouvelle-Zélande</td><td>InnoCraft</td><td>Matomo</td>');
  });

  test('leaves out of the recipients abroad the site itself and its own country', () => {
    const service = (name: string, provider: string, country: string) => ({
      id: name.toLowerCase(),
      purpose: 'security',
      name,
      provider,
      country,
    });
    const services = [
      service('Session', 'hébergeur exemple sa', 'DE'),
      service('Carte', 'Suisse SA', 'CH'),
      service('Vimeo', 'Vimeo Inc.', 'US'),
    ];
    const of = (config: Partial<PublishedSite>) =>
      renderArticle('# T\n\n{{recipients}}\n', live({ config: { ...host, services, ...config } }));
    expect(of({})).toContain('Vimeo Inc.');
    expect(of({})).not.toMatch(/Session|Carte/);
    const { controller: _, ...unnamed } = host;
    const french = renderArticle(
      '# T\n\n{{recipients}}\n',
      live({ config: { ...unnamed, services: [service('OVH', 'OVH', 'FR')] } }),
    );
    expect(french).not.toContain('OVH');
  });

  test('does not call an own exempt tool a recipient abroad where the own country is unknown', () => {
    const { controller: _, ...unnamed } = host;
    const tool = { purpose: 'security', provider: 'X', country: 'CH' };
    const services = [
      { ...tool, id: 'own', name: 'Garde', hosts: ['waf.example.ch:8443'] },
      { ...tool, id: 'other', name: 'Pare-feu', hosts: ['waf.example.com'] },
    ];
    const config = { ...unnamed, profile: 'eu' as const, services };
    const html = renderArticle('# T\n\n{{recipients}}\n', live({ config }));
    expect(html).toContain('Pare-feu');
    expect(html).not.toContain('Garde');
  });

  test('names the authority of the legal preset where none is configured', () => {
    const { controller: _, ...config } = host;
    const of = (profile: 'fr' | 'ch' | 'eu') =>
      renderArticle('# T\n\n{{rights}}\n', live({ config: { ...config, profile } }));
    expect(of('fr')).toContain('CNIL');
    expect(of('ch')).toContain('PFPDT');
    expect(of('eu')).toContain('autorité compétente de votre pays');
  });
});
