import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson, entryOf, leafOf, newSalt } from '../../../server/log/commitment.ts';

describe('a commitment', () => {
  test('is over canonical JSON: keys in order, no spaces, one spelling (RFC 8785, 3.2.2)', () => {
    const value = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    ) as unknown;
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('is SHA-256 of the salt, then the JSON in UTF-8; the leaf is its RFC 9162 hash', () => {
    const salt = Uint8Array.from({ length: 32 }, (_, at) => at);
    const canonical = canonicalJson({ b: 'é', a: 1 });
    const entry = createHash('sha256').update(salt).update('{"a":1,"b":"é"}').digest();
    expect(Buffer.from(entryOf(salt, canonical))).toEqual(entry);
    expect(leafOf(entry)).toBe(createHash('sha256').update('\0').update(entry).digest('hex'));
  });

  test.each([0, 1, 5_000, 6_000, 20_000])('is the same over %i characters', (length) => {
    const [salt, text] = [newSalt(), 'é€'.repeat(length)];
    const whole = createHash('sha256').update(salt).update(text).digest();
    expect(Buffer.from(entryOf(salt, text))).toEqual(whole);
  });

  test('has a salt of 32 fresh bytes', () => {
    expect(newSalt()).toHaveLength(32);
    expect(newSalt()).not.toEqual(newSalt());
  });

  test('is not made of what JSON cannot say', () => {
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
  });
});
