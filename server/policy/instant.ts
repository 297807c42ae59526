/**
 * The moment that a reader asks about: `?at=`.
 *
 * @module
 */

/**
 * A day (`2026-10-07`: at its end, UTC) or an instant (RFC 3339) as an RFC 3339 string in UTC;
 * `null` for anything else, days that no calendar has among it.
 */
export function instantAsked(at: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(at)) return isDay(at) ? `${at}T23:59:59.999Z` : null;
  // In a query an unescaped "+" is a space.
  const text = at.replace(/ (?=\d{2}:\d{2}$)/, '+');
  const day = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i.exec(text)?.[1];
  const time = Date.parse(text);
  return day === undefined || !isDay(day) || Number.isNaN(time)
    ? null
    : new Date(time).toISOString();
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
