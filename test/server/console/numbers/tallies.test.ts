import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rateOf, talliesOf } from '../../../../server/console/numbers/tallies.ts';
import type { DayCount } from '../../../../server/store/store.ts';

const count = (more: Partial<DayCount> = {}): DayCount => ({
  day: '2026-11-23',
  language: 'fr',
  layer: 'banner',
  action: 'accept-all',
  revision: 1,
  purpose: '',
  answer: 'granted',
  count: 1,
  ...more,
});

describe('the tallies', () => {
  test('add up answers by what one wants to know', () => {
    const tallies = talliesOf([
      count({ count: 3 }),
      count({ action: 'reject-all', answer: 'refused', count: 2 }),
      count({ language: 'de', day: '2026-11-22' }),
      count({ purpose: 'video', count: 4 }),
      count({ purpose: 'video', answer: 'refused', count: 2 }),
      count({ purpose: 'maps', answer: 'refused', count: 1 }),
    ]);
    expect(tallies.all).toMatchObject({ yes: 4, no: 2 });
    expect(tallies.byDay).toEqual([
      { key: '2026-11-22', yes: 1, no: 0 },
      { key: '2026-11-23', yes: 3, no: 2 },
    ]);
    expect(tallies.byLanguage).toEqual([
      { key: 'fr', yes: 3, no: 2 },
      { key: 'de', yes: 1, no: 0 },
    ]);
    expect(tallies.byPurpose).toEqual([
      { key: 'video', yes: 4, no: 2 },
      { key: 'maps', yes: 0, no: 1 },
    ]);
    expect(tallies.byAction).toEqual([
      { key: 'accept-all', count: 4 },
      { key: 'reject-all', count: 2 },
    ]);
  });

  test('count a withdrawal apart: it answers no question', () => {
    const withdrawal = { action: 'withdraw', answer: 'refused' } as const;
    const tallies = talliesOf([
      count(),
      count({ ...withdrawal, count: 5 }),
      count({ ...withdrawal, purpose: 'video', count: 5 }),
    ]);
    expect(tallies.all).toMatchObject({ yes: 1, no: 0 });
    expect(tallies.withdrawals).toBe(5);
    expect(tallies.byPurpose).toEqual([]);
    expect(tallies.byAction[0]).toEqual({ key: 'withdraw', count: 5 });
  });

  test('put revisions in the order of their numbers', () => {
    const tallies = talliesOf([10, 9, 2].map((revision) => count({ revision })));
    expect(tallies.byRevision.map(({ key }) => key)).toEqual(['2', '9', '10']);
  });

  test('of every view add up to all there is', () => {
    const counts = fc.array(
      fc.record({
        day: fc.constantFrom('2026-11-22', '2026-11-23'),
        language: fc.constantFrom('fr', 'de'),
        layer: fc.constantFrom('banner', 'embed'),
        action: fc.constantFrom('accept-all', 'save', 'withdraw'),
        revision: fc.nat(3),
        purpose: fc.constant(''),
        answer: fc.constantFrom('granted' as const, 'refused' as const),
        count: fc.nat(1000),
      }),
    );
    fc.assert(
      fc.property(counts, (given) => {
        const { all, byDay, byLanguage, byLayer, byRevision } = talliesOf(given);
        for (const rows of [byDay, byLanguage, byLayer, byRevision]) {
          expect(rows.reduce((sum, { yes }) => sum + yes, 0)).toBe(all.yes);
          expect(rows.reduce((sum, { no }) => sum + no, 0)).toBe(all.no);
        }
      }),
    );
  });

  test('have no rate where nobody answered', () => {
    expect(rateOf({ yes: 0, no: 0 })).toBeNull();
    expect(rateOf({ yes: 1, no: 3 })).toBe(0.25);
  });
});
