import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { startLoad } from './load.ts';
import { createProcess, faultsOf, openWorld, type ServerProcess } from './world.ts';

/** A folder that is gone after the test. */
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mes-choix-faults-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A process on a folder with the site published; the store is closed again, the process is alone. */
async function begin(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  await (await openWorld({ folder })).close();
  const server = await createProcess({ folder }, environment);
  onTestFinished(() => server.kill());
  await server.begin();
  return server;
}

/** What is wrong with what the folder holds; the process has ended. */
async function faultsIn(folder: string, told: Parameters<typeof faultsOf>[1]) {
  const slices = await openWorld({ folder });
  try {
    return await faultsOf(slices, told);
  } finally {
    await slices.close();
  }
}

describe('a process that is killed under load', () => {
  test('twenty times loses and doubles nothing that was acknowledged', async () => {
    const folder = await newFolder();
    const server = await begin(folder);
    const load = await startLoad([server.url]);
    for (let round = 0; round < 20; round += 1) {
      await load.more(100);
      await sleep(Math.random() * 30);
      await server.kill();
      await server.begin();
    }
    await load.more(100);
    await load.stop();
    expect(await server.stop()).toBe(0);
    expect(load.told.acknowledged.length).toBeGreaterThan(2000);
    expect(await faultsIn(folder, load.told)).toEqual([]);
  });
});

const isRoot = process.getuid?.() === 0;
const canMount = isRoot && spawnSync('mount', ['--version']).status === 0;

/** A disk of that many megabytes; gone after the test. `null` where this machine lets nobody mount. */
async function newDisk(
  megabytes: number,
): Promise<{ folder: string; grow(to: number): void } | null> {
  const folder = await newFolder();
  const mount = (options: string) =>
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'pipe' });
  try {
    mount(`size=${megabytes}m`);
  } catch {
    return null;
  }
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return { folder, grow: (to) => mount(`remount,size=${to}m`) };
}

describe('a disk that is full', () => {
  test.runIf(canMount)(
    'is said by 503 with Retry-After, reads go on, and writes by themselves once there is room',
    async (context) => {
      const disk = await newDisk(6);
      if (!disk) return context.skip('This machine lets nobody mount a disk.');
      const server = await begin(disk.folder);
      const load = await startLoad([server.url]);
      await vi.waitUntil(() => load.told.unavailable > 50, { timeout: 60_000, interval: 50 });
      const { subject } = load.told.acknowledged.at(-1)!;
      const read = await fetch(`${server.url}/hebergeur/receipt`, {
        headers: { 'consent-id': subject },
      });
      expect(read.status).toBe(200);
      const { events } = (await read.json()) as { readonly events: readonly object[] };
      expect(events[0]).toHaveProperty('proof');
      expect((await fetch(`${server.url}/hebergeur/consent.js`)).status).toBe(200);
      expect((await fetch(`${server.url}/hebergeur/privacy`)).status).toBeLessThan(500);
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
      disk.grow(80);
      await load.more(500);
      expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
      await load.stop();
      expect(await server.stop()).toBe(0);
      expect(await faultsIn(disk.folder, load.told)).toEqual([]);
    },
  );

  test.skipIf(canMount)('is not tried: only root may mount a small disk', () => undefined);
});

/** Each sync takes that long: what a worn or a far disk does. */
const SLOW = 60;
const SHIM = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <unistd.h>
static int slow(const char *name, int fd) {
  usleep(${SLOW} * 1000);
  return ((int (*)(int))dlsym(RTLD_NEXT, name))(fd);
}
int fsync(int fd) { return slow("fsync", fd); }
int fdatasync(int fd) { return slow("fdatasync", fd); }
`;
const canCompile = process.platform === 'linux' && spawnSync('gcc', ['--version']).status === 0;

describe('a disk that is slow', () => {
  test.runIf(canCompile)(
    'is waited for: nothing is acknowledged before it is synced, and all is in the end',
    async () => {
      const folder = await newFolder();
      const shim = join(folder, 'slow.so');
      await writeFile(join(folder, 'slow.c'), SHIM);
      execFileSync('gcc', ['-shared', '-fPIC', '-o', shim, join(folder, 'slow.c'), '-ldl']);
      const data = join(folder, 'data');
      const server = await begin(data, { LD_PRELOAD: shim });
      const load = await startLoad([server.url]);
      await load.more(300);
      await server.kill();
      await server.begin();
      await load.more(100);
      await load.stop();
      expect(await server.stop()).toBe(0);
      expect(load.told.quickest).toBeGreaterThanOrEqual(SLOW);
      expect(await faultsIn(data, load.told)).toEqual([]);
    },
  );

  test.skipIf(canCompile)('is not tried: there is no gcc to make one', () => undefined);
});

const YEAR = 365.25 * 86_400_000;

describe('a clock that jumps', () => {
  test('years ahead and back, under load, loses nothing and breaks no proof', async () => {
    const folder = await newFolder();
    const server = await begin(folder);
    const load = await startLoad([server.url]);
    for (const years of [0, 10, -20, 0, 3.5, 0]) {
      await server.setClock(years * YEAR);
      await load.more(100);
      // The work in the background looks twice a second.
      await sleep(1200);
    }
    await load.stop();
    expect(await server.stop()).toBe(0);
    expect(load.told.acknowledged.length).toBeGreaterThan(600);
    expect(await faultsIn(folder, load.told)).toEqual([]);
  });
});
