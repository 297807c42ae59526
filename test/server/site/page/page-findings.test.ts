/**
 * What is said of a page: what it does not hold, and what it holds wrongly.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../server/site/page/page.ts';
import { pageFindings, unknownHosts } from '../../../../server/site/page/page-findings.ts';
import { addPresets } from '../../../../server/site/presets/add-presets.ts';
import { tagsOf } from '../../../../server/site/tag/findings.ts';
import type { SiteConfig } from '../../../../widget/contract.ts';
import { hebergeur } from '../example.ts';
import { GA4, SNIPPETS, YOUTUBE } from './snippets.ts';

const URL_OF_PAGE = new URL('https://www.example.ch/accueil');
const TAG = '<script src="https://consent.example.ch/hebergeur/consent.js" async></script>';
/** It has no peer's markup understood. */
const site: SiteConfig = { ...hebergeur, migrate: [] };
const bare: SiteConfig = { ...site, services: [] };

const read = (html: string) => readPage(`${TAG}\n${html}`, URL_OF_PAGE);
function found(html: string, config: SiteConfig | null = site) {
  const page = read(html);
  return pageFindings(page, tagsOf(page), config);
}
const rulesIn = (html: string, config?: SiteConfig | null) =>
  found(html, config).map(({ rule }) => rule);

/** The page with everything that was found written as it was said. */
function written(html: string, config: SiteConfig): string {
  return found(html, config).reduce(
    (text, { write }) => (write ? text.replace(write.from, () => write.to) : text),
    html,
  );
}

describe.each(SNIPPETS)('the snippet of $of', ({ html, services }) => {
  test('is recognised, also where the site has not declared it', () => {
    const seen = found(html, bare).flatMap((finding) => finding.services);
    expect([...new Set(seen)]).toEqual(services);
  });

  test('is of companies that a source confirms: nobody has to vouch for them', () => {
    const { additions } = addPresets(bare, services);
    expect(additions.map(({ outcome }) => outcome)).toEqual(services.map(() => 'added'));
  });

  test('is not found any more once its held form is pasted', () => {
    const { config } = addPresets(bare, services, { unconfirmed: true });
    expect(found(html, config)).not.toEqual([]);
    expect(found(written(html, config), config)).toEqual([]);
  });
});

test('says where it stands, and what to write', () => {
  const [script, inline] = found(`<p>un\n${GA4}`, addPresets(bare, ['google-analytics']).config);
  expect(script).toMatchObject({
    line: 4,
    rule: 'script-not-held',
    services: ['google-analytics'],
    write: {
      to: '<script type="text/plain" data-consent="google-analytics" async data-src="https://www.googletagmanager.com/gtag/js?id=G-AB12CD34EF"></script>',
    },
  });
  expect(inline).toMatchObject({ line: 5, rule: 'snippet-not-held' });
  expect(inline?.write?.to).toMatch(
    /^<script type="text\/plain" data-consent="google-analytics">\n {2}window\.dataLayer/,
  );
});

test('says what a page lacks while a script that draws something is held', () => {
  const says = (src: string) => found(`<script src="${src}"></script>`)[0]?.says;
  expect(says('https://assets.calendly.com/assets/external/widget.js')).toContain('empty place');
  expect(says('https://js.hcaptcha.com/1/api.js')).toContain('cannot be sent');
  expect(says('https://static.hotjar.com/c/hotjar-1.js')).not.toContain('until it is granted');
  expect(found(YOUTUBE)[0]?.says).not.toContain('until it is granted');
});

test('the held form keeps every other attribute, names the frame, and drops its own document', () => {
  const [frame] = found(
    '<iframe srcdoc="<p>" src="https://www.youtube.com/embed/a?b=1&amp;c=%22" allow="autoplay" width=560></iframe>',
  );
  expect(frame?.write?.to).toBe(
    '<iframe data-consent="youtube" data-src="https://www.youtube.com/embed/a?b=1&amp;c=%22" allow="autoplay" width="560" title="YouTube"></iframe>',
  );
  const [module] = found('<script type="module" src="https://matomo.example.ch/m.js"></script>');
  expect(module?.write?.to).toContain('data-type="module" data-src=');
});

test('an element that has a condition keeps it', () => {
  const [frame] = found(YOUTUBE.replace('<iframe', '<iframe data-consent="video"'));
  expect(frame).toMatchObject({ rule: 'embed-not-held', services: ['youtube'] });
  expect(frame?.write?.to).toContain('data-consent="video" ');
});

