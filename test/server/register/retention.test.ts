import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ConsentEvent } from '../../../widget/contract.ts';
import { createLog } from '../../../server/log/log.ts';
import { createRegister } from '../../../server/register/register.ts';
import { createRetention } from '../../../server/register/retention.ts';
import { engines, storeOf } from '../store/events.ts';
import { consentEvent, refusal } from './notice.ts';

/** A register whose clock is set by the test. */
async function registerOf(engine: (typeof engines)[number]) {
  const store = await storeOf(engine);
  const clock = { day: '2026-01-01', hour: '12:00' };
  const now = () => new Date(`${clock.day}T${clock.hour}:00.000Z`);
  const log = createLog({ store, origin: 'consent.example.ch/log', now });
  const register = createRegister({ store, log, now });
  const retention = createRetention({ store, now });
  const on = async (day: string, event: ConsentEvent, site = 'demo') => {
    clock.day = day;
    await register.keep(event, { site, revision: 1, choiceDays: 182 });
  };
  return { store, log, register, retention, clock, on };
}

const year = { site: 'demo', records: { retainDays: 365 } } as const;

describe.each(engines)('retention on $engine', (engine) => {
  test('erases what was kept for as long as the site says, and not a day before', async () => {
    const { register, retention, clock, on, store } = await registerOf(engine);
    const subjects = [randomUUID(), randomUUID()] as const;
    await on('2026-01-01', { ...consentEvent(), subject: subjects[0] });
    await on('2026-01-01', refusal());
    await on('2026-01-02', { ...consentEvent(), subject: subjects[1] });
    await on('2026-01-01', { ...consentEvent() }, 'other');

    clock.day = '2027-01-01';
    expect(await retention.due(year)).toBe(0);
    expect(await retention.purge(year)).toBe(0);
    clock.day = '2027-01-02';
    expect(await retention.due(year)).toBe(2);
    expect(await retention.purge(year)).toBe(2);
    expect(await retention.purge(year)).toBe(0);
    expect(await register.find('demo', subjects[0])).toEqual([]);
    expect(await register.find('demo', subjects[1])).toHaveLength(1);
    expect(await store.log.days('other', '2026-01-01', '2026-12-31')).toHaveLength(1);
  });

  test('logs what went, and the log goes on from the head that was signed before', async () => {
    const { log, retention, clock, on } = await registerOf(engine);
    await on('2026-01-01', consentEvent());
    await on('2026-01-01', consentEvent());
    const before = await log.checkpoint();
    clock.day = '2028-01-01';
    expect(await retention.purge(year)).toBe(2);
    const after = await log.checkpoint();
    expect([before.size, after.size]).toEqual([2, 3]);
  });

  test('keeps the proof of a choice that is in force, whatever was configured since', async () => {
    const { retention, clock, on } = await registerOf(engine);
    await on('2026-01-01', consentEvent());
    const brief = { site: 'demo', records: { retainDays: 30 } };
    clock.day = '2026-07-01';
    expect(await retention.purge(brief)).toBe(0);
    clock.day = '2026-07-04';
    expect(await retention.purge(brief)).toBe(1);
  });

  test('passes over what is under a legal hold, and does not say that it would go', async () => {
    const { retention, clock, on, store } = await registerOf(engine);
    const subject = randomUUID();
    await on('2026-01-01', { ...consentEvent(), subject });
    await on('2026-01-01', refusal());
    const setAt = '2026-01-02T00:00:00.000Z';
    await store.register.hold({ site: 'demo', subject, reason: 'A', author: 'owner', setAt });
    clock.day = '2028-01-01';
    expect(await retention.due(year)).toBe(1);
    expect(await retention.purge(year)).toBe(1);
    expect(await store.log.eventsOf('demo', subject)).toHaveLength(1);
  });

  test('keeps the events of a trial copy for thirty days', async () => {
    const { retention, clock, on } = await registerOf(engine);
    await on('2026-01-01', consentEvent());
    clock.day = '2026-01-31';
    expect(await retention.purge({ ...year, test: true })).toBe(0);
    clock.day = '2026-02-01';
    expect(await retention.purge({ ...year, test: true })).toBe(1);
  });

  test('keeps for three years where nothing is said', async () => {
    const { retention, clock, on } = await registerOf(engine);
    await on('2026-01-01', consentEvent());
    clock.day = '2028-12-31';
    expect(await retention.due({ site: 'demo' })).toBe(0);
    clock.day = '2029-01-01';
    expect(await retention.due({ site: 'demo' })).toBe(1);
  });

  test('counts what was answered, and the counts outlive the events', async () => {
    const { retention, clock, on } = await registerOf(engine);
    await on('2026-01-01', consentEvent());
    await on('2026-01-01', consentEvent());
    await on('2026-01-01', refusal());
    await on('2026-01-02', refusal());
    const counted = () => retention.counts('demo', '2026-01-01', '2026-01-31');
    const live = await counted();
    const events = live.filter(({ purpose }) => purpose === '');
    expect(events.map(({ day, action, answer, count }) => [day, action, answer, count])).toEqual([
      ['2026-01-01', 'accept-all', 'granted', 2],
      ['2026-01-01', 'reject-all', 'refused', 1],
      ['2026-01-02', 'reject-all', 'refused', 1],
    ]);
    expect(live.some(({ purpose, answer }) => purpose !== '' && answer === 'granted')).toBe(true);

    clock.day = '2028-01-01';
    expect(await retention.purge(year)).toBe(4);
    const kept = await counted();
    expect(new Set(kept.map((count) => JSON.stringify(count)))).toEqual(
      new Set(live.map((count) => JSON.stringify(count))),
    );
  });

  test('does not count a day as over before every process has left it', async () => {
    const { retention, clock, on, store } = await registerOf(engine);
    await on('2026-01-01', consentEvent());
    Object.assign(clock, { day: '2026-01-02', hour: '00:30' });
    await retention.purge(year);
    expect(await store.counts.keptDays('demo', '2026-01-01', '2026-01-31')).toEqual([]);
    clock.hour = '01:30';
    await retention.purge(year);
    expect(await store.counts.keptDays('demo', '2026-01-01', '2026-01-31')).toEqual(['2026-01-01']);
  });
});
