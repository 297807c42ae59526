/**
 * By whose clocks the desk tells times: the site's, and it names the place.
 *
 * @module
 */
import { afterEach, describe, expect, test } from 'vitest';
import type { SiteConfig } from '../../../widget/contract.ts';
import { type ADesk, aDesk, type Browser, site } from './a-desk.ts';

const SITE = '/console/sites/hebergeur';

let house: ADesk;
afterEach(() => house.close());

/** A desk whose site was published on 23 November 2026 at nine o'clock UTC. */
async function at(path: string, config: SiteConfig = site): Promise<Browser> {
  house = await aDesk({ config });
  const browser = await house.signedIn('owner');
  await browser.get(path);
  return browser;
}

describe('a page of a site', () => {
  test.each([
    ['fr', 'Paris'],
    ['ch', 'Zurich'],
    ['eu', 'Brussels'],
  ] as const)(
    'tells the hour of the place of its legal setting, %s: %s',
    async (profile, place) => {
      const { html } = await at(`${SITE}/faq/versions`, { ...site, profile });
      expect(html).toMatch(
        new RegExp(
          `<time datetime="2026-11-23T09:00:00.000Z">23 novembre 2026 à 10:00 \\(heure de ${place}\\)</time>`,
        ),
      );
    },
  );

  test.each(['', '/faq/versions', '/register/notices'])(
    '%s: no time without its place',
    async (path) => {
      const { html } = await at(SITE + path);
      const times = html.match(/\d{4} à \d{2}:\d{2}[^<]{0,20}/g) ?? [];
      expect(times.length).toBeGreaterThan(0);
      for (const time of times) expect(time).toMatch(/\(heure de Paris\)/);
    },
  );

  test('tells in its journal for when a publication was asked', async () => {
    await at(SITE);
    const user = { email: 'anne@example.ch' };
    const after = '2026-11-23T09:10:00.000Z';
    const detail = 'privacy (video) deux mots';
    await house.desk.note({ user, site: 'hebergeur', act: 'schedule', detail, after });
    const reader = await house.signedIn('auditor');
    await reader.get(`${SITE}/acts`);
    expect(reader.html).toContain('après</span> 23 novembre 2026 à 10:10 (heure de Paris)');
  });

  test('counts the days of its journal by them', async () => {
    const browser = await at(SITE);
    const user = { email: 'anne@example.ch' };
    // Half past eleven at night in UTC is the next day in Paris.
    house.later(14.5 * 3_600_000);
    await house.desk.note({
      user,
      site: 'hebergeur',
      act: 'publish',
      detail: 'privacy (-) minuit',
    });
    const shown = await house.signedIn('auditor');
    await shown.get(`${SITE}/acts?from=2026-11-24&to=2026-11-24`);
    expect(shown.html).toContain('minuit');
    expect(shown.html).toContain('24 novembre 2026 à 00:30 (heure de Paris)');
    await shown.get(`${SITE}/acts?to=2026-11-23`);
    expect(shown.html).not.toContain('minuit');
    expect(browser.html).not.toContain('minuit');
  });
});

describe('a page of no site', () => {
  test('tells the hour that all sites of its reader share', async () => {
    expect((await at('/console/account')).html).toContain('(heure de Paris)');
  });

  test('tells UTC where they differ, and says so', async () => {
    const browser = await at('/console');
    const other: SiteConfig = { ...site, site: 'autre', profile: 'ch' };
    await house.policy.seed('autre', other.languages);
    await house.sites.publish(other, { by: 'file', author: 'o', reason: 'First' });
    await browser.get('/console/account');
    expect(browser.html).toContain('(UTC)');
    expect(browser.html).not.toContain('heure de');
  });
});