test('names the site’s own service where it declares the host under another id', () => {
  const own = { id: 'films', purpose: 'video', name: 'Nos films', provider: 'Google' };
  const config = { ...bare, services: [{ ...own, hosts: ['www.youtube.com'] }] };
  expect(found(YOUTUBE, config)[0]).toMatchObject({ services: ['films'] });
  expect(found('<img src="https://films.example.net/a.gif">', config)).toEqual([]);
  const there = { ...config, services: [{ ...own, hosts: ['films.example.net'] }] };
  expect(found('<img src="https://films.example.net/a.gif">', there)).toMatchObject([
    { rule: 'picture-not-held', services: ['films'] },
  ]);
});

test('what is exempt from consent stands plainly', () => {
  const [analytics, ...purposes] = hebergeur.purposes;
  const exempt = { ...hebergeur, purposes: [{ ...analytics, exempt: 'audience' }, ...purposes] };
  const html = '<script src="https://matomo.example.ch/matomo.js"></script>';
  expect(rulesIn(html)).toEqual(['script-not-held']);
  expect(rulesIn(html, exempt as SiteConfig)).toEqual([]);
});

test.each([
  ['a link that one follows', '<a href="https://www.youtube.com/watch?v=a">film</a>'],
  [
    'data in a script',
    '<script type="application/ld+json">{"sameAs":"https://www.youtube.com/@a"}</script>',
  ],
  [
    'an address that code does not fetch',
    "<script>const film = 'https://www.youtube.com/watch?v=a'</script>",
  ],
  [
    'a link that code makes',
    "<script>const a = document.createElement('a'); a.href = 'https://www.youtube.com/@exemple'; b.href = 'https://www.facebook.com/exemple'; c.append(a, b)</script>",
  ],
  [
    'the state of an application',
    '<script>self.__next_f.push([1,"https://www.youtube.com/watch?v=a, which we import from there"])</script>',
  ],
  ['a canonical link', '<link rel="canonical" href="https://www.youtube.com/a">'],
  ['a comment', `<!-- ${YOUTUBE} -->`],
  ['a template that the page clones itself', `<template>${YOUTUBE}</template>`],
  [
    'the held forms',
    '<iframe data-consent="video youtube" data-src="https://www.youtube.com/embed/a"></iframe><script type="text/plain" data-consent="matomo|youtube">_paq.push(["setSiteId", 1])</script><template data-consent="analytics"><script type="text/plain" data-src="https://matomo.example.ch/a.js"></script><script>1</script></template>',
  ],
  [
    'a picture that stands in for a held one',
    '<img data-consent="video" src="/attente.png" data-src="https://i.ytimg.com/a.jpg" alt="">',
  ],
  [
    'a picture without scripts',
    '<noscript><img src="https://cdn.example.net/photo.jpg" width="400" height="300"></noscript>',
  ],
])('%s is nothing to be said of', (_, html) => {
  expect(found(html)).toEqual([]);
});

test.each([
  ['unknown-id', '<div data-consent="video|films !stats"></div>', ['films', 'stats']],
  ['unknown-id', '<iframe data-consent=" " data-src="/a"></iframe>', ['names nothing']],
  ['unknown-control', '<button data-mes-choix="open">x</button>', ['preferences']],
  ['not-inert', '<script data-consent="analytics" src="/stats.js"></script>', ['text/plain']],
  ['not-inert', '<img data-consent="analytics" src="https://a.example/p.gif">', ['data-']],
  ['embed-not-held', '<iframe src="https://www.facebook.com/exemple"></iframe>', ['Facebook']],
  [
    'snippet-not-held',
    "<script>const s = document.createElement('script'); s.src = 'https://www.googletagmanager.com/gtag/js?id=' + ID; document.head.append(s)</script>",
    ['Google Analytics'],
  ],
  [
    'never-runs',
    '<script type="text/plain" data-consent="analytics" src="/a.js"></script>',
    ['data-src'],
  ],
  [
    'never-runs',
    '<script type="text/plain" data-src="https://matomo.example.ch/m.js"></script>',
    ['never runs'],
  ],
  [
    'document-write',
    '<script type="text/plain" data-consent="video">document.write("<b>")</script>',
    ['make an element'],
  ],
  [
    'template',
    '<template data-consent="video"><img src="/a.png"></template>',
    ['/a.png in a plain <img>'],
  ],
  [
    'noscript',
    '<noscript><img src="https://t.example/p?a=1" width=1 height=1></noscript>',
    ['Another host'],
  ],
  [
    'style-not-held',
    '<style>@import url("https://fonts.googleapis.com/css2?family=Inter");</style>',
    ['rel="stylesheet"'],
  ],
])('%s: %s', (rule, html, said) => {
  const findings = found(html);
  expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set([rule]));
  const says = findings.map((finding) => finding.says).join('\n');
  for (const words of said) expect(says).toContain(words);
});

