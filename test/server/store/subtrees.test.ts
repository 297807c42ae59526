import { describe, expect, test } from 'vitest';
import { completedBetween } from '../../../server/store/subtrees.ts';

describe('the subtrees that an append completes', () => {
  test('are none below 256 entries, and the first with the 256th', () => {
    expect(completedBetween(0, 255)).toEqual([]);
    const first = { level: 1, number: 0, first: 0, last: 255 };
    expect(completedBetween(255, 256)).toEqual([first]);
    expect(completedBetween(256, 511)).toEqual([]);
  });

  test('come the lower level first, each once, whatever the batches', () => {
    const whole = completedBetween(0, 70_000);
    expect(whole.filter(({ level }) => level === 1)).toHaveLength(273);
    expect(whole.at(-1)).toEqual({ level: 2, number: 0, first: 0, last: 255 });
    const steps = [0, 1, 255, 256, 700, 65_535, 65_536, 70_000];
    const apart = steps.slice(1).flatMap((to, at) => completedBetween(steps[at] as number, to));
    const key = ({ level, number }: { level: number; number: number }) => `${level}/${number}`;
    expect(apart.map(key).toSorted()).toEqual(whole.map(key).toSorted());
  });
});
