import { expect, describe, onTestFinished, test } from 'vitest';
import type { Job } from '../../../server/jobs/job.ts';
import { createJobs, type Jobs, LEASE } from '../../../server/jobs/jobs.ts';
import type { Store } from '../../../server/store/store.ts';
import { engines, storeOfTest } from '../store/events.ts';

const MINUTE = 60_000;

/** A clock that a test moves. */
function clock() {
  let time = Date.UTC(2026, 10, 23, 10);
  return { now: () => new Date(time), pass: (milliseconds: number) => void (time += milliseconds) };
}

function jobsOf(store: Store, jobs: readonly Job[], now: () => Date, failed: unknown[] = []): Jobs {
  const made = createJobs({ store, jobs, now, failure: (_, error) => failed.push(error) });
  onTestFinished(() => made.stop());
  return made;
}

describe.each(engines)('a job of several processes on $engine', (engine) => {
  test('is done once an interval, by one of them', async () => {
    const { now, pass } = clock();
    const place = await engine.newPlace();
    const done: number[] = [];
    const processes = await Promise.all(
      [0, 1, 2].map(async (number) => {
        const job: Job = {
          name: 'publish',
          every: MINUTE,
          run: () => Promise.resolve(void done.push(number)),
        };
        return jobsOf(await place.open(), [job], now);
      }),
    );
    const all = () => Promise.all(processes.map((jobs) => jobs.beat()));
    await all();
    await all();
    expect(done).toHaveLength(1);
    pass(MINUTE);
    await all();
    expect(done).toHaveLength(2);
  });

  test('is taken over from a process that is gone', async () => {
    const { now, pass } = clock();
    const place = await engine.newPlace();
    const gone = await place.open();
    await gone.leases.take({
      name: 'publish',
      holder: 'gone',
      now: now().toISOString(),
      until: new Date(now().getTime() + LEASE).toISOString(),
      latest: new Date(now().getTime() + LEASE).toISOString(),
    });
    let done = 0;
    const job: Job = { name: 'publish', every: 1_000, run: () => Promise.resolve(void done++) };
    const jobs = jobsOf(await place.open(), [job], now);
    await jobs.beat();
    expect(done).toBe(0);
    pass(LEASE);
    await jobs.beat();
    expect(done).toBe(1);
  });
});

describe('a job', () => {
  test('that fails is noted, holds up no other, and is done again after its rest', async () => {
    const { now, pass } = clock();
    const failed: unknown[] = [];
    const done: string[] = [];
    const jobs = jobsOf(
      await storeOfTest(),
      [
        {
          name: 'first',
          every: MINUTE,
          run() {
            done.push('first');
            return Promise.reject(new Error('the disk is full'));
          },
        },
        { name: 'second', every: MINUTE, run: () => Promise.resolve(void done.push('second')) },
      ],
      now,
      failed,
    );
    await jobs.beat();
    expect(done).toEqual(['first', 'second']);
    expect(failed).toEqual([new Error('the disk is full')]);
    pass(MINUTE);
    await jobs.beat();
    expect(done).toHaveLength(4);
  });

  test('that has nothing to do writes nothing', async () => {
    const { now, pass } = clock();
    const store = await storeOfTest();
    let isNeeded = false;
    let done = 0;
    let taken = 0;
    const leases: Store['leases'] = {
      ...store.leases,
      take(wish) {
        taken += 1;
        return store.leases.take(wish);
      },
    };
    const job: Job = {
      name: 'publish',
      every: 1_000,
      isNeeded: () => Promise.resolve(isNeeded),
      run: () => Promise.resolve(void done++),
    };
    const jobs = jobsOf({ ...store, leases }, [job], now);
    await jobs.beat();
    expect(taken).toBe(0);
    isNeeded = true;
    pass(1_000);
    await jobs.beat();
    expect(done).toBe(1);
  });

  test('begins by itself, and ends when the server stops', async () => {
    let begin: (signal: AbortSignal) => void;
    const begun = new Promise<AbortSignal>((resolve) => (begin = resolve));
    let end = () => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    let isDone = false;
    const job: Job = {
      name: 'purge',
      every: MINUTE,
      async run(_now, signal) {
        begin(signal);
        await ended;
        isDone = true;
      },
    };
    const jobs = jobsOf(await storeOfTest(), [job], () => new Date());
    jobs.start();
    const signal = await begun;
    expect(signal.aborted).toBe(false);
    const stopped = jobs.stop();
    expect(signal.aborted).toBe(true);
    end();
    await stopped;
    expect(isDone).toBe(true);
  });
});
