/**
 * A day of the register, a page of its events at a time, and the days beside it.
 *
 * @module
 */
import type { EventQuery, KeptEvent, Store } from '../../store/store.ts';
import type { DayView } from './list-view.ts';

/** How many events a page shows. */
const PAGE = 50;

const DAY = 86_400_000;

/** The days of the register. */
export interface Days {
  /**
   * A day's events, newest first: of the day that is asked for, or else of the newest; beyond a
   * position, where one is given. `null` where the register is empty and no day was asked for.
   */
  of(site: string, day?: string, before?: string): Promise<DayView | null>;
}

/** Makes it. */
export function createDays({ store }: { readonly store: Pick<Store, 'log'> }): Days {
  /** The day of the first event of a query; `null` where there is none. */
  async function firstDay(query: Omit<EventQuery, 'limit'>): Promise<string | null> {
    const [event] = await store.log.events({ ...query, limit: 1 });
    return event ? dayOf(event) : null;
  }

  return {
    async of(site, asked, before) {
      const day = isDay(asked) ? asked : await firstDay({ site, newestFirst: true });
      if (day === null) return null;
      const position = before !== undefined && /^\d+$/.test(before) ? Number(before) : null;
      const beyond = position === null ? undefined : { position, receivedAt: day };
      const query = { site, from: day, to: day, newestFirst: true, beyond };
      const found = await store.log.events({ ...query, limit: PAGE + 1 });
      const events = found.slice(0, PAGE);
      const [tally] = await store.log.days(site, day, day);
      return {
        day,
        count: tally?.events ?? 0,
        events,
        isFirst: beyond === undefined,
        next: found.length > PAGE ? (events.at(-1)?.position ?? null) : null,
        before: await firstDay({ site, to: beside(day, -1), newestFirst: true }),
        after: await firstDay({ site, from: beside(day, 1) }),
      };
    },
  };
}

const dayOf = ({ receivedAt }: KeptEvent) => receivedAt.slice(0, 10);

/** Whether a text is a day, `YYYY-MM-DD`. */
export function isDay(text: string | undefined): text is string {
  return (
    text !== undefined &&
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true
  );
}

function beside(day: string, days: number): string {
  const at = Date.parse(`${day}T00:00:00Z`) + days * DAY;
  return new Date(at).toISOString().slice(0, 10);
}
