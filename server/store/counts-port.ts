/**
 * The port to the counts of the days that are over.
 *
 * @module
 */
import type { Id, Language } from '../../widget/contract.ts';

/**
 * How often something was answered on a day: no identifier, so it stays when the events go.
 *
 * Each event counts once with an empty `purpose`, and once for each purpose that it answers.
 */
export interface DayCount {
  /** Day of receipt, `YYYY-MM-DD`. */
  readonly day: string;
  readonly language: Language;
  readonly layer: string;
  readonly action: string;
  readonly revision: number;
  /** The purpose, or empty for the event as a whole. */
  readonly purpose: Id;
  /** `granted` or `refused`; of an event as a whole `granted` where anything is. */
  readonly answer: 'granted' | 'refused';
  readonly count: number;
}

/** Counts of the days that are over. */
export interface CountStore {
  /** Keeps the counts of a day, once: a day that is kept already stays as it is. */
  keep(site: string, day: string, counts: readonly DayCount[]): Promise<void>;
  /** The days whose counts are kept, both ends included. */
  keptDays(site: string, from: string, to: string): Promise<readonly string[]>;
  /** The counts that are kept, by day; both ends included. */
  counts(site: string, from: string, to: string): Promise<readonly DayCount[]>;
}
