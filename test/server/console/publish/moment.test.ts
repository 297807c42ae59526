/**
 * Hours as people say them.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import {
  readMoment,
  startOfDay,
  timeZones,
  zoneOf,
} from '../../../../server/console/publish/moment.ts';
import { site } from '../a-desk.ts';

const at = (date: string, time: string, zone: string) => {
  const reading = readMoment({ date, time, zone });
  return 'at' in reading ? reading.at.toISOString() : reading.fault;
};

describe('a wall time', () => {
  test.each([
    ['2026-12-01', '08:30', 'Europe/Zurich', '2026-12-01T07:30:00.000Z'],
    ['2026-07-01', '08:30', 'Europe/Paris', '2026-07-01T06:30:00.000Z'],
    ['2026-07-01', '00:10', 'Indian/Reunion', '2026-06-30T20:10:00.000Z'],
    ['2026-07-01', '23:50', 'Pacific/Tahiti', '2026-07-02T09:50:00.000Z'],
    ['2026-07-01', '12:00', 'Asia/Kathmandu', '2026-07-01T06:15:00.000Z'],
    ['2026-07-01', '12:00', 'UTC', '2026-07-01T12:00:00.000Z'],
  ])('%s %s in %s is %s', (date, time, zone, instant) => {
    expect(at(date, time, zone)).toBe(instant);
  });

  test('that the clocks leave out in spring is none, and says so', () => {
    expect(at('2026-03-29', '02:30', 'Europe/Paris')).toBe('skipped');
    expect(at('2026-03-29', '03:00', 'Europe/Paris')).toBe('2026-03-29T01:00:00.000Z');
  });

  test('that the clocks pass twice in autumn is the first one', () => {
    expect(at('2026-10-25', '02:30', 'Europe/Paris')).toBe('2026-10-25T00:30:00.000Z');
  });

  test.each([
    ['', '08:30', 'UTC'],
    ['2026-12-01', '', 'UTC'],
    ['2026-02-30', '08:30', 'UTC'],
    ['2026-12-01', '25:00', 'UTC'],
    ['2026-12-01', '08:30', 'Europe/Nowhere'],
    ['2026-12-01', '08:30', ''],
  ])('"%s" "%s" in "%s" is incomplete', (date, time, zone) => {
    expect(at(date, time, zone)).toBe('incomplete');
  });
});

test.each([
  ['2026-11-24', 'Europe/Paris', '2026-11-23T23:00:00.000Z'],
  ['2026-07-01', 'Europe/Zurich', '2026-06-30T22:00:00.000Z'],
  ['2026-11-24', 'UTC', '2026-11-24T00:00:00.000Z'],
  // The clocks of Beirut go from midnight to one.
  ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
])('the day %s begins in %s at %s', (day, zone, instant) => {
  expect(startOfDay(day, zone).toISOString()).toBe(instant);
});

test('the zones offered hold the one of each legal preset', () => {
  const zones = timeZones();
  for (const profile of ['fr', 'ch', 'eu'] as const) {
    expect(zones).toContain(zoneOf({ ...site, profile }));
  }
  expect(zones).toContain('UTC');
});
