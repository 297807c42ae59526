/**
 * What the server does by itself, without anybody asking: one line a job.
 *
 * @module
 */
import type { Destination } from './heads/destination.ts';
import { createHeads } from './heads/heads.ts';
import type { Job } from './jobs/job.ts';
import type { Slices } from './slices.ts';

/** The jobs over the opened slices. */
export function backgroundJobs(
  slices: Slices,
  destinations: readonly Destination[] = [],
): readonly Job[] {
  return [purgeJob(slices), headJob(slices, destinations)];
}

/** How often it is looked for events whose time is over, in milliseconds. */
const PURGE_EVERY = 3_600_000;

/** Erases what has been kept for long enough, site by site. */
function purgeJob({ sites, retention }: Slices): Job {
  return {
    name: 'purge',
    every: PURGE_EVERY,
    async run(_now, signal) {
      for (const slug of await sites.list()) {
        const site = await sites.current(slug);
        if (site && !signal.aborted) await retention.purge(site.config, signal);
      }
    },
  };
}

/** How often it is looked for a destination that has had no signed head for a week. */
const HEAD_EVERY = 3_600_000;

/** Hands the log's signed head to whoever keeps it, once a week; what fails is tried each hour. */
function headJob(slices: Slices, destinations: readonly Destination[]): Job {
  const heads = createHeads({ ...slices, destinations, now: () => new Date() });
  return {
    name: 'head',
    every: HEAD_EVERY,
    isNeeded: async (at) => (await heads.due(at)).length > 0,
    async run(at, signal) {
      const sendings = await heads.send(await heads.due(at), signal);
      const faults = sendings.flatMap(({ to, fault }) => (fault ? [`${to}: ${fault}`] : []));
      if (faults.length > 0)
        throw new Error(`The signed head did not arrive. ${faults.join('; ')}`);
    },
  };
}
