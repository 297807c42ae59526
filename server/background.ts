/**
 * What the server does by itself, without anybody asking: one line a job.
 *
 * @module
 */
import type { Destination } from './heads/destination.ts';
import { createHeads } from './heads/heads.ts';
import { createBannerEdition } from './console/banner-edition.ts';
import { createConfigurationCarrier } from './console/configuration/carrier.ts';
import { createEditions } from './console/editions.ts';
import { createPublications } from './console/publications.ts';
import type { Job } from './jobs/job.ts';
import { createSteadyClock } from './jobs/steady-clock.ts';
import { createCamera } from './screenshots/camera.ts';
import { findBrowser } from './screenshots/find-browser.ts';
import { screenshotJob } from './screenshots/job.ts';
import type { Slices } from './slices.ts';

/** The jobs over the opened slices. */
export function backgroundJobs(
  slices: Slices,
  now: () => Date,
  destinations: readonly Destination[] = [],
): readonly Job[] {
  return [publicationJob(slices, now), purgeJob(slices, now), headJob(slices, destinations, now)];
}

/** Takes screenshots of the notices, where something is set that can; `origin`: this process's own. */
export function pictureJobs(
  { store }: Slices,
  browser: string | undefined,
  origin: string,
): readonly Job[] {
  if (browser === undefined) return [];
  const camera = async () => {
    const path = await findBrowser(browser);
    return path === null ? null : createCamera(path);
  };
  return [screenshotJob({ store, camera, origin })];
}

/** Puts in force what the desk asked for at a date, or ten minutes ago. */
function publicationJob(slices: Slices, now: () => Date): Job {
  const { store, policy, sites, desk } = slices;
  const editions = createEditions({ policy, sites, banner: createBannerEdition(slices) });
  const publications = createPublications({
    store,
    editions,
    configurations: createConfigurationCarrier({ store, sites, now }),
    now,
    tell: async ({ author, site, kind, state, reason, version }) => {
      // Of a configuration what it said before and says now, as where one is published at once.
      const versions = kind === 'configuration' ? await store.sites.versions(site) : [];
      const said = (number: number | null) => {
        const found = versions.find((one) => one.version === number);
        return found ? JSON.stringify(found.config) : null;
      };
      await desk.note({
        user: { email: author },
        site,
        act: state === 'done' ? 'take-effect' : 'publication-failed',
        detail: `${kind} ${reason}`,
        before: said((version ?? 0) - 1),
        after: said(version) ?? (version === null ? null : String(version)),
      });
    },
  });
  return publications.job;
}

/** How often it is looked for events whose time is over, in milliseconds. */
const PURGE_EVERY = 3_600_000;

/** Erases what has been kept for long enough, site by site. */
function purgeJob({ sites, retention }: Slices, now: () => Date): Job {
  const clock = createSteadyClock(now());
  return {
    name: 'purge',
    every: PURGE_EVERY,
    async run(at, signal) {
      if (!clock.isSteady(at)) {
        throw new Error('The clock was set: nothing is erased before it has gone on for a day.');
      }
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
function headJob(slices: Slices, destinations: readonly Destination[], now: () => Date): Job {
  const heads = createHeads({ ...slices, destinations, now });
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
