/**
 * Instants as the tables keep them: one spelling, so that their order is that of their text.
 *
 * @module
 */

/** An RFC 3339 time as UTC with milliseconds; throws `RangeError` where it is none. */
export function instantOf(time: string): string {
  return new Date(time).toISOString();
}

/** After every instant that is kept. */
export const LAST_INSTANT = '9999-12-31T23:59:59.999Z';
