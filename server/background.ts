/**
 * What the server does by itself, without anybody asking: one line a job.
 *
 * @module
 */
import type { Job } from './jobs/job.ts';
import type { Slices } from './slices.ts';

/** The jobs over the opened slices. */
export function backgroundJobs(slices: Slices): readonly Job[] {
  return [purgeJob(slices)];
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
