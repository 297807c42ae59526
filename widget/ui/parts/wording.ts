/**
 * Countries, days and lists, as the visitor's language writes them.
 *
 * @module
 */

/** A country's name; its code where the language has none. */
export function country(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A language's name in itself. */
export function endonym(code: string): string {
  const name = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
  return name[0]?.toLocaleUpperCase(code) + name.slice(1);
}

/** A life in days as people say it: in months from two months on. */
export function lifetime(days: number, language: string): string {
  const [value, unit] = days < 60 ? [days, 'day'] : [Math.round(days / 30.4375), 'month'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    value,
  );
}

/** The day of an instant in UTC, as the choice keeps it. */
export function day(instant: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(instant));
}

/** Names as one phrase: "Matomo, YouTube et Maps". */
export function list(names: readonly string[], language: string): string {
  // One needs no grammar, whose data a browser loads at its first use.
  return names[1] ? new Intl.ListFormat(language).format(names) : names.join();
}
