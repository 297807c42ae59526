/**
 * Whoever writes the texts is told which of them visitors would read in another language.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { untranslatedNotes } from '../../../../server/site/check/untranslated.ts';
import { addPresets } from '../../../../server/site/presets/add-presets.ts';
import type { SiteConfig } from '../../../../widget/contract.ts';
import { hebergeur } from '../example.ts';

/** A new site with YouTube. */
function siteIn(...languages: readonly [string, ...string[]]): SiteConfig {
  const [defaultLanguage] = languages;
  const site = { ...hebergeur, languages, defaultLanguage, purposes: [], services: [] };
  return addPresets(site, ['youtube']).config;
}

describe('a site in a language that is none of ours', () => {
  test('is told that its texts are English, and where', () => {
    const [note, ...more] = untranslatedNotes(siteIn('es'));
    expect(note?.path).toBe('languages.0');
    expect(note?.message).toBe(
      'texts under "es" are still English: translate purposes.0.title.es, purposes.0.description.es, services.0.cookies.0.description.es and 1 more',
    );
    expect(more).toEqual([]);
  });

  test('is told nothing once they are translated', () => {
    const site = siteIn('es');
    const purposes = site.purposes.map((purpose) => ({
      ...purpose,
      title: { es: 'Vídeos' },
      description: 'Para ver vídeos.',
    }));
    expect(untranslatedNotes({ ...site, purposes, services: [] })).toEqual([]);
  });

  test('is told which texts a second language lacks', () => {
    expect(untranslatedNotes(siteIn('fr', 'es')).map(({ path }) => path)).toEqual(['languages.1']);
    expect(untranslatedNotes(siteIn('fr', 'es'))[0]?.message).toMatch(
      /^texts have no "es" and are shown in "fr": write purposes\.0\.title\.es, /,
    );
  });
});

test('a site in our languages is told nothing', () => {
  expect(untranslatedNotes(siteIn('fr', 'de', 'it', 'en', 'de-CH'))).toEqual([]);
  expect(untranslatedNotes(siteIn('en', 'fr'))).toEqual([]);
});
