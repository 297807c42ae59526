/**
 * What an earlier choice in another tool counts for: nothing but an explicit yes ever grants.
 *
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowed, isToAsk } from '../../../widget/consent/choice.ts';
import { decode, encode } from '../../../widget/consent/codec.ts';
import type { Choice } from '../../../widget/contract.ts';
import { carriedChoice } from '../../../widget/migrate/carried.ts';
import { createNames } from '../../../widget/migrate/names.ts';
import type { Earlier } from '../../../widget/migrate/peer.ts';
import { type Answer, type Kept, rules, tools } from './a-site.ts';

const SUBJECT = '0b0f2c46-8f0e-4a61-9f4e-2f2f0c8c8f11';
const NOW = Date.parse('2026-11-23T10:00:00Z');
const DAY = 86_400_000;

const identity = createNames(rules, 'klaro');
const carried = (...earlier: readonly Earlier[]) =>
  carriedChoice(
    rules,
    earlier.map((one) => ({ earlier: one, names: identity })),
    NOW,
    SUBJECT,
  );
const granted = (choice: Choice | null) =>
  Object.entries(allowed(rules, choice))
    .filter(([id, yes]) => yes && !/^(own|counter)$/.test(id))
    .map(([id]) => id);
const read = ({ peer, map, other }: Kept, text: string) => {
  const earlier = peer.earlier(text, other ?? (() => undefined));
  const names = createNames(rules, 'tool', map, peer.usual);
  return earlier && carriedChoice(rules, [{ earlier, names }], Date.now(), SUBJECT);
};

describe('a choice that is carried over', () => {
  test('is of revision 1, and reads back from our cookie as it is', () => {
    const choice = carried({ answers: { analytics: true, youtube: false } });
    expect(choice).toMatchObject({ revision: 1, subject: SUBJECT });
    expect(decode(encode(choice!), rules)).toEqual(choice);
  });

  test('grants a purpose with its services, or a service alone', () => {
    expect(granted(carried({ answers: { analytics: true } }))).toEqual([
      'analytics',
      'matomo',
      'hotjar',
    ]);
    expect(granted(carried({ answers: { matomo: true, hotjar: false } }))).toEqual(['matomo']);
  });

  test('keeps a service’s refusal under a purpose that was granted, and the other way round', () => {
    expect(granted(carried({ answers: { analytics: true, hotjar: false } }))).toEqual([
      'analytics',
      'matomo',
    ]);
    expect(granted(carried({ answers: { analytics: false, hotjar: true } }))).toEqual([]);
  });

  test('grants nothing that was added since: it is asked', () => {
    const choice = carried({ answers: { video: true, chat: true, crisp: true, vimeo: true } });
    expect(granted(choice)).toEqual(['video', 'youtube']);
    expect(isToAsk(rules, choice)).toBe(true);
  });

  test('of a group whose services were answered one by one counts only what was named', () => {
    const earlier = { answers: { analytics: true, matomo: true }, apart: ['analytics'] };
    expect(granted(carried(earlier))).toEqual(['analytics', 'matomo']);
  });

  test('keeps an objection to what runs without consent', () => {
    expect(carried({ answers: { counter: false } })?.services).toEqual({ counter: false });
    expect(carried({ answers: { own: false } })?.services).toEqual({ own: false });
    expect(carried({ answers: { own: true, analytics: false } })?.services).toEqual({});
  });

  test('a refusal stays one, and is nobody’s', () => {
    const choice = carried({ answers: { analytics: false, video: false } });
    expect(choice).toMatchObject({ subject: null, purposes: { analytics: false, video: false } });
    expect(carried({ answers: {}, isWhole: true })?.subject).toBeNull();
  });

  test('there is none where nothing of this site was answered', () => {
    expect(carried()).toBeNull();
    expect(carried({ answers: {} })).toBeNull();
    expect(carried({ answers: { cats: true } })).toBeNull();
  });

  test('has the day on which it was made, and today’s where the tool keeps none', () => {
    const answers = { analytics: true };
    expect(carried({ answers, decidedAt: NOW - 30 * DAY })?.decidedAt).toBe(
      '2026-10-24T00:00:00.000Z',
    );
    expect(carried({ answers })?.decidedAt).toBe('2026-11-23T00:00:00.000Z');
  });

  test('is none where it is too old, of the future, or dated by no date', () => {
    const answers = { analytics: true };
    for (const decidedAt of [NOW - 183 * DAY, NOW + DAY, NaN, Infinity, -1, 8.64e15 + 1])
      expect(carried({ answers, decidedAt })).toBeNull();
  });

  test('of two tools counts only what neither refuses, from the day of the older', () => {
    const choice = carried(
      { answers: { analytics: true, youtube: true }, decidedAt: NOW - 10 * DAY },
      { answers: { youtube: false } },
    );
    expect(granted(choice)).toEqual(['analytics', 'matomo', 'hotjar']);
    expect(choice?.decidedAt).toBe('2026-11-13T00:00:00.000Z');
  });
});

test('of Axeptio counts only what says that it was completed', () => {
  for (const text of ['{"media":true}', '{"media":true,"$$completed":false}'])
    expect(granted(read(tools['axeptio']!, encodeURIComponent(text)))).toEqual([]);
});

describe.each(Object.entries(tools))('%s', (_, tool) => {
  const names = Object.keys(tool.map);
  const answers = fc.record(
    Object.fromEntries(names.map((name) => [name, fc.constantFrom<Answer>('yes', 'no', 'open')])),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Record<string, Answer>>;

  test('grants exactly what was answered yes', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const yes = Object.keys(given).filter((name) => given[name] === 'yes');
        const purposes = granted(read(tool, tool.text(given))).filter((id) =>
          rules.purposes.some((purpose) => purpose.id === id),
        );
        expect(new Set(purposes)).toEqual(new Set(yes.map((name) => tool.map[name])));
      }),
    );
  });

  test('carries a refusal over as one', () => {
    const no = Object.fromEntries(names.map((name) => [name, 'no' as const]));
    expect(read(tool, tool.text(no))).toMatchObject({ subject: null });
  });

  test('grants nothing by a text without a yes, however it was cut, doubled or put together', () => {
    // Cut at its ends: out of its middle one could cut the way from a name to the tool's own yes.
    const silent = fc
      .array(fc.dictionary(fc.constantFrom(...names), fc.constantFrom<Answer>('no', 'open')))
      .chain((list) => fc.shuffledSubarray(list.map((given) => tool.text(given))))
      .chain((texts) => {
        const text = texts.join('');
        return fc
          .tuple(fc.nat(text.length), fc.nat(text.length))
          .map(([from, to]) => text.slice(Math.min(from, to), Math.max(from, to)));
      });
    fc.assert(
      fc.property(silent, (text) => {
        expect(granted(read(tool, text))).toEqual([]);
      }),
    );
  });

  test('reads whatever stands there without an error, and grants nothing by it', () => {
    const odd = fc.oneof(
      fc.string(),
      fc.json({ maxDepth: 2 }),
      fc.json({ maxDepth: 2 }).map(encodeURIComponent),
      fc.constantFrom('null', '[]', '{}', '""', '%', '%7B', 'true', '{"services":null}'),
    );
    fc.assert(
      fc.property(odd, (text) => {
        expect(granted(read(tool, text))).toEqual([]);
      }),
    );
  });
});
