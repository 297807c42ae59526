/**
 * What is looked at before a text is put in force.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import {
  type ChecklistFacts,
  checklist,
  isGreen,
} from '../../../../server/console/publish/checklist.ts';
import { linksOf } from '../../../../server/console/publish/links.ts';
import { recentAnswers } from '../../../../server/console/publish/consequence.ts';
import { WORDS } from '../../../../server/console/words/words.ts';
import { faultsOf } from '../../../../server/policy/check.ts';
import { seedTexts } from '../../../../server/policy/seed/seeds.ts';
import type { SiteVersion } from '../../../../server/store/store.ts';
import { newEvent, storeOfTest } from '../../store/events.ts';
import { site as config } from '../a-desk.ts';

const site: SiteVersion = {
  site: 'hebergeur',
  version: 1,
  config: { ...config, revision: 1 },
  by: 'file',
  author: 'owner',
  reason: 'First',
  publishedAt: '2026-11-23T09:00:00.000Z',
};
const seed = seedTexts('privacy', ['fr', 'en']);

function checks(change: (text: string) => string, more: Partial<ChecklistFacts> = {}) {
  const fr = change(seed['fr'] ?? '');
  const faults = faultsOf('privacy', fr).map((message) => ({ language: 'fr', message }));
  const facts: ChecklistFacts = {
    site,
    kind: 'privacy',
    texts: { ...seed, fr },
    changed: ['fr'],
    behind: [],
    faults,
    siteFaults: [],
    ...more,
  };
  const list = checklist(WORDS.fr, facts);
  return { list, of: (id: string) => list.find((check) => check.id === id) };
}

describe('the list', () => {
  test('names a sentence that is hard to read, as something to look at', () => {
    const sentence = `Nous ${'mesurons '.repeat(40)}tout.`;
    const { list, of } = checks((text) => `${text}\n\n${sentence}\n`);
    expect(of('wording')?.details.join()).toMatch(/Nous mesurons mesurons.*42 mots/);
    expect(isGreen(list)).toBe(true);
  });

  test('is green for the text that a site begins with, but for what only a lawyer can judge', () => {
    const { list, of } = checks((text) => text);
    expect(isGreen(list)).toBe(true);
    expect(of('required')?.state).toBe('look');
    expect(of('required')?.details.join()).toMatch(/notes au service juridique/);
    expect(list.map(({ id }) => id)).toEqual([
      'languages',
      'required',
      'parts',
      'form',
      'wording',
      'links',
      'fairness',
    ]);
  });

  test.each([
    ['languages', (text: string) => text, { texts: { fr: seed['fr'] ?? '' } }, /Anglais/],
    ['required', (text: string) => text.replace('{{rights}}', ''), {}, /rights/],
    ['parts', (text: string) => `${text}\n{{nothing}}\n`, {}, /nothing/],
    ['form', (text: string) => `${text}\n<b>gras</b>\n`, {}, /HTML/],
    ['wording', (text: string) => `${text}\nTODO: finir.\n`, {}, /TODO/],
    ['links', (text: string) => `${text}\n[a](javascript:alert(1))\n`, {}, /lien/],
    ['links', (text: string) => `${text}\n[](https://example.ch)\n`, {}, /example.ch/],
    [
      'fairness',
      (text: string) => text,
      { siteFaults: [{ language: '', message: 'appearance: refuse is weaker' }] },
      /weaker/,
    ],
  ])('is red at "%s"', (id, change, more, said) => {
    const { list, of } = checks(change, more);
    expect(isGreen(list)).toBe(false);
    expect(of(id)?.state).toBe('fault');
    expect(of(id)?.details.join()).toMatch(said);
    expect(list.filter(({ state }) => state === 'fault')).toHaveLength(1);
  });

  test('is red where nobody could be asked about the data', () => {
    const { controller: _, ...rest } = site.config;
    expect(checks((text) => text, { site: { ...site, config: rest } }).of('required')?.state).toBe(
      'fault',
    );
  });

  test('takes a language that is marked as behind for what it is', () => {
    const texts = { fr: seed['fr'] ?? '' };
    const { list, of } = checks((text) => text, { texts, behind: ['en'] });
    expect(isGreen(list)).toBe(true);
    expect(of('languages')).toMatchObject({ state: 'look' });
  });
});

test('links: into the text, without a name, not encrypted', () => {
  expect(
    linksOf(
      '# T\n\n## Où ça ?\n\n[ici](#mc-ou-ca) [là](#nulle-part) [x](http://a.ch) [](https://b.ch)\n',
    ),
  ).toMatchObject({
    count: 4,
    lost: ['#nulle-part'],
    plain: ['http://a.ch'],
    nameless: ['https://b.ch'],
  });
});

test('how many of the newest decisions accept a purpose, each visitor once', async () => {
  const { log } = await storeOfTest();
  const said = (subject: string | null, analytics: boolean) => ({
    ...newEvent({ subject }),
    body: JSON.stringify({ purposes: { analytics }, services: {} }),
  });
  await log.appendEvents([said('a', true), said('b', true), said(null, false), said('a', false)]);
  const { count, granted, since } = await recentAnswers(log, 'demo');
  expect(count).toBe(3);
  expect(granted.get('analytics')).toBe(1);
  expect(since).toBe('2026-11-23T10:20:30.000Z');
});
