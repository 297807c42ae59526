/**
 * Hours as people say them: a day and a time on the clocks of a place.
 *
 * @module
 */
import type { SiteConfig } from '../../../widget/contract.ts';

/** A day (`2026-12-01`) and a time (`08:30`) in a time zone, an IANA name. */
export interface WallTime {
  readonly date: string;
  readonly time: string;
  readonly zone: string;
}

/** What came of reading one. */
export type MomentReading =
  | { readonly at: Date }
  /** Incomplete, or no day or time or zone; or an hour that the clocks leave out that day. */
  | { readonly fault: 'incomplete' | 'skipped' };

/** Every time zone that a moment can be said in, sorted; the world's own among them. */
export function timeZones(): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].toSorted();
}

/** The zone in which a site's people most likely live, by its legal preset. */
export function zoneOf({ profile = 'fr' }: SiteConfig): string {
  switch (profile) {
    case 'fr':
      return 'Europe/Paris';
    case 'ch':
      return 'Europe/Zurich';
    case 'eu':
      return 'Europe/Brussels';
  }
}

/** The instant of a wall time; where the clocks pass it twice, the first time. */
export function readMoment({ date, time, zone }: WallTime): MomentReading {
  const isWhole = /^\d{4}-\d{2}-\d{2}$/.test(date) && /^\d{2}:\d{2}$/.test(time);
  const said = Date.parse(`${date}T${time}:00Z`);
  if (!isWhole || Number.isNaN(said) || !isZone(zone)) return { fault: 'incomplete' };
  if (wallOf(said, 'UTC') !== `${date} ${time}`) return { fault: 'incomplete' };
  // No zone is further than a day from UTC, and none changes its clocks twice in two days.
  const offsets = [said - DAY, said + DAY].map((near) => offsetAt(near, zone));
  const found = offsets
    .map((offset) => said - offset)
    .filter((instant) => wallOf(instant, zone) === `${date} ${time}`);
  return found.length > 0 ? { at: new Date(Math.min(...found)) } : { fault: 'skipped' };
}

/** When a day (`2026-12-01`) begins by the clocks of a zone; where they leave midnight out, after it. */
export function startOfDay(date: string, zone: string): Date {
  for (const time of ['00:00', '00:30', '01:00']) {
    const reading = readMoment({ date, time, zone });
    if ('at' in reading) return reading.at;
  }
  return new Date(`${date}T00:00:00Z`);
}

const DAY = 86_400_000;

/** Whether a name is a time zone's. */
export function isZone(name: string): boolean {
  try {
    return name !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** How far the clocks of a zone are ahead of UTC, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  return Date.parse(`${wallOf(instant, zone).replace(' ', 'T')}:00Z`) - minuteOf(instant);
}

function minuteOf(instant: number): number {
  return Math.floor(instant / 60_000) * 60_000;
}

/** `2026-12-01 08:30`. */
function wallOf(instant: number, zone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, value]),
  );
  const { year = '', month, day, hour, minute } = parts;
  return `${year.padStart(4, '0')}-${month}-${day} ${hour}:${minute}`;
}
