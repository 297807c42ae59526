/**
 * Counts by day, added up by what one wants to know. Pure.
 *
 * A withdrawal is no answer to a question: it is counted apart, so that a rate says how many of those
 * who were asked said yes.
 *
 * @module
 */
import type { DayCount } from '../../store/store.ts';

/** How many said yes, and how many no. */
export interface Tally {
  /** The day, purpose, language, layer or revision. */
  readonly key: string;
  readonly yes: number;
  readonly no: number;
}

/** What is known of a period. */
export interface Tallies {
  /** All answers; yes: to anything. */
  readonly all: Tally;
  readonly withdrawals: number;
  /** In order of days; days without an answer are left out. */
  readonly byDay: readonly Tally[];
  /** The others by how many answers there are, most first. */
  readonly byPurpose: readonly Tally[];
  readonly byLanguage: readonly Tally[];
  readonly byLayer: readonly Tally[];
  readonly byRevision: readonly Tally[];
  /** How often each decision was taken, withdrawals among them. */
  readonly byAction: readonly { readonly key: string; readonly count: number }[];
}

/** Adds counts up. */
export function talliesOf(counts: readonly DayCount[]): Tallies {
  const whole = counts.filter(({ purpose }) => purpose === '');
  const answers = whole.filter(({ action }) => action !== 'withdraw');
  const purposes = counts.filter(({ purpose, action }) => purpose !== '' && action !== 'withdraw');
  const [all = { key: '', yes: 0, no: 0 }] = added(answers, () => '');
  const actions = new Map<string, number>();
  for (const { action, count } of whole) actions.set(action, (actions.get(action) ?? 0) + count);
  return {
    all,
    withdrawals: actions.get('withdraw') ?? 0,
    byDay: added(answers, ({ day }) => day).toSorted(byKey),
    byPurpose: added(purposes, ({ purpose }) => purpose).toSorted(byAnswers),
    byLanguage: added(answers, ({ language }) => language).toSorted(byAnswers),
    byLayer: added(answers, ({ layer }) => layer).toSorted(byAnswers),
    byRevision: added(answers, ({ revision }) => String(revision)).toSorted(
      (one, other) => Number(one.key) - Number(other.key),
    ),
    byAction: [...actions]
      .map(([key, count]) => ({ key, count }))
      .toSorted((one, other) => other.count - one.count),
  };
}

/** The share of those who said yes, from 0 to 1; `null` where nobody answered. */
export function rateOf({ yes, no }: Pick<Tally, 'yes' | 'no'>): number | null {
  return yes + no === 0 ? null : yes / (yes + no);
}

function added(counts: readonly DayCount[], keyOf: (count: DayCount) => string): Tally[] {
  const tallies = new Map<string, { yes: number; no: number }>();
  for (const one of counts) {
    const key = keyOf(one);
    const tally = tallies.get(key) ?? { yes: 0, no: 0 };
    tallies.set(key, tally);
    tally[one.answer === 'granted' ? 'yes' : 'no'] += one.count;
  }
  return [...tallies].map(([key, tally]) => ({ key, ...tally }));
}

const byKey = (one: Tally, other: Tally) => (one.key < other.key ? -1 : 1);

const byAnswers = (one: Tally, other: Tally) =>
  other.yes + other.no - (one.yes + one.no) || byKey(one, other);
