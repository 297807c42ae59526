import { describe, expect, test } from 'vitest';
import { engines, storeOf } from './events.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 10, minute)).toISOString();
const wish = (holder: string, minute: number) => ({
  name: 'publish',
  holder,
  now: at(minute),
  until: at(minute + 1),
  latest: at(minute + 5),
});

describe.each(engines)('a lease on $engine', (engine) => {
  test('is one holder’s at a time, until its time is over', async () => {
    const { leases } = await storeOf(engine);
    expect(await leases.take(wish('a', 0))).toEqual({ isHeld: true });
    expect(await leases.take(wish('b', 0))).toEqual({ isHeld: false, askAt: at(1) });
    expect(await leases.take({ ...wish('b', 0), name: 'purge' })).toEqual({ isHeld: true });
    expect(await leases.take(wish('b', 1))).toEqual({ isHeld: true });
  });

  test('given back is due again when its holder said', async () => {
    const { leases } = await storeOf(engine);
    await leases.take(wish('a', 0));
    await leases.giveBack('publish', 'a', at(4));
    expect(await leases.take(wish('a', 1))).toEqual({ isHeld: false, askAt: at(4) });
    expect(await leases.take(wish('b', 4))).toEqual({ isHeld: true });
  });

  test('is held longer by its holder alone, and given back by nobody else', async () => {
    const { leases } = await storeOf(engine);
    await leases.take(wish('a', 0));
    expect(await leases.renew('publish', 'a', at(3))).toBe(true);
    expect(await leases.renew('publish', 'b', at(9))).toBe(false);
    await leases.giveBack('publish', 'b', at(0));
    expect(await leases.take(wish('b', 2))).toEqual({ isHeld: false, askAt: at(3) });
  });

  test('survives a clock that was ahead', async () => {
    const { leases } = await storeOf(engine);
    await leases.take(wish('a', 59));
    await leases.giveBack('publish', 'a', at(59));
    expect(await leases.take(wish('a', 0))).toEqual({ isHeld: true });
  });

  test('asked for by many at once is had by one', async () => {
    const { open } = await engine.newPlace();
    const [one, two] = [await open(), await open()];
    const asked = Array.from({ length: 10 }, (_, index) =>
      (index % 2 ? one : two).leases.take(wish(`holder ${index}`, 0)),
    );
    const had = (await Promise.all(asked)).filter(({ isHeld }) => isHeld);
    expect(had).toHaveLength(1);
  });
});
