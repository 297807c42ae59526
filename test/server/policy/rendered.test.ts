import { describe, expect, test } from 'vitest';
import { createRendered } from '../../../server/policy/rendered.ts';

describe('a rendered page', () => {
  test('is made once of the same parts, and anew of others', () => {
    const rendered = createRendered();
    let made = 0;
    const page = (parts: readonly unknown[]) =>
      rendered.of(parts, () => {
        made += 1;
        return `page ${made}`;
      });
    expect([page(['fr', { a: 1 }]), page(['fr', { a: 1 }])]).toEqual(['page 1', 'page 1']);
    expect(page(['fr', { a: 2 }])).toBe('page 2');
    expect(page(['en', { a: 1 }])).toBe('page 3');
  });

  test('is forgotten when many others came after it', () => {
    const rendered = createRendered(2);
    rendered.of([1], () => 'one');
    rendered.of([2], () => 'two');
    rendered.of([3], () => 'three');
    expect(rendered.of([1], () => 'one again')).toBe('one again');
    expect(rendered.of([3], () => 'not made')).toBe('three');
  });
});
