/**
 * Lifetimes in words.
 *
 * @module
 */
import type { Language } from '../../widget/contract.ts';

const DAYS_OF_MONTH = 365.25 / 12;

/** `approximately('6 mois')` gives `environ 6 mois`. */
export type Approximately = (duration: string) => string;

/**
 * A number of days in words: `182 jours (environ 6 mois)`, `30 jours`, `2 ans`, `12 heures`.
 *
 * The exact figure always stands; months are added where the days alone say little.
 */
export function durationInWords(
  days: number,
  language: Language,
  approximately: Approximately,
): string {
  const say = (amount: number, unit: 'minute' | 'hour' | 'day' | 'month' | 'year') =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
      .format(amount)
      .replaceAll('\u00a0', ' ');
  if (days < 1 / 24) return say(Math.max(1, Math.round(days * 24 * 60)), 'minute');
  if (days < 1) return say(Math.round(days * 24 * 10) / 10, 'hour');
  if (days % 365 === 0) return say(days / 365, 'year');
  const exact = say(days, 'day');
  if (days < 60) return exact;
  return `${exact} (${approximately(say(Math.round(days / DAYS_OF_MONTH), 'month'))})`;
}
