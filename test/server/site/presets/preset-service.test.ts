import { describe, expect, test } from 'vitest';
import { addPresets } from '../../../../server/site/presets/add-presets.ts';
import { catalogue } from '../../../../server/site/presets/catalogue.ts';
import { unconfirmedFacts } from '../../../../server/site/presets/known-facts.ts';
import type { Preset } from '../../../../server/site/presets/preset.ts';
import { daysOf, purposeOf, serviceOf } from '../../../../server/site/presets/preset-service.ts';
import { validateSite } from '../../../../server/site/validate.ts';
import { knownTexts, widgetBuild } from '../../../../server/site/widget-build.ts';
import type { SiteConfig } from '../../../../widget/contract.ts';

const { presets, find } = catalogue();
const site = { languages: ['fr', 'de'], defaultLanguage: 'fr' };
const texts = knownTexts(widgetBuild('1.0.0'));
const preset = (id: string) => find(id) as Preset;
const empty: SiteConfig = {
  site: 'essai',
  name: 'Démo',
  origins: ['https://www.example.ch'],
  languages: ['fr', 'de', 'it', 'en'],
  defaultLanguage: 'fr',
  purposes: [],
  services: [],
};

test.each([
  ['session', 0],
  ['30 minutes', 0.0208],
  ['1 day', 1],
  ['1 week', 7],
  ['13 months', 393],
  ['6 months', 182],
  ['24 months', 730],
  ['2 years', 730],
])('%s are %s days', (lasts, days) => {
  expect(daysOf(lasts)).toBe(days);
});

describe('a service of a preset', () => {
  test('has what has a source, in the languages of the site', () => {
    expect(serviceOf(preset('google-analytics'), { purpose: 'mesure', site })).toEqual({
      id: 'google-analytics',
      purpose: 'mesure',
      name: 'Google Analytics 4',
      provider: 'Google',
      country: 'US',
      policyUrl: 'https://policies.google.com/privacy',
      hosts: [
        'www.googletagmanager.com',
        'www.google-analytics.com',
        'region1.google-analytics.com',
      ],
      cookies: [
        {
          name: '_ga',
          days: 730,
          description: {
            fr: 'Reconnaît le navigateur d’une visite à l’autre.',
            de: 'Erkennt den Browser von Besuch zu Besuch wieder.',
          },
        },
        {
          name: '_ga_*',
          days: 730,
          description: {
            fr: 'Garde l’état de la visite en cours.',
            de: 'Hält den Stand des laufenden Besuchs fest.',
          },
        },
      ],
      signal: 'google',
    });
  });

  test('has nothing that no source confirms, unless somebody checked it', () => {
    const youtube = preset('youtube');
    expect(unconfirmedFacts(youtube).map(({ path }) => path)).toEqual(['cookies.PREF']);
    const names = (checked: readonly string[]) =>
      serviceOf(youtube, { purpose: 'video', site, checked }).cookies?.map(({ name }) => name);
    expect(names([])).not.toContain('PREF');
    expect(names(['cookies.PREF'])).toContain('PREF');
  });

  test.each(presets)('$id: whatever visitors will read of it has a source', (known) => {
    const { sources } = catalogue();
    const isSourced = ({ from }: { readonly from?: string | undefined }) =>
      from !== undefined && from in sources;
    const service = serviceOf(known, { purpose: known.purpose, site });
    for (const host of service.hosts ?? [])
      expect(known.hosts.find((at) => at.host === host)).toSatisfy(isSourced);
    for (const { name } of service.cookies ?? [])
      expect(known.cookies.find((cookie) => cookie.name === name)).toSatisfy(isSourced);
    if (service.country) expect(known.country).toSatisfy(isSourced);
    if (service.policyUrl) expect(known.policy).toSatisfy(isSourced);
  });

  test('has a host that no source confirms once somebody has checked it', () => {
    const hosts = (checked: readonly string[]) =>
      serviceOf(preset('awin'), { purpose: 'marketing', site, checked }).hosts;
    expect(hosts([])).toBeUndefined();
    expect(hosts(['hosts.www.dwin1.com'])).toEqual(['www.dwin1.com']);
  });

  test('speaks English where the site’s own language is none of ours', () => {
    const { description } = purposeOf(preset('youtube'), {
      languages: ['pl', 'de-CH'],
      defaultLanguage: 'pl',
    });
    expect(Object.keys(description)).toEqual(['pl', 'de-CH']);
    expect((description as Record<string, string>)['pl']).toMatch(/^To watch/);
  });
});

describe('adding', () => {
  test.each(presets.map(({ id }) => id))('%s makes a configuration that may be published', (id) => {
    for (const unconfirmed of [false, true]) {
      const { config } = addPresets(empty, [id], { unconfirmed });
      expect(validateSite(JSON.parse(JSON.stringify(config)), texts)).toHaveProperty('config');
    }
  });

  test('brings a purpose once, keeps what is there, and says what it left out', () => {
    const { config, additions } = addPresets(empty, ['youtube', 'vimeo', 'youtube', 'utube']);
    expect(config.purposes.map(({ id }) => id)).toEqual(['video']);
    expect(config.services.map(({ id }) => id)).toEqual(['youtube', 'vimeo']);
    expect(additions).toMatchObject([
      { outcome: 'added', purpose: { isNew: true }, leftOut: ['cookies PREF, 8 months'] },
      { outcome: 'added', purpose: { isNew: false } },
      { outcome: 'known' },
      { outcome: 'unknown' },
    ]);
  });

  test('refuses a service whose company nobody confirmed, until somebody says they checked', () => {
    expect(addPresets(empty, ['rts']).additions).toEqual([{ id: 'rts', outcome: 'refused' }]);
    const { additions } = addPresets(empty, ['rts'], { unconfirmed: true });
    expect(additions).toMatchObject([{ outcome: 'added' }]);
  });
});
