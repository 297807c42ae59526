/**
 * What the server does by itself, without anybody asking: one line a job.
 *
 * @module
 */
import type { Job } from './jobs/job.ts';
import type { Slices } from './slices.ts';

/** The jobs over the opened slices. */
export function backgroundJobs(_slices: Slices): readonly Job[] {
  return [];
}
