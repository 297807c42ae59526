import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allows, rulesIn } from '../../../widget/consent/choice.ts';
import { decode, encode, newestChoice } from '../../../widget/consent/codec.ts';
import type { Choice } from '../../../widget/contract.ts';
import { DAY, ids, NOON, site, siteSince, SUBJECT } from './a-site.ts';

const entries = fc.subarray([...ids, ...ids.map((id) => `!${id}`), 'gone', '!gone', 'a', 'z9-']);
const dayText = (daysAgo: number) =>
  new Date(NOON - daysAgo * DAY).toISOString().slice(0, 10).replaceAll('-', '');

/** Values as some version of the widget may have written them. */
const anyValue: fc.Arbitrary<string> = fc
  .record({
    revision: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.nat()),
    daysAgo: fc.oneof(fc.integer({ min: -1, max: 2 }), fc.integer({ min: 180, max: 184 })),
    granted: entries,
    subject: fc.boolean(),
  })
  .map(({ revision, daysAgo, granted, subject }) => {
    const fields = [1, revision, dayText(daysAgo), granted.join('.'), subject ? SUBJECT : ''];
    return fields.join('~');
  });

/** One character of a value put in, taken out or replaced. */
const anyMutant: fc.Arbitrary<string> = fc
  .record({
    value: anyValue,
    at: fc.nat(),
    cut: fc.integer({ min: 0, max: 1 }),
    put: fc.oneof(
      fc.constant(''),
      fc.constantFrom(...'~.!-01289aAzf \n;="%'.split('')),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
  })
  .map(({ value, at, cut, put }) => {
    const here = at % (value.length + 1);
    return value.slice(0, here) + put + value.slice(here + cut);
  });

const anyText = fc.oneof(
  { weight: 3, arbitrary: anyValue },
  { weight: 5, arbitrary: anyMutant },
  { weight: 1, arbitrary: fc.string() },
);

/** The contract's own words, field by field. */
function isChoice(value: string): boolean {
  const fields = value.split('~');
  const [version, revision = '', day = '', list = '', subject = ''] = fields;
  if (fields.length !== 5 || version !== '1') return false;
  if (String(Number(revision)) !== revision || !Number.isSafeInteger(Number(revision)))
    return false;
  if (Number(revision) < 1 || revision.length > 15) return false;
  const [year, month, date] = [day.slice(0, 4), day.slice(4, 6), day.slice(6)].map(Number);
  const time = new Date(0);
  time.setUTCFullYear(year ?? 0, (month ?? 0) - 1, date);
  if (!/^[0-9]{8}$/.test(day) || time.toISOString().slice(0, 10).replaceAll('-', '') !== day)
    return false;
  const words = list === '' ? [] : list.split('.');
  if (!words.every((word) => /^!?[a-z][a-z0-9-]*$/.test(word))) return false;
  if (!words.every((word) => word.replace('!', '').length <= 32)) return false;
  if (words.some((word) => words.includes(`!${word}`))) return false;
  const isGrant = words.some((word) => !word.startsWith('!'));
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
  return isGrant ? uuid.test(subject) : subject === '';
}

const inForce = (choice: Choice, at = site) =>
  new Set(
    rulesIn(at)
      .map(({ id }) => id)
      .filter((id) => allows(at, choice, id)),
  );

describe('of any text', () => {
  test('exactly what the contract describes is a choice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(decode(text, site) !== null).toBe(isChoice(text));
      }),
      { numRuns: 5000 },
    );
  });

  test('a choice holds the revision and the day that the text holds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const choice = decode(text, site);
        if (!choice) return;
        const [, revision, day] = text.split('~');
        const [, ownRevision, ownDay] = encode(choice).split('~');
        expect([ownRevision, ownDay]).toEqual([revision, day]);
      }),
    );
  });

  test('a choice allows nothing that the text does not name, itself or by its purpose', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const choice = decode(text, site);
        const words = text.split('~')[3]?.split('.') ?? [];
        for (const { id, purpose = id, exempt } of rulesIn(site)) {
          if (exempt || !allows(site, choice, id)) continue;
          expect(words.includes(id) || words.includes(purpose)).toBe(true);
          expect(words).not.toContain(`!${id}`);
        }
      }),
    );
  });

  test('a choice that is written again reads back the same', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom(site, siteSince(2, 'video', 'own', 'maps')),
        (text, at) => {
          const choice = decode(text, at);
          if (choice) expect(decode(encode(choice), at)).toEqual(choice);
        },
      ),
    );
  });
});

describe('of any cookies', () => {
  const anyCookies = fc.array(anyText, { maxLength: 4 });
  const standing = (values: readonly string[]) =>
    values
      .map((value) => decode(value, site))
      .filter((choice): choice is Choice => {
        const age = (NOON - 12 * 3_600_000 - Date.parse(choice?.decidedAt ?? '')) / DAY;
        return choice !== null && age >= 0 && age <= 182;
      });

  test('one that stands is chosen, where there is one', () => {
    fc.assert(
      fc.property(anyCookies, (values) => {
        const chosen = newestChoice(values, site, NOON);
        if (standing(values).length === 0) expect(chosen).toBeNull();
        else expect(standing(values)).toContainEqual(chosen);
      }),
    );
  });

  test('none is newer than the chosen one, and none of its day grants a part of it alone', () => {
    fc.assert(
      fc.property(anyCookies, (values) => {
        const chosen = newestChoice(values, site, NOON);
        if (!chosen) return;
        for (const other of standing(values)) {
          expect(Date.parse(other.decidedAt)).toBeLessThanOrEqual(Date.parse(chosen.decidedAt));
          if (other.decidedAt !== chosen.decidedAt) continue;
          const [more, less] = [inForce(chosen), inForce(other)];
          const isPart = [...less].every((id) => more.has(id)) && less.size < more.size;
          expect(isPart).toBe(false);
        }
      }),
    );
  });

  test('their order does not let more run', () => {
    fc.assert(
      fc.property(anyCookies, (values) => {
        const [one, other] = [values, values.toReversed()].map((list) =>
          newestChoice(list, site, NOON),
        );
        expect(one && inForce(one).size).toBe(other && inForce(other).size);
      }),
    );
  });
});
