import { describe, expect, test } from 'vitest';
import { createBatch } from '../../../server/register/batch.ts';
import { Unavailable } from '../../../server/store/store.ts';

const nextTurn = () => new Promise<void>((resolve) => void setImmediate(resolve));

/** A flush that ends when it is told to. */
function slowFlush() {
  const batches: number[][] = [];
  const ends: (() => void)[] = [];
  const flush = async (items: readonly number[]) => {
    batches.push([...items]);
    await new Promise<void>((resolve) => ends.push(resolve));
    if (items.includes(13)) throw new Error('unlucky');
    return items.map((item) => item * 10);
  };
  const end = async () => {
    while (ends.length === 0) await nextTurn();
    ends.shift()?.();
  };
  return { batches, flush, end };
}

describe('a batch', () => {
  test('takes along what queued while the one before was written', async () => {
    const { batches, flush, end } = slowFlush();
    const batch = createBatch({ flush });
    const first = batch.add(1);
    await end();
    expect(await first).toBe(10);
    const second = batch.add(2);
    while (batches.length < 2) await nextTurn();
    const rest = [batch.add(3), batch.add(4), batch.add(5)];
    await end();
    await second;
    await end();
    expect(await Promise.all(rest)).toEqual([30, 40, 50]);
    expect(batches).toEqual([[1], [2], [3, 4, 5]]);
  });

  test('takes along what each turn of the loop brings, and does not wait for ever', async () => {
    const { batches, flush, end } = slowFlush();
    const batch = createBatch({ flush });
    // One more a turn, before the batch has its own: as requests are read.
    let turn = nextTurn();
    const all = [batch.add(1)];
    for (let item = 101; item <= 150; item += 1) {
      await turn;
      turn = nextTurn();
      all.push(batch.add(item));
    }
    const [first = []] = batches;
    expect(first.length).toBeGreaterThan(3);
    expect(first.length).toBeLessThan(20);
    await end();
    await end();
    expect(await Promise.all(all)).toHaveLength(51);
    expect(batches).toHaveLength(2);
  });

  test('of one item is written at the next turn', async () => {
    const { batches, flush, end } = slowFlush();
    const kept = createBatch({ flush }).add(1);
    await nextTurn();
    await nextTurn();
    expect(batches).toEqual([[1]]);
    await end();
    expect(await kept).toBe(10);
  });

  test('that fails refuses its own items alone', async () => {
    const { flush, end } = slowFlush();
    const batch = createBatch({ flush, most: 1 });
    const all = Promise.allSettled([batch.add(12), batch.add(13), batch.add(14)]);
    await end();
    await end();
    await end();
    expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  test('refuses what the queue has no room for', async () => {
    const { flush, end } = slowFlush();
    const batch = createBatch({ flush, queue: 2 });
    const kept = [batch.add(1), batch.add(2)];
    await expect(batch.add(3)).rejects.toThrow(Unavailable);
    await end();
    expect(await Promise.all(kept)).toEqual([10, 20]);
  });

  test('drains: nothing that was accepted is left behind', async () => {
    const { flush, end } = slowFlush();
    const batch = createBatch({ flush, most: 1 });
    const outcomes: number[] = [];
    for (const item of [1, 2]) void batch.add(item).then((outcome) => outcomes.push(outcome));
    const drained = batch.drain().then(() => [...outcomes]);
    await end();
    await end();
    expect(await drained).toEqual([10, 20]);
    await batch.drain();
  });
});
