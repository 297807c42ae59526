import { describe, expect, test } from 'vitest';
import { createFormTokens } from '../../../server/register/form-token.ts';

describe('a form’s token', () => {
  test('is taken once', () => {
    const tokens = createFormTokens();
    const token = tokens.give();
    expect(tokens.take(token)).toBe(true);
    expect(tokens.take(token)).toBe(false);
    expect(tokens.take(tokens.give())).toBe(true);
  });

  test('is not taken after half an hour, nor with another end', () => {
    let now = 1_000_000;
    const tokens = createFormTokens(() => now);
    const token = tokens.give();
    now += 30 * 60_000;
    expect(tokens.take(token)).toBe(false);
    const [random, end, signature] = tokens.give().split('.');
    expect(tokens.take(`${random}.${Number(end) + 1}.${signature}`)).toBe(false);
  });

  test('is not taken from another process, nor made up', () => {
    expect(createFormTokens().take(createFormTokens().give())).toBe(false);
    for (const token of ['', '..', 'a.b.c']) expect(createFormTokens().take(token)).toBe(false);
  });
});
