/**
 * Screenshots of each published notice, in the background, where a browser is at hand. They are kept
 * with the files that showed it.
 *
 * @module
 */
import type { Job } from '../jobs/job.ts';
import { noticeOwner } from '../site/kept-widget.ts';
import type { NoticeName, Store } from '../store/store.ts';
import type { Camera } from './camera.ts';

/** What the job needs. */
export interface ScreenshotDeps {
  readonly store: Pick<Store, 'files' | 'register' | 'sites'>;
  /** The camera, or `null` where there is no browser; asked once. */
  readonly camera: () => Promise<Camera | null>;
  /** Where this process reaches itself: an origin. */
  readonly origin: string;
}

/** A notice of a site. */
interface Named extends NoticeName {
  readonly site: string;
}

/** How long it rests, in milliseconds: one notice each time, so that no other job waits long. */
const EVERY = 10_000;

/** How long a notice has to be there before its picture is taken, in milliseconds. */
const SETTLED = 30_000;

/** Makes the job. */
export function screenshotJob({ store, camera, origin }: ScreenshotDeps): Job {
  let found: Promise<Camera | null> | undefined;
  /** Those that need none any more, or of which none could be taken by this process. */
  const settled = new Set<string>();

  async function needsOne({ site, hash }: Named): Promise<boolean> {
    const owner = noticeOwner(site, hash);
    if (settled.has(owner)) return false;
    const names = await store.files.names(owner);
    // Shown before files were kept: there is nothing to be shown again.
    const isNeeded = names.includes('consent.js') && !names.includes('banner-phone.png');
    if (!isNeeded) settled.add(owner);
    return isNeeded;
  }

  /** The newest notice without pictures, once it has been there for a while. */
  async function next(now: Date): Promise<Named | null> {
    const before = new Date(now.getTime() - SETTLED).toISOString();
    for (const site of await store.sites.list()) {
      for (const name of await store.register.notices(site)) {
        const named = { ...name, site };
        if (name.publishedAt <= before && (await needsOne(named))) return named;
      }
    }
    return null;
  }

  const ready = () => (found ??= camera());

  return {
    name: 'screenshots',
    every: EVERY,
    isNeeded: async (now) => (await next(now)) !== null && (await ready()) !== null,
    async run(now) {
      const [take, named] = [await ready(), await next(now)];
      if (!take || !named) return;
      const { site, hash } = named;
      const owner = noticeOwner(site, hash);
      // Whatever happens, this process tries it once.
      settled.add(owner);
      const pictures = await take(`${origin}/${site}/notices/${hash}/shown/`);
      await store.files.keep(
        owner,
        pictures.map(({ name, bytes }) => ({ name, type: 'image/png', parts: [bytes] })),
      );
    },
  };
}
