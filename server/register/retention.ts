/**
 * Retention: for how long events are kept, what becomes of them afterwards, and what stays.
 *
 * A site's events are kept for as many days as its configuration says (`records.retainDays`), and
 * never less than the choice itself lives; those of a trial copy for thirty days. What goes leaves
 * its position, its day and the ground `retention`, as every erasure does, and the log still
 * verifies. Counts by day, without identifiers, stay.
 *
 * @module
 */
import type { SiteConfig } from '../../widget/contract.ts';
import { RETAIN_DAYS, TRIAL_DAYS } from '../contract.ts';
import type { DayCount, Purge, Store } from '../store/store.ts';
import { createCounter } from './counts.ts';
import { erasureEntry } from './erasure-entry.ts';
import { eventsIn } from './pages.ts';

/** What retention reads of a configuration. */
export type RetentionRules = Pick<SiteConfig, 'site' | 'records' | 'test'>;

/** Keeps no longer than is said, and counts what was. */
export interface Retention {
  /** How many events of a site would go now. */
  due(rules: RetentionRules): Promise<number>;
  /**
   * Counts the days that are over, then erases what has been kept for long enough. Resolves to how
   * many events went; `signal` ends it after the next portion, the rest goes with the next call.
   */
  purge(rules: RetentionRules, signal?: AbortSignal): Promise<number>;
  /** How often what was answered, days included; also of events that are gone. */
  counts(site: string, from: string, to: string): Promise<readonly DayCount[]>;
}

/** What retention needs. */
export interface RetentionParts {
  readonly store: Pick<Store, 'log' | 'counts' | 'register'>;
  readonly now: () => Date;
}

/** How many events go in one transaction: others write in between. */
const PORTION = 500;

const DAY = 86_400_000;
/** How long after its end a day is counted, in milliseconds: clocks of several processes differ. */
const SETTLED = 3_600_000;
const FIRST_DAY = '0000-01-01';

/** Retention over a store. */
export function createRetention({ store, now }: RetentionParts): Retention {
  const dayAt = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

  function purgeOf({ site, records, test }: RetentionRules): Omit<Purge, 'limit'> {
    const at = now();
    const days = test ? TRIAL_DAYS : (records?.retainDays ?? RETAIN_DAYS);
    const before = dayAt(at.getTime() - days * DAY);
    // A choice that is in force needs its proof, whatever was configured since.
    const endedBy = test ? undefined : at.toISOString();
    return { site, before, endedBy, ground: 'retention' };
  }

  /** Days of a site that have events and whose counts are not kept. */
  async function openDays(site: string, from: string, to: string): Promise<string[]> {
    const kept = new Set(await store.counts.keptDays(site, from, to));
    const days = await store.log.days(site, from, to);
    return days.map(({ day }) => day).filter((day) => !kept.has(day));
  }

  async function countDay(site: string, day: string): Promise<readonly DayCount[]> {
    const counter = createCounter();
    for await (const event of eventsIn(store, { site, from: day, to: day })) counter.add(event);
    return counter.counts();
  }

  async function keepCounts(site: string, signal?: AbortSignal): Promise<void> {
    const last = dayAt(now().getTime() - SETTLED - DAY);
    for (const day of await openDays(site, FIRST_DAY, last)) {
      if (signal?.aborted) return;
      await store.counts.keep(site, day, await countDay(site, day));
    }
  }

  return {
    async due(rules) {
      const { site, before, endedBy } = purgeOf(rules);
      const held = new Set((await store.register.holds(site)).map(({ subject }) => subject));
      let count = 0;
      for await (const event of eventsIn(store, { site, to: before })) {
        const isOld = event.receivedAt.slice(0, 10) < before;
        if (event.subject !== null && held.has(event.subject)) continue;
        if (isOld && (endedBy === undefined || event.expiresAt <= endedBy)) count += 1;
      }
      return count;
    },

    async purge(rules, signal) {
      await keepCounts(rules.site, signal);
      const purge = purgeOf(rules);
      const { site, ground } = purge;
      const at = now().toISOString();
      let count = 0;
      while (!signal?.aborted) {
        const gone = await store.log.purge({ ...purge, limit: PORTION }, (positions, remains) =>
          erasureEntry({ site, ground, positions, remains, at }),
        );
        count += gone;
        if (gone < PORTION) break;
      }
      return count;
    },

    async counts(site, from, to) {
      const kept = await store.counts.counts(site, from, to);
      const open = await openDays(site, from, to);
      const live: DayCount[] = [];
      for (const day of open) live.push(...(await countDay(site, day)));
      return [...kept, ...live].toSorted((one, other) => (one.day < other.day ? -1 : 1));
    },
  };
}
