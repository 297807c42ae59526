import { describe, expect, test } from 'vitest';
import type { SiteConfig } from '../../../widget/contract.ts';
import { rulesOf } from '../../../widget/site.ts';
import { signalLines, toldSignals } from '../../../server/site/signals.ts';
import { hebergeur } from './example.ts';

const [analytics, video, security] = hebergeur.purposes;
const quiet: SiteConfig = {
  ...hebergeur,
  services: hebergeur.services.map(({ id, purpose, name, provider }) => ({
    id,
    purpose,
    name,
    provider,
  })),
  signals: {},
};
const ga = {
  id: 'ga',
  purpose: 'video',
  name: 'Google Analytics',
  provider: 'Google',
  signal: 'google',
};

describe('a site without signals', () => {
  test('has nobody told, and says nothing', () => {
    expect(toldSignals(quiet)).toEqual({ told: [], mapped: [], unheard: [] });
    expect(signalLines(quiet)).toEqual([]);
    expect(rulesOf(quiet).signals.google).toBeUndefined();
  });
});

describe('a site’s signals', () => {
  test('are those of its services and of its settings, each with what it answers for', () => {
    expect(toldSignals(hebergeur).told).toEqual([
      { name: 'google', services: [] },
      { name: 'matomo', services: ['matomo'] },
      { name: 'data-layer', services: [] },
    ]);
  });

  test('are listed for the owner', () => {
    expect(signalLines(hebergeur)).toEqual([
      '  signal google: told',
      '  signal matomo: told for matomo',
      '  signal data-layer: told',
      '  signals.google.map.ad_storage: no purpose, always denied (by default)',
      '  signals.google.map.ad_user_data: no purpose, always denied (by default)',
      '  signals.google.map.ad_personalization: no purpose, always denied (by default)',
      '  signals.google.map.analytics_storage: analytics',
      '  signals.google.map.functionality_storage: no purpose, always denied (by default)',
      '  signals.google.map.personalization_storage: no purpose, always denied (by default)',
      '  signals.google.map.security_storage: security (by default)',
    ]);
  });
});

describe('Google’s seven types', () => {
  const google = (purposes: readonly string[], map?: Record<string, string>) =>
    toldSignals({
      ...hebergeur,
      purposes: [...purposes.map((id) => ({ ...video, id })), security],
      services: [],
      signals: { google: { mode: 'basic', map } },
    }).google;

  test('stand by default for the purposes that plainly mean the same', () => {
    expect(google(['analytics', 'marketing', 'preferences'])).toEqual({
      ad_storage: 'marketing',
      ad_user_data: 'marketing',
      ad_personalization: 'marketing',
      analytics_storage: 'analytics',
      functionality_storage: 'preferences',
      personalization_storage: 'preferences',
      security_storage: 'security',
    });
  });

  test('stand for nothing where the site has no such purpose', () => {
    expect(google(['video', 'cartes'])).toMatchObject({
      ad_storage: null,
      analytics_storage: null,
      security_storage: 'security',
    });
  });

  test('stand for what the site says, type by type', () => {
    expect(google(['analytics', 'video', 'ads'], { ad_personalization: 'video' })).toMatchObject({
      ad_storage: 'ads',
      ad_personalization: 'video',
      analytics_storage: 'analytics',
    });
  });

  test('never take an audience measurement without consent for a yes to Google', () => {
    const exempt = { ...analytics, exempt: 'audience', selfAssessment: 'Bilan' } as const;
    const config = {
      ...hebergeur,
      purposes: [exempt, video, security],
      signals: { google: { mode: 'basic' } },
    } as const;
    expect(toldSignals(config).google).toMatchObject({ analytics_storage: null });
  });

  test('are told where a service has Google’s signal, also without a setting', () => {
    const config = { ...quiet, services: [...quiet.services, ga] };
    expect(rulesOf(config).signals.google?.map).toMatchObject({ analytics_storage: 'analytics' });
  });

  test('that stand for nothing of a Google service are pointed out', () => {
    const config = { ...quiet, services: [...quiet.services, ga] };
    expect(toldSignals(config).unheard).toEqual(['ga']);
    expect(signalLines(config).at(-1)).toMatch(/services\.ga: .*never hears of it/);
  });
});
