/**
 * Documents: immutable versions, published together, restored as new ones.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../../server/policy/version.ts';
import { documents, policyText } from './fixtures.ts';

const who = { author: 'legal@example.ch', reason: 'Précision', material: [] };

async function seeded() {
  const all = await documents();
  await all.policy.seed('hebergeur', ['fr', 'en']);
  return all;
}

describe('a new site', () => {
  test('gets version 1 of the FAQ and of the policy that includes it', async () => {
    const { policy } = await seeded();
    expect(await policy.current('hebergeur', 'faq')).toMatchObject({
      version: 1,
      faqVersion: null,
    });
    const privacy = await policy.current('hebergeur', 'privacy');
    expect(privacy).toMatchObject({ version: 1, faqVersion: 1 });
    expect(await policy.policyVersion('hebergeur')).toBe(1);
    expect(privacy && hashOf(privacy)).toBe(privacy?.hash);
    expect(privacy?.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('is not seeded twice', async () => {
    const { policy } = await seeded();
    await policy.seed('hebergeur', ['fr', 'en', 'de']);
    expect(await policy.versions('hebergeur', 'privacy')).toHaveLength(1);
  });

  test('is told why in its own language', async () => {
    const { policy } = await documents();
    await policy.seed('hebergeur', ['fr', 'de-CH'], 'de-CH');
    expect(await policy.current('hebergeur', 'faq')).toMatchObject({ reason: 'Standardtext' });
  });

  test('has no policy before', async () => {
    const { policy } = await documents();
    expect(await policy.policyVersion('hebergeur')).toBeNull();
  });
});

describe('a publication', () => {
  test('is a new version that carries the other languages over', async () => {
    const { policy, clock } = await seeded();
    const before = await policy.current('hebergeur', 'privacy');
    clock.now = '2026-10-05T08:00:00.000Z';
    const published = await policy.publish({
      site: 'hebergeur',
      kind: 'privacy',
      texts: { fr: policyText('Titre') },
      expectedBase: 1,
      ...who,
      material: ['analytics'],
    });
    expect(published).toMatchObject({ outcome: 'published', along: null });
    const after = await policy.current('hebergeur', 'privacy');
    expect(after).toMatchObject({
      version: 2,
      faqVersion: 1,
      material: ['analytics'],
      publishedAt: '2026-10-05T08:00:00.000Z',
    });
    expect(after?.texts['fr']).toBe(policyText('Titre'));
    expect(after?.texts['en']).toBe(before?.texts['en']);
    expect(after?.hash).not.toBe(before?.hash);
    expect(await policy.version('hebergeur', 'privacy', 1)).toEqual(before);
    expect(await policy.at('hebergeur', 'privacy', '2026-10-04T00:00:00.000Z')).toEqual(before);
  });

  test('of the FAQ publishes a policy that pins it', async () => {
    const { policy } = await seeded();
    const published = await policy.publish({
      site: 'hebergeur',
      kind: 'faq',
      texts: { fr: '# FAQ\n\n## Pourquoi ?\n\nParce que.' },
      expectedBase: 1,
      ...who,
    });
    expect(published).toMatchObject({
      outcome: 'published',
      version: { kind: 'faq', version: 2 },
      along: { kind: 'privacy', version: 2, faqVersion: 2 },
    });
    expect(await policy.version('hebergeur', 'privacy', 1)).toMatchObject({ faqVersion: 1 });
  });

  test('with faults changes nothing and says where they are', async () => {
    const { policy } = await seeded();
    const published = await policy.publish({
      site: 'hebergeur',
      kind: 'privacy',
      texts: { fr: '# T\n\n{{nope}}', en: '' },
      expectedBase: 1,
      ...who,
    });
    expect(published).toEqual({
      outcome: 'invalid',
      faults: [
        { path: 'texts.fr', message: expect.stringContaining('Line 3: unknown placeholder') },
        { path: 'texts.fr', message: expect.stringContaining('Missing: {{controller}}') },
        { path: 'texts.en', message: 'The text is empty.' },
      ],
    });
    expect(await policy.policyVersion('hebergeur')).toBe(1);
  });

  test('from a text that is no longer the newest is a conflict', async () => {
    const { policy } = await seeded();
    const publication = {
      site: 'hebergeur',
      kind: 'privacy',
      texts: { fr: policyText('T') },
      ...who,
    } as const;
    const both = await Promise.all([
      policy.publish({ ...publication, expectedBase: 1 }),
      policy.publish({ ...publication, expectedBase: 1 }),
    ]);
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['conflict', 'published']);
    const late = await policy.publish({ ...publication, expectedBase: 1 });
    expect(late).toMatchObject({ outcome: 'conflict', current: { version: 2 } });
  });
});

describe('a past version', () => {
  test('is restored as a new one', async () => {
    const { policy } = await seeded();
    const publication = { site: 'hebergeur', kind: 'privacy', expectedBase: 1, ...who } as const;
    await policy.publish({ ...publication, texts: { fr: policyText('T') } });
    await policy.restore('hebergeur', 'privacy', 1, who);
    const [newest, , oldest] = await policy.versions('hebergeur', 'privacy');
    expect(newest).toMatchObject({ version: 3, texts: oldest?.texts });
    expect(await policy.restore('hebergeur', 'privacy', 9, who)).toBeNull();
  });
});

test('a draft is kept until it is dropped', async () => {
  const { policy } = await seeded();
  const draft = {
    site: 'hebergeur',
    kind: 'faq',
    language: 'fr',
    markdown: '# F',
    base: 1,
    author: 'a',
  } as const;
  const saved = await policy.saveDraft(draft, null);
  expect(await policy.draft('hebergeur', 'faq', 'fr')).toEqual(saved);
  expect(saved?.savedAt).toBe('2026-10-01T08:00:00.000Z');
  await policy.dropDraft('hebergeur', 'faq', 'fr');
  expect(await policy.draft('hebergeur', 'faq', 'fr')).toBeNull();
});
