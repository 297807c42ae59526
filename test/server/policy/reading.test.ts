/**
 * Small rules of reading: which moment, which language, how long, whose choice.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { durationInWords } from '../../../server/policy/durations.ts';
import { instantAsked } from '../../../server/policy/instant.ts';
import { isSafeLink } from '../../../server/policy/links.ts';
import { negotiate } from '../../../server/policy/negotiate.ts';
import { sharesChoice } from '../../../server/policy/shares.ts';
import { french } from '../../../server/policy/typography.ts';
import { host } from './fixtures.ts';

describe('the moment asked for', () => {
  test.each([
    ['2026-10-07', '2026-10-07T23:59:59.999Z'],
    ['2026-10-07T12:00:00Z', '2026-10-07T12:00:00.000Z'],
    ['2026-10-07T12:00:00+02:00', '2026-10-07T10:00:00.000Z'],
    ['2026-10-07T12:00:00 02:00', '2026-10-07T10:00:00.000Z'],
    ['2026-02-30', null],
    ['2026-02-30T12:00:00Z', null],
    ['2026-13-01', null],
    ['2026-10-07T25:00:00Z', null],
    ['2026-10-07T12:00:00', null],
    ['yesterday', null],
    ['', null],
  ])('%j is %j', (at, instant) => {
    expect(instantAsked(at)).toBe(instant);
  });
});

describe('the language', () => {
  const available = ['fr', 'de-CH', 'en'];
  test.each([
    ['asked for', 'en', 'fr', 'en'],
    ['asked for by its base', 'de', 'fr', 'de-CH'],
    ['asked for with a region', 'fr-CA', 'en', 'fr'],
    ['asked for, declared and not translated: English', 'rm', 'fr', 'en'],
    ['of the browser where what is asked for is unknown', 'xx', 'de', 'de-CH'],
    ['of the site where what is asked for is unknown', 'xx', undefined, 'fr'],
    ['of the browser, the most wanted first', undefined, 'en;q=0.5, de;q=0.9', 'de-CH'],
    ['of the browser, the refused one left out', undefined, 'en;q=0, fr;q=0.1', 'fr'],
    ['of the site where the browser takes any', undefined, '*', 'fr'],
    ['of the site where nothing fits', undefined, 'ja', 'fr'],
    ['of the site where nothing is said', undefined, undefined, 'fr'],
  ])('%s', (_, asked, accepted, language) => {
    const site = { siteDefault: 'fr', siteLanguages: ['fr', 'de', 'rm'] };
    expect(negotiate(available, { asked, accepted, ...site })).toBe(language);
  });
});

test.each([
  [30, '30 jours'],
  [182, '182 jours (environ 6 mois)'],
  [365, '1 an'],
  [730, '2 ans'],
  [0.5, '12 heures'],
  [1 / 1440, '1 minute'],
])('%d days are "%s"', (days, words) => {
  expect(durationInWords(days, 'fr', (duration) => `environ ${duration}`)).toBe(words);
});

describe('a page of the server shares the choice of the site', () => {
  test.each([
    ['on the site’s own host, whatever the port', host, 'https://www.example.ch:8443', true],
    [
      'below the domain of the cookie',
      { ...host, cookie: { domain: '.example.ch' } },
      'https://consent.example.ch',
      true,
    ],
    ['not on another host of the same domain', host, 'https://consent.example.ch', false],
    [
      'not on a name that only ends alike',
      { ...host, cookie: { domain: '.example.ch' } },
      'https://evilexample.ch',
      false,
    ],
  ])('%s', (_, config, url, shares) => {
    expect(sharesChoice(config, url)).toBe(shares);
  });
});

test('French gets its narrow spaces, addresses keep theirs', () => {
  expect(french("« l'un » : https://e.example ?")).toBe(
    '«\u202fl’un\u202f»\u202f: https://e.example\u202f?',
  );
});

test.each([
  ['https://e.example', true],
  ['mailto:a@e.example', true],
  ['/privacy', true],
  ['#mes-choix', true],
  ['?lang=fr', true],
  ['javascript:alert(1)', false],
  ['java\tscript:alert(1)', false],
  [' JAVASCRIPT:alert(1)', false],
  ['data:text/html,x', false],
  ['//evil.example', false],
])('a link to %j is safe: %s', (address, safe) => {
  expect(isSafeLink(address)).toBe(safe);
});
