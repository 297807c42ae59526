/**
 * Which acts a reader of the journal wants to see, as the address says it.
 *
 * @module
 */
import type { ActQuery } from '../../store/store.ts';
import { startOfDay } from '../publish/moment.ts';

/** How the address names what belongs to no site. */
export const NO_SITE = '-';

/** What was chosen; empty where nothing was. */
export interface JournalFilter {
  readonly site: string;
  readonly user: string;
  readonly act: string;
  /** `YYYY-MM-DD`, by the clocks of the page, included; so is `to`. */
  readonly from: string;
  readonly to: string;
}

/** Reads it; what is no day counts as not chosen. */
export function readFilter(parameter: (name: string) => string | undefined): JournalFilter {
  const text = (name: string) => (parameter(name) ?? '').trim().slice(0, 254);
  const day = (name: string) => (dayOf(text(name)) === null ? '' : text(name));
  return {
    site: text('site'),
    user: text('user').toLowerCase(),
    act: text('act'),
    from: day('from'),
    to: day('to'),
  };
}

/** What it asks of the store, among the sites that its reader may see; its days are a zone's. */
export function queryOf(
  filter: JournalFilter,
  {
    seen,
    zone,
    limit,
  }: {
    readonly seen: readonly (string | null)[];
    readonly zone: string;
    readonly limit: number;
  },
): ActQuery {
  const { user, act, from, to } = filter;
  const named = filter.site === NO_SITE ? null : filter.site;
  const until = dayOf(to);
  return {
    sites: filter.site === '' ? seen : seen.filter((site) => site === named),
    ...(user ? { user } : {}),
    ...(act ? { act } : {}),
    ...(from ? { from: startOfDay(from, zone).toISOString() } : {}),
    ...(until === null ? {} : { until: startOfDay(dayAfter(until), zone).toISOString() }),
    limit,
  };
}

/** The same choice, for another address. */
export function parametersOf(filter: JournalFilter): string {
  const chosen = Object.entries(filter).filter(([, text]) => text !== '');
  return new URLSearchParams(chosen).toString();
}

function dayOf(text: string): number | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00.000Z`) : Number.NaN;
  // `2026-02-30` is read as the second of March: that is not the day that was written.
  return new Date(Number.isNaN(time) ? 0 : time).toISOString().startsWith(text) && text
    ? time
    : null;
}

function dayAfter(day: number): string {
  return new Date(day + 86_400_000).toISOString().slice(0, 10);
}
