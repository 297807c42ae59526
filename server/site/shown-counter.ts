/**
 * Counting how often a first question is shown, for the sites that let it be counted.
 *
 * Nothing is sent for it: a page that shows its first question fetches the preferences at idle, and
 * that request is counted. Sums are held in memory for half a minute at most and then added to the
 * store's: a process that is killed loses those, and nothing else.
 *
 * @module
 */
import type { Language } from '../../widget/contract.ts';
import type { ShownCount, Store } from '../store/store.ts';

/** Counts questions shown. */
export interface ShownCounter {
  /** One was shown; forgotten where the site does not let it be counted. */
  see(site: string, language: Language, revision: number): void;
  /** Adds what was counted so far to the store. */
  flush(): Promise<void>;
  /** Learns anew which sites let it be counted: one has just said so. */
  learn(): Promise<void>;
}

/** What it needs. */
export interface ShownCounterDeps {
  readonly store: Pick<Store, 'shown'>;
  readonly now: () => Date;
}

/** How long sums wait, and how old the knowledge of the sites may be, in milliseconds. */
const PAUSE = 30_000;

/** Counts nothing yet. */
export function createShownCounter({ store, now }: ShownCounterDeps): ShownCounter {
  let sums = new Map<string, ShownCount>();
  let sites: ReadonlySet<string> = new Set();
  let due = 0;

  async function learn(): Promise<void> {
    sites = new Set((await store.shown.sites()).keys());
  }

  async function flush(): Promise<void> {
    const counted = sums;
    sums = new Map();
    try {
      await store.shown.add([...counted.values()]);
    } catch (error) {
      // Kept for the next time.
      for (const sum of counted.values()) add(sum);
      throw error;
    }
  }

  function add(count: ShownCount): void {
    const { site, day, language, revision } = count;
    const key = JSON.stringify([site, day, language, revision]);
    sums.set(key, { ...count, count: (sums.get(key)?.count ?? 0) + count.count });
  }

  async function tick(): Promise<void> {
    try {
      await learn();
      await flush();
    } catch {
      // The store is away: it is tried again after the pause.
    }
  }

  return {
    see(site, language, revision) {
      const at = now();
      if (sites.has(site)) {
        add({ site, day: at.toISOString().slice(0, 10), language, revision, count: 1 });
      }
      if (at.getTime() < due && due - at.getTime() <= PAUSE) return;
      due = at.getTime() + PAUSE;
      void tick();
    },
    flush,
    learn,
  };
}
