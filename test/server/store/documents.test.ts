import { describe, expect, test } from 'vitest';
import {
  Conflict,
  type DocumentVersion,
  type Draft,
  type DraftWriter,
} from '../../../server/store/store.ts';
import { engines, storeOf } from './events.ts';

const version = (number: number, kind: DocumentVersion['kind'] = 'privacy'): DocumentVersion => ({
  site: 'demo',
  kind,
  version: number,
  texts: { fr: '# Données', en: '# Data' },
  hash: `sha256:${'ab'.repeat(32)}`,
  faqVersion: kind === 'privacy' ? 1 : null,
  author: 'anna@example.ch',
  reason: 'a reason',
  material: ['analytics'],
  publishedAt: `2026-0${number}-01T12:00:00.000Z`,
  behind: ['en'],
});

describe.each(engines)('the documents on $engine', (engine) => {
  test('keep every version, newest first, and know which was in force when', async () => {
    const { documents } = await storeOf(engine);
    expect(await documents.current('demo', 'privacy')).toBeNull();
    await documents.publish([version(1), version(1, 'faq')]);
    await documents.publish([version(2)]);
    expect(await documents.current('demo', 'privacy')).toEqual(version(2));
    expect(await documents.current('demo', 'faq')).toEqual(version(1, 'faq'));
    expect(await documents.versions('demo', 'privacy')).toEqual([version(2), version(1)]);
    expect(await documents.version('demo', 'privacy', 1)).toEqual(version(1));
    expect(await documents.version('demo', 'privacy', 3)).toBeNull();
    expect(await documents.at('demo', 'privacy', '2026-01-15T00:00:00Z')).toEqual(version(1));
    expect(await documents.at('demo', 'privacy', '2025-01-15T00:00:00Z')).toBeNull();
  });

  test('are published together or not at all', async () => {
    const { documents } = await storeOf(engine);
    await expect(documents.publish([version(1), version(2, 'faq')])).rejects.toThrow(Conflict);
    expect(await documents.current('demo', 'privacy')).toBeNull();
  });

  test('have one draft a language', async () => {
    const { documents } = await storeOf(engine);
    const draft: Draft = {
      site: 'demo',
      kind: 'faq',
      language: 'fr',
      markdown: '# Questions',
      base: 1,
      author: 'anna@example.ch',
      savedAt: '2026-01-01T00:00:00.000Z',
    };
    expect(await documents.draft('demo', 'faq', 'fr')).toBeNull();
    expect(await documents.saveDraft(draft, null)).toBe(true);
    const next = { ...draft, markdown: '# Vos questions', savedAt: '2026-01-02T00:00:00.000Z' };
    expect(await documents.saveDraft(next, draft.savedAt)).toBe(true);
    expect(await documents.draft('demo', 'faq', 'fr')).toEqual(next);
    await documents.dropDraft('demo', 'faq', 'fr');
    expect(await documents.draft('demo', 'faq', 'fr')).toBeNull();
  });

  test('keep a draft that another has not seen', async () => {
    const { documents } = await storeOf(engine);
    const draft: Draft = {
      site: 'demo',
      kind: 'faq',
      language: 'fr',
      markdown: '# Une',
      base: 1,
      author: 'anna@example.ch',
      savedAt: '2026-01-01T00:00:00.000Z',
    };
    const other = { ...draft, markdown: '# Autre', savedAt: '2026-01-02T00:00:00.000Z' };
    const outcomes = await Promise.all([
      documents.saveDraft(draft, null),
      documents.saveDraft(other, null),
    ]);
    expect(outcomes.toSorted()).toEqual([false, true]);
    const stored = await documents.draft('demo', 'faq', 'fr');
    expect(await documents.saveDraft(other, '2025-12-31T00:00:00.000Z')).toBe(false);
    expect(await documents.dropDraft('demo', 'faq', 'fr', '2025-12-31T00:00:00.000Z')).toBe(false);
    expect(await documents.draft('demo', 'faq', 'fr')).toEqual(stored);
    expect(await documents.dropDraft('demo', 'faq', 'fr', stored?.savedAt)).toBe(true);
    expect(await documents.dropDraft('demo', 'faq', 'fr')).toBe(false);
  });

  test('know who writes in a text', async () => {
    const { documents } = await storeOf(engine);
    const writer: DraftWriter = {
      site: 'demo',
      kind: 'faq',
      language: 'fr',
      author: 'anna@example.ch',
      since: '2026-01-01T00:00:00.000Z',
      last: '2026-01-01T00:00:00.000Z',
    };
    await documents.addWriter(writer);
    await documents.addWriter({
      ...writer,
      author: 'a@example.ch',
      since: '2025-01-01T00:00:00.000Z',
    });
    await documents.addWriter({ ...writer, language: 'de' });
    const later = { ...writer, last: '2026-01-01T00:01:00.000Z' };
    await documents.addWriter(later);
    const found = await documents.writers('demo', 'faq', 'fr');
    expect(found.map(({ author }) => author)).toEqual(['a@example.ch', 'anna@example.ch']);
    expect(found[1]).toEqual(later);
  });
});
