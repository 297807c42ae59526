import { describe, expect, test } from 'vitest';
import { createFormTokens } from '../../../server/register/form-token.ts';

describe('a form’s token', () => {
  test('is taken once', () => {
    const tokens = createFormTokens();
    const token = tokens.give();
    expect(tokens.take(token, 'erase')).toBe(true);
    expect(tokens.take(token, 'erase')).toBe(false);
    expect(tokens.take(tokens.give(), 'erase')).toBe(true);
  });

  test('of one act is not used up by another, nor by being looked at', () => {
    const tokens = createFormTokens();
    const token = tokens.give();
    expect([tokens.stands(token), tokens.stands(token)]).toEqual([true, true]);
    expect(tokens.take(token, 'see')).toBe(true);
    expect(tokens.take(token, 'erase')).toBe(true);
    expect(tokens.stands('a.b.c')).toBe(false);
  });

  test('is taken by another process of the same key, and by none of another', () => {
    const key = Buffer.alloc(32, 7);
    const token = createFormTokens(Date.now, key).give();
    expect(createFormTokens(Date.now, key).take(token, 'erase')).toBe(true);
    expect(createFormTokens(Date.now, Buffer.alloc(32, 8)).take(token, 'erase')).toBe(false);
    expect(createFormTokens().take(token, 'erase')).toBe(false);
  });

  test('is not taken after half an hour, nor with another end', () => {
    let now = 1_000_000;
    const tokens = createFormTokens(() => now);
    const token = tokens.give();
    now += 30 * 60_000;
    expect(tokens.take(token, 'erase')).toBe(false);
    const [random, end, signature] = tokens.give().split('.');
    expect(tokens.take(`${random}.${Number(end) + 1}.${signature}`, 'erase')).toBe(false);
  });

  test('is not taken from another process, nor made up', () => {
    expect(createFormTokens().take(createFormTokens().give(), 'erase')).toBe(false);
    for (const token of ['', '..', 'a.b.c'])
      expect(createFormTokens().take(token, 'erase')).toBe(false);
  });
});
