/**
 * Counting events: how often which answer was given, without anybody's identifier.
 *
 * @module
 */
import type { ConsentEvent } from '../../widget/contract.ts';
import type { DayCount, KeptEvent } from '../store/store.ts';

/** Counts, event by event. */
export interface Counter {
  add(event: KeptEvent): void;
  /** What was counted so far. */
  counts(): readonly DayCount[];
}

/** A counter that has seen nothing yet. */
export function createCounter(): Counter {
  const times = new Map<string, { readonly of: Omit<DayCount, 'count'>; count: number }>();

  function one(of: Omit<DayCount, 'count'>): void {
    const key = JSON.stringify(of);
    const known = times.get(key);
    if (known) known.count += 1;
    else times.set(key, { of, count: 1 });
  }

  return {
    add(kept) {
      // What is stored was validated when it came in.
      const event = JSON.parse(kept.body) as ConsentEvent;
      const { language, layer, action, purposes, services } = event;
      const day = kept.receivedAt.slice(0, 10);
      const of = { day, language, layer, action, revision: kept.revision };
      const isGranted = [purposes, services].some((said) => Object.values(said).includes(true));
      one({ ...of, purpose: '', answer: answerOf(isGranted) });
      for (const [purpose, answer] of Object.entries(purposes)) {
        one({ ...of, purpose, answer: answerOf(answer) });
      }
    },
    counts: () => [...times.values()].map(({ of, count }) => ({ ...of, count })),
  };
}

function answerOf(isGranted: boolean): DayCount['answer'] {
  return isGranted ? 'granted' : 'refused';
}
