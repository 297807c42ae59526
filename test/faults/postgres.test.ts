import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Slices } from '../../server/slices.ts';
import { type Cluster, createDatabase, startCluster } from '../postgres.ts';
import { startLoad } from './load.ts';
import { createProcess, faultsOf, openWorld, type ServerProcess } from './world.ts';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => cluster.stop());

/** That many processes on a database of their own. */
async function world(count: number): Promise<{ slices: Slices; processes: ServerProcess[] }> {
  const { url } = await createDatabase(cluster.url);
  const slices = await openWorld({ database: url });
  onTestFinished(() => slices.close());
  const processes: ServerProcess[] = [];
  for (let at = 0; at < count; at += 1) {
    const server = await createProcess({ database: url });
    onTestFinished(() => server.kill());
    await server.begin();
    processes.push(server);
  }
  return { slices, processes };
}

const readiness = async (url: string) => (await fetch(`${url}/readyz`)).status;

describe('a database that is restarted under load', () => {
  test.each(['fast', 'immediate'] as const)(
    '(%s) loses and doubles nothing that was acknowledged, and is found again by itself',
    async (how) => {
      const { slices, processes } = await world(1);
      const [server] = processes as [ServerProcess];
      const load = await startLoad([server.url]);
      for (let round = 0; round < 3; round += 1) {
        await load.more(300);
        await cluster.end(how);
        expect(await readiness(server.url)).toBe(503);
        // What is in force is still served.
        expect((await fetch(`${server.url}/hebergeur/consent.js`)).status).toBe(200);
        await sleep(200);
        await cluster.begin();
        await load.more(300);
        expect(await readiness(server.url)).toBe(200);
      }
      await load.stop();
      expect(load.told.unavailable).toBeGreaterThan(0);
      expect(load.told.checkpoints.length).toBeGreaterThan(3);
      expect(await faultsOf(slices, load.told)).toEqual([]);
      expect(await server.stop()).toBe(0);
    },
  );
});

describe('two processes on one database', () => {
  test('keep one log while one after the other is killed, and what was acknowledged', async () => {
    const { slices, processes } = await world(2);
    const load = await startLoad(processes.map(({ url }) => url));
    for (let round = 0; round < 8; round += 1) {
      await load.more(200);
      const victim = processes[round % 2] as ServerProcess;
      await victim.kill();
      // The other goes on alone.
      await load.more(200);
      await victim.begin();
    }
    await load.more(200);
    await load.stop();
    expect(load.told.acknowledged.length).toBeGreaterThan(3400);
    expect(await faultsOf(slices, load.told)).toEqual([]);
    expect(await Promise.all(processes.map((server) => server.stop()))).toEqual([0, 0]);
  });
});
