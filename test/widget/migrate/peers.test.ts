/**
 * What each tool keeps of a choice, as its own source writes it, and what it is read as.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { peer as axeptio } from '../../../widget/migrate/axeptio.ts';
import { peer as cookiebot } from '../../../widget/migrate/cookiebot.ts';
import { peer as klaro } from '../../../widget/migrate/klaro.ts';
import { peer as onetrust } from '../../../widget/migrate/onetrust.ts';
import { peer as orejime } from '../../../widget/migrate/orejime.ts';
import type { Peer } from '../../../widget/migrate/peer.ts';
import { peer as tarteaucitron } from '../../../widget/migrate/tarteaucitron.ts';
import { peer as vanilla } from '../../../widget/migrate/vanilla-cookieconsent.ts';

const nothing = () => undefined;
const read = (peer: Peer, text: string) => peer.earlier(text, nothing);
const encoded = (value: object) => encodeURIComponent(JSON.stringify(value));

describe('vanilla-cookieconsent', () => {
  const kept = {
    categories: ['necessary', 'analytics'],
    revision: 0,
    consentTimestamp: '2026-09-01T10:00:00.000Z',
    lastConsentTimestamp: '2026-10-01T10:00:00.000Z',
    services: { necessary: [], analytics: [], ads: [] },
  };

  test('3: the last day on which it was decided counts', () => {
    expect(read(vanilla, encoded(kept))).toEqual({
      answers: { necessary: true, analytics: true },
      isWhole: true,
      apart: [],
      decidedAt: Date.parse('2026-10-01T10:00:00.000Z'),
    });
  });

  test('3: services that were accepted one by one, and those of a refused category', () => {
    const services = { analytics: ['Matomo'], ads: ['Criteo'] };
    expect(read(vanilla, encoded({ ...kept, services }))).toMatchObject({
      answers: { necessary: true, analytics: true, Matomo: true },
      apart: ['analytics'],
    });
  });

  test('3 in localStorage: what has expired there is no answer', () => {
    expect(read(vanilla, JSON.stringify({ ...kept, expirationTime: 1 }))).toBeNull();
    const later = Date.now() + 1000;
    expect(read(vanilla, JSON.stringify({ ...kept, expirationTime: later }))).not.toBeNull();
  });

  test('2: not encoded, with its own names for the days, or none', () => {
    const { consentTimestamp: consent_date, lastConsentTimestamp: last_consent_update } = kept;
    const two = { categories: ['analytics'], level: ['analytics'], consent_date };
    const first = Date.parse(consent_date);
    expect(read(vanilla, JSON.stringify(two))).toMatchObject({ decidedAt: first });
    const again = JSON.stringify({ ...two, last_consent_update });
    expect(read(vanilla, again)).toMatchObject({ decidedAt: Date.parse(last_consent_update) });
    expect(read(vanilla, '{"level":["analytics"],"revision":0}')).not.toHaveProperty('decidedAt');
  });

  test('a date that is none is told as such', () => {
    const text = encoded({ ...kept, lastConsentTimestamp: 5 });
    expect(read(vanilla, text)).toMatchObject({ decidedAt: NaN });
  });
});

describe.each([
  ['klaro', klaro],
  ['orejime', orejime],
])('%s', (_, peer) => {
  test('a yes or a no for each, and nothing else is an answer', () => {
    const text = encoded({ matomo: true, youtube: false, x: 'true', y: 1, z: null, w: [true] });
    expect(read(peer, text)).toEqual({ answers: { matomo: true, youtube: false } });
  });

  test('as it is, too, where it was not encoded', () => {
    expect(read(peer, '{"matomo":true}')).toEqual({ answers: { matomo: true } });
  });
});

describe('tarteaucitron', () => {
  test('what waits is not answered', () => {
    expect(read(tarteaucitron, '!gtag=true!youtube=false!hotjar=wait')).toEqual({
      answers: { gtag: true, youtube: false },
    });
    expect(read(tarteaucitron, '!hotjar=wait')).toBeNull();
  });

  test('what is said twice is a yes only where it is one each time', () => {
    expect(read(tarteaucitron, '!gtag=true!gtag=false')?.answers).toEqual({ gtag: false });
    expect(read(tarteaucitron, '!gtag=true!gtag=wait')).toBeNull();
  });

  test('a key that ends like another one is another one', () => {
    expect(read(tarteaucitron, '!notgtag=true!gtag=false')?.answers).toEqual({
      notgtag: true,
      gtag: false,
    });
  });
});

describe('cookiebot', () => {
  const text = (method: string) =>
    encodeURIComponent(
      `{stamp:'a==',necessary:true,preferences:false,statistics:true,marketing:false,method:'${method}',ver:1,utc:1790000000000,region:'ch'}`,
    );

  test('an explicit answer, with its day', () => {
    expect(read(cookiebot, text('explicit'))).toEqual({
      answers: { preferences: false, statistics: true, marketing: false },
      decidedAt: 1_790_000_000_000,
    });
  });

  test('what was assumed is no answer, nor what it keeps of somebody who was not asked', () => {
    for (const kept of [text('implied'), '0', '-1', '-2', ''])
      expect(read(cookiebot, kept)).toBeNull();
  });
});

describe('onetrust', () => {
  const text = 'isGpcEnabled=0&datestamp=x&groups=C0001%3A1%2CC0002%3A0%2CC0004%3A1&geolocation=CH';

  test('its groups, once the question was closed, with that day', () => {
    const closed = '2026-10-01T10:00:00.000Z';
    expect(onetrust.earlier(text, () => closed)).toEqual({
      answers: { C0001: true, C0002: false, C0004: true },
      decidedAt: Date.parse(closed),
    });
  });

  test('before that they are nobody’s answer', () => {
    expect(read(onetrust, text)).toBeNull();
  });
});

describe('axeptio', () => {
  test('its vendors without its own fields, with its day', () => {
    const date = '2026-10-01T10:00:00.000Z';
    const text = encoded({
      $$token: 'x',
      $$date: date,
      $$completed: true,
      matomo: true,
      ads: false,
    });
    expect(read(axeptio, text)).toEqual({
      answers: { matomo: true, ads: false },
      decidedAt: Date.parse(date),
    });
  });

  test('nothing where the visitor has not come to the end', () => {
    expect(read(axeptio, encoded({ $$completed: false, matomo: true }))).toBeNull();
  });
});
