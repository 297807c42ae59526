/**
 * Work in the background: each job by one process at a time, once an interval, until the server
 * stops.
 *
 * @module
 */
import { randomUUID } from 'node:crypto';
import type { Store } from '../store/store.ts';
import type { Job } from './job.ts';

/** How long a process that is gone keeps others from its job, in milliseconds. */
export const LEASE = 60_000;

/** How often a process looks whether something is due, in milliseconds. */
const BEAT = 500;

/** The jobs of one process. */
export interface Jobs {
  /** Does what is due now, one after the other; resolves when that is done. */
  beat(): Promise<void>;
  /** Looks by itself from now on. */
  start(): void;
  /** Begins nothing more, tells what runs to end, and waits for it. */
  stop(): Promise<void>;
}

/** What the jobs need. */
export interface JobsDeps {
  readonly store: Pick<Store, 'leases'>;
  readonly jobs: readonly Job[];
  readonly now: () => Date;
  /** Is told of a job that failed; the others go on. */
  readonly failure?: ((where: string, error: unknown) => void) | undefined;
}

/** Makes the jobs of a process. */
export function createJobs({ store, jobs, now, failure }: JobsDeps): Jobs {
  const holder = randomUUID();
  const stopping = new AbortController();
  /** When to ask for a job again, by its name, in milliseconds; what is not there is asked now. */
  const askAt = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;

  async function attempt(job: Job): Promise<void> {
    const at = now();
    const latest = at.getTime() + Math.max(job.every, LEASE);
    const asked = askAt.get(job.name) ?? 0;
    // A time further away than can be is of a clock that was set back.
    if (asked > at.getTime() && asked <= latest) return;
    askAt.set(job.name, at.getTime() + job.every);
    if (job.isNeeded && !(await job.isNeeded(at))) return;
    const lease = await store.leases.take({
      name: job.name,
      holder,
      now: at.toISOString(),
      until: later(at, LEASE),
      latest: new Date(latest).toISOString(),
    });
    if (!lease.isHeld) {
      askAt.set(job.name, Date.parse(lease.askAt));
      return;
    }
    await hold(job, at);
  }

  /** Runs a job that is ours; longer ones keep others away for as long as they run. */
  async function hold(job: Job, at: Date): Promise<void> {
    const renewal = setInterval(() => {
      store.leases
        .renew(job.name, holder, later(now(), LEASE))
        .catch((error: unknown) => failure?.(`keeping the job ${job.name}`, error));
    }, LEASE / 3);
    try {
      await job.run(at, stopping.signal);
    } finally {
      clearInterval(renewal);
      await store.leases.giveBack(job.name, holder, later(now(), job.every));
    }
  }

  async function beat(): Promise<void> {
    for (const job of jobs) {
      if (stopping.signal.aborted) return;
      try {
        await attempt(job);
      } catch (error) {
        failure?.(`the job ${job.name}`, error);
      }
    }
  }

  // One round at a time: who asks while one is under way waits for it, and for one after it.
  async function next(): Promise<void> {
    await running;
    running ??= beat().finally(() => {
      running = null;
    });
    await running;
  }

  return {
    beat: next,
    start() {
      timer ??= setInterval(() => {
        if (running === null) void next();
      }, BEAT);
      timer.unref();
    },
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
}

function later(at: Date, milliseconds: number): string {
  return new Date(at.getTime() + milliseconds).toISOString();
}
