/**
 * The language that the desk speaks.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { deskLanguage, fill, WORDS } from '../../../../server/console/words/words.ts';

describe('the desk speaks', () => {
  test.each([
    ['what was chosen', 'en', 'fr', 'en'],
    ['what the browser likes best', undefined, 'de, en;q=0.4, fr-CH;q=0.8', 'fr'],
    ['English where the browser asks for it', undefined, 'en-GB,en;q=0.9', 'en'],
    ['French otherwise', undefined, 'de, en;q=0', 'fr'],
    ['French to who says nothing', 'xx', '', 'fr'],
  ] as const)('%s', (_, chosen, accepted, spoken) => {
    expect(deskLanguage(chosen, accepted)).toBe(spoken);
  });
});

test('both languages fill in the same values', () => {
  const placesOf = (value: unknown, path = ''): [string, string][] =>
    typeof value === 'string'
      ? [[path, (value.match(/\{\w+\}/g) ?? []).toSorted().join()]]
      : Object.entries(value as object).flatMap(([key, inner]) =>
          placesOf(inner, `${path}.${key}`),
        );
  expect(placesOf(WORDS.en)).toEqual(placesOf(WORDS.fr));
});

test('a value is put in once, and is not read again', () => {
  expect(fill('{a} {b}', { a: '{b}', b: '1' })).toBe('{b} 1');
});
