import { describe, expect, test } from 'vitest';
import { createInForce } from '../../../server/policy/in-force.ts';
import { createPolicy } from '../../../server/policy/policy.ts';
import { documents, policyText } from './fixtures.ts';

const SITE = 'hebergeur';
const SECOND = {
  site: SITE,
  kind: 'privacy',
  texts: { fr: policyText('Autre') },
  author: 'a',
  reason: 'r',
  material: [],
  expectedBase: 1,
} as const;

describe('the document in force, as visitors read it', () => {
  test('is seen at once where it is published by the same process', async () => {
    const { policy } = await documents();
    await policy.seed(SITE, ['fr']);
    const before = await policy.inForce.current(SITE, 'privacy');
    await policy.publish(SECOND);
    const after = await policy.inForce.current(SITE, 'privacy');
    expect([before?.version, after?.version]).toEqual([1, 2]);
  });

  test('is seen within a second where another process publishes it, and is the same object until then', async () => {
    const { policy, store, clock } = await documents();
    const other = createPolicy({ store: store.documents, now: () => new Date(clock.now) });
    await policy.seed(SITE, ['fr']);
    const read = async () => policy.inForce.current(SITE, 'privacy');
    const first = await read();
    await other.publish(SECOND);
    expect(await read()).toBe(first);
    clock.now = '2026-10-01T08:00:01.000Z';
    const second = await read();
    expect(second?.version).toBe(2);
    clock.now = '2026-10-01T08:00:02.500Z';
    expect(await read()).toBe(second);
  });

  test('is the last one seen while the store is out of reach', async () => {
    const { policy, store } = await documents();
    await policy.seed(SITE, ['fr']);
    let at = 0;
    let isDown = false;
    const inForce = createInForce(
      {
        ...store.documents,
        current: async (site, kind) => {
          if (isDown) throw new Error('down');
          return store.documents.current(site, kind);
        },
      },
      () => new Date((at += 5_000)),
    );
    const seen = await inForce.current(SITE, 'faq');
    isDown = true;
    expect(await inForce.current(SITE, 'faq')).toBe(seen);
    expect(await inForce.current(SITE, 'faq')).toBe(seen);
    await expect(inForce.current(SITE, 'privacy')).rejects.toThrow('down');
    isDown = false;
    expect((await inForce.current(SITE, 'privacy'))?.version).toBe(1);
  });
});