test.each([
  ['tarteaucitron', '<script src="/tarteaucitron/tarteaucitron.min.js"></script>'],
  ['Klaro', '<script defer src="https://cdn.kiprotect.com/klaro/v0.7/klaro.js"></script>'],
  ['Klaro', '<script src="/js/klaro-no-css.js"></script>'],
  ['Orejime', '<script src="/orejime-standard-fr.js"></script>'],
  ['cookieconsent', '<script src="/cookieconsent.umd.js?v=3"></script>'],
  ['Cookiebot', '<script src="https://consent.cookiebot.com/uc.js" data-cbid="1"></script>'],
  ['OneTrust', '<script src="https://cdn.cookielaw.org/scripttemplates/otSDKStub.js"></script>'],
  [
    'Axeptio',
    '<script>var e = document.createElement("script"); e.src = "//static.axept.io/sdk.js"; document.head.append(e)</script>',
  ],
])('%s beside ours would ask as well: %s', (name, html) => {
  const [finding, ...more] = found(html);
  expect(finding).toMatchObject({ rule: 'other-tool', write: { to: '' } });
  expect(finding?.says).toContain(`${name} is still on the page`);
  expect(more).toEqual([]);
});

test('what pages say to another tool is no such tool', () => {
  const html =
    '<script>var tarteaucitron = { user: {}, services: {}, job: [] }; tarteaucitron.job.push(\'gtag\')</script><script src="/consent.js"></script><script src="/assets/klaro-config.js"></script>';
  expect(rulesIn(html)).not.toContain('other-tool');
});

test('a held script without the nonce of the tag never runs', () => {
  const page = (nonce: string) => {
    const html = `<script nonce="a" src="/c/consent.js"></script><script type="text/plain" data-consent="video" ${nonce}>1</script>`;
    const read = readPage(html, URL_OF_PAGE);
    return pageFindings(read, tagsOf(read), hebergeur).map(({ rule }) => rule);
  };
  expect(page('nonce="a"')).toEqual([]);
  expect(page('nonce="b"')).toEqual(['never-runs']);
  expect(page('')).toEqual(['never-runs']);
});

test('a peer’s markup is left alone where the site has it understood', () => {
  const html =
    '<script type="text/plain" data-name="matomo" data-src="https://matomo.example.ch/m.js"></script><iframe data-name="youtube" data-src="https://www.youtube.com/embed/a"></iframe>';
  expect(rulesIn(html)).toEqual(['never-runs', 'lazy-not-held']);
  expect(rulesIn(html, { ...site, migrate: ['klaro'] })).toEqual([]);
});

test('says it of the tag too: none, two, another site’s, with integrity, without a control', () => {
  const of = (html: string, config: SiteConfig = hebergeur) => {
    const page = readPage(html, URL_OF_PAGE);
    return pageFindings(page, tagsOf(page), config).map(({ rule, line }) => [rule, line]);
  };
  expect(of('<p>')).toEqual([['none', null]]);
  expect(of(`${TAG}\n${TAG}`)).toEqual([['twice', 2]]);
  expect(of(`\n${TAG.replace('hebergeur', 'autre')}`)).toEqual([['other-site', 2]]);
  expect(of(TAG.replace('async', 'async integrity="sha384-a"'))).toEqual([['integrity', 1]]);
  const without: SiteConfig = { ...hebergeur, appearance: { button: 'none' } };
  expect(of(TAG, without)).toEqual([['no-control', null]]);
  expect(of(`${TAG}<a href="#mes-choix">x</a>`, without)).toEqual([]);
});

test('without a configuration ids are nobody’s to judge, and known vendors are found all the same', () => {
  expect(rulesIn('<div data-consent="x"></div>', null)).toEqual([]);
  expect(rulesIn(YOUTUBE, null)).toEqual(['embed-not-held']);
});

test('a frame of another site is declared, or it is found', () => {
  const frame = '<iframe src="https://reservation.example.net/a"></iframe>';
  expect(found(frame)).toMatchObject([{ rule: 'embed-not-held', services: [], write: null }]);
  expect(found(frame)[0]?.says).toContain('reservation.example.net');
  expect(rulesIn('<iframe src="https://reservation.example.ch/a"></iframe>')).toEqual([]);
  expect(rulesIn('<iframe src="/a"></iframe><iframe srcdoc="<p>"></iframe>')).toEqual([]);
  expect(rulesIn(frame, { ...site, origins: ['https://example.net'] })).toEqual([]);
});

test('names the hosts of scripts that are nobody’s here', () => {
  const page = read(
    `${YOUTUBE}<script src="https://cdn.example.net/a.js"></script><script src="/own.js"></script><img src="https://img.example.net/a.png"><iframe data-consent="video" data-src="https://films.example.net/"></iframe>`,
  );
  expect(unknownHosts(page, tagsOf(page), hebergeur)).toEqual(['cdn.example.net']);
});
