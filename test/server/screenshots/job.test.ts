import { describe, expect, test } from 'vitest';
import type { Camera } from '../../../server/screenshots/camera.ts';
import { screenshotJob } from '../../../server/screenshots/job.ts';
import { noticeOwner } from '../../../server/site/kept-widget.ts';
import { createServerWorld } from '../site/world.ts';
import { hebergeur } from '../site/example.ts';

const NAMES = ['banner-desktop.png', 'banner-phone.png', 'preferences-phone.png'];
const signal = new AbortController().signal;

/** A server with its site's notices, and a camera that remembers where it was pointed. */
async function studio({ fails = false, isThere = true } = {}) {
  const world = await createServerWorld();
  await world.slices.sites.published('hebergeur');
  const taken: string[] = [];
  const camera: Camera = (url) => {
    taken.push(url);
    if (fails) return Promise.reject(new Error('It does not open.'));
    return Promise.resolve(NAMES.map((name) => ({ name, bytes: Buffer.from(name) })));
  };
  const { store } = world.slices;
  const origin = 'http://127.0.0.1:1';
  const job = screenshotJob({
    store,
    origin,
    camera: () => Promise.resolve(isThere ? camera : null),
  });
  const later = new Date(world.clock + 60_000);
  const isNeeded = (at = later) => job.isNeeded?.(at);
  const hashes = (await store.register.notices('hebergeur')).map(({ hash }) => hash);
  const filesOf = (hash: string) => store.files.names(noticeOwner('hebergeur', hash));
  return { ...world, job, isNeeded, later, taken, hashes, filesOf };
}

describe('screenshots', () => {
  test('are taken of every notice, one a time, and kept with what showed it', async () => {
    const { job, isNeeded, later, taken, hashes, filesOf, close } = await studio();
    for (const _ of hebergeur.languages) {
      expect(await isNeeded()).toBe(true);
      await job.run(later, signal);
    }
    expect(await isNeeded()).toBe(false);
    expect(taken.toSorted()).toEqual(
      hashes.map((hash) => `http://127.0.0.1:1/hebergeur/notices/${hash}/shown/`).toSorted(),
    );
    for (const hash of hashes) expect(await filesOf(hash)).toEqual(expect.arrayContaining(NAMES));
    await close();
  });

  test('are taken once a notice has been there for a while', async () => {
    const { isNeeded, clock, close } = await studio();
    expect(await isNeeded(new Date(clock + 1_000))).toBe(false);
    await close();
  });

  test('are not taken where no browser is at hand', async () => {
    const { isNeeded, close } = await studio({ isThere: false });
    expect(await isNeeded()).toBe(false);
    await close();
  });

  test('that cannot be taken are tried once, and hold up no other', async () => {
    const { job, isNeeded, later, taken, close } = await studio({ fails: true });
    for (const _ of hebergeur.languages) {
      await expect(job.run(later, signal)).rejects.toThrow('It does not open.');
    }
    expect(await isNeeded()).toBe(false);
    expect(new Set(taken).size).toBe(hebergeur.languages.length);
    await close();
  });

  test('are not taken of a notice whose files were not kept', async () => {
    const { isNeeded, slices, close } = await studio({ fails: true });
    const notice = { site: 'hebergeur', hash: 'ab'.repeat(32), language: 'fr', body: '{}' };
    await slices.store.sites.keepNotice({ ...notice, publishedAt: '2026-01-01T00:00:00.000Z' });
    expect(await isNeeded(new Date('2026-11-23T10:00:01Z'))).toBe(false);
    await close();
  });
});
