import { describe, expect, test } from 'vitest';
import { createRendered, type Rendered } from '../../../server/policy/rendered.ts';

const made = async (rendered: Rendered, parts: readonly unknown[], text: string) => {
  const { forms } = await rendered.of(parts, 'text/plain', () => text);
  return Buffer.from(forms.get('identity') ?? []).toString();
};

describe('a rendered page', () => {
  test('is made once of the same parts, and anew of others', async () => {
    const rendered = createRendered();
    expect(await made(rendered, ['fr', { a: 1 }], 'page 1')).toBe('page 1');
    expect(await made(rendered, ['fr', { a: 1 }], 'not made')).toBe('page 1');
    expect(await made(rendered, ['fr', { a: 2 }], 'page 2')).toBe('page 2');
    expect(await made(rendered, ['en', { a: 1 }], 'page 3')).toBe('page 3');
  });

  test('is another one in another form', async () => {
    const rendered = createRendered();
    await made(rendered, ['fr'], 'page');
    const { type, forms } = await rendered.of(['fr'], 'application/json', () => '{}');
    expect([type, Buffer.from(forms.get('identity') ?? []).toString()]).toEqual([
      'application/json',
      '{}',
    ]);
  });

  test('is forgotten when many others came after it', async () => {
    const rendered = createRendered(2);
    await made(rendered, [1], 'one');
    await made(rendered, [2], 'two');
    await made(rendered, [3], 'three');
    expect(await made(rendered, [1], 'one again')).toBe('one again');
    expect(await made(rendered, [3], 'not made')).toBe('three');
  });
});
