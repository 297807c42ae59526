import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openSlices, type Slices } from '../../../server/slices.ts';
import { noticesOf } from '../../../server/site/notices.ts';
import { PROVENANCE, textsState, unreviewedLanguages } from '../../../server/site/reviews.ts';
import { validateSite } from '../../../server/site/validate.ts';
import { checkWording } from '../../../server/site/check/wording.ts';
import { knownTexts, widgetBuild } from '../../../server/site/widget-build.ts';
import type { SiteConfig } from '../../../widget/contract.ts';
import { messages } from '../../../widget/ui/messages/index.ts';
import { hebergeur } from './example.ts';

const widget = widgetBuild('1.0.0');
const review = { by: 'Anna Muster', date: '2026-11-24' };
/** The host's site in one language more. */
const siteIn = (language: string, more: Partial<SiteConfig> = {}): SiteConfig => ({
  ...hebergeur,
  languages: ['fr', language],
  ...more,
});

describe('the reviews of the built-in texts', () => {
  test('are asked for in every language but French and English, which nobody has signed either', () => {
    const standing = Object.entries(PROVENANCE).filter(([, of]) => of === 'stands');
    expect(standing.map(([code]) => code).toSorted()).toEqual(['en', 'fr']);
    expect([PROVENANCE.de, PROVENANCE.it]).toEqual(['written', 'written']);
    expect(unreviewedLanguages(hebergeur)).toEqual(['de', 'it']);
  });

  test.each([
    ['ro', 'unreviewed'],
    ['de-AT', 'unreviewed'],
    ['fr-CH', 'makers'],
    ['en-GB', 'makers'],
    ['ja', 'untranslated'],
  ])('call %s %s', (language, state) => {
    expect(textsState(siteIn(language), language)).toBe(state);
    const approved = siteIn(language, { reviewed: { [language]: review } });
    expect(textsState(approved, language)).toBe('reviewed');
  });

  test('are not asked for where the owner has written every text', () => {
    const texts = { ja: { ...messages.en } };
    expect(textsState(siteIn('ja', { texts }), 'ja')).toBe('reviewed');
    const { 'banner.reject': _, ...most } = texts.ja;
    expect(textsState(siteIn('ja', { texts: { ja: most } }), 'ja')).toBe('untranslated');
  });

  test('name a day, a person, and a language of the site', () => {
    const paths = (reviewed: unknown) => {
      const result = validateSite({ ...hebergeur, texts: {}, reviewed }, knownTexts(widget));
      return 'faults' in result ? result.faults.map(({ path }) => path) : [];
    };
    expect(paths({ de: review })).toEqual([]);
    expect(paths({ ro: review })).toEqual(['reviewed.ro']);
    expect(paths({ de: { by: ' ', date: '2026-11-24' } })).toEqual(['reviewed.de.by']);
    expect(paths({ de: { by: 'Anna Muster', date: 'yesterday' } })).toEqual(['reviewed.de.date']);
  });
});

describe('a notice', () => {
  test.each([
    ['de-CH', messages['de-CH']],
    ['de-AT', messages.de],
    ['pt-BR', messages.pt],
    ['ja', messages.en],
  ])('in %s has the nearest texts', (language, texts) => {
    const notice = noticesOf(siteIn(language), widget, 1).find((one) => one.language === language);
    expect(notice?.notice.texts).toEqual(texts);
  });

  test('says nothing of who approved it', () => {
    const approved = { ...hebergeur, reviewed: { de: review } };
    expect(noticesOf(approved, widget, 1)).toEqual(noticesOf(hebergeur, widget, 1));
  });
});

test('every built-in refusal passes the check that the owner’s own wording has to pass', () => {
  for (const [language, texts] of Object.entries(messages)) {
    const { 'banner.accept': accept, 'banner.reject': reject } = texts;
    const config = siteIn(language, {
      texts: { [language]: { 'banner.accept': accept, 'banner.reject': reject } },
    });
    expect(checkWording(config)).toEqual([]);
  }
});

describe('publishing', () => {
  let slices: Slices | undefined;
  let folder = '';
  afterEach(async () => {
    await slices?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('keeps an approval until its language is gone', async () => {
    folder = await mkdtemp(join(tmpdir(), 'mes-choix-reviews-'));
    const now = () => new Date('2026-11-24T10:00:00Z');
    slices = await openSlices({ folder, url: 'https://consent.example.ch', now, widget: '1.0.0' });
    const { sites } = slices;
    const file = { by: 'file', author: 'owner', reason: 'test' } as const;
    const publish = async (config: SiteConfig) => {
      await sites.publish(config, file);
      return (await sites.current('hebergeur'))?.config.reviewed;
    };
    expect(await publish({ ...hebergeur, reviewed: { de: review } })).toEqual({ de: review });
    expect(await publish({ ...hebergeur, name: 'Neuer Name' })).toEqual({ de: review });
    const later = { by: 'Bruno Beispiel', date: '2026-12-01' };
    expect(await publish({ ...hebergeur, reviewed: { de: later } })).toEqual({ de: later });
    expect(await publish({ ...hebergeur, languages: ['fr', 'it', 'en'] })).toBeUndefined();
    expect(await publish(hebergeur)).toBeUndefined();
  });
});
