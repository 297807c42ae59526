/**
 * The durable `POST /SITE/consents` against the same route with storage off, 64 connections.
 *
 * @module
 */
import { join } from 'node:path';
import { acceptanceOf } from '../../acceptance.ts';
import { hebergeur } from '../../server/site/example.ts';
import { type Burst, burst } from './load.ts';
import { type Figures, median, type Plan, rounded, verdict } from './plan.ts';
import { type MeasuredServer, startServer } from './process.ts';
import { type StoreName, STORES } from './stores.ts';

interface Measured extends Burst {
  /** Microseconds of the server's processor time for a request. */
  readonly cpu: number;
}

const CONNECTIONS = 64;
/** The first second of a server is not measured: its code is not compiled yet. */
const WARM_UP = 1_000;

/** Rates, latencies and processor time by store, and the ratios that the targets are about. */
export async function writes(plan: Plan): Promise<Figures> {
  const places = { off: join(plan.folder, 'off'), sqlite: join(plan.folder, 'sqlite') };
  const servers = new Map<StoreName, MeasuredServer>();
  for (const store of STORES) {
    const place = store === 'postgres' ? plan.database : places[store];
    servers.set(store, await startServer(store, place));
  }
  const measured = new Map<StoreName, Measured[]>(STORES.map((store) => [store, []]));
  for (const server of servers.values()) await send(server, WARM_UP);
  for (let run = 0; run < plan.runs; run += 1) {
    for (const store of run % 2 === 0 ? STORES : STORES.toReversed()) {
      const server = servers.get(store) as MeasuredServer;
      const one = await send(server, plan.milliseconds);
      measured.get(store)?.push(one);
      plan.say(`round ${run + 1} of ${plan.runs}, ${store}: ${Math.round(one.rate)}/s`);
    }
  }
  for (const server of servers.values()) await server.stop();

  /** Rounds are compared with their own neighbour, then the middle is taken. */
  const ratio = (store: StoreName, of: keyof Measured) =>
    median(
      (measured.get(store) ?? []).map(
        (one, run) => one[of] / (measured.get('off')?.[run]?.[of] ?? Number.NaN),
      ),
    );
  const row = (store: StoreName) => {
    const middle = (of: keyof Measured) =>
      rounded(median((measured.get(store) ?? []).map((one) => one[of])));
    return {
      'requests/s': middle('rate'),
      'p50 ms': middle('p50'),
      'p99 ms': middle('p99'),
      'server CPU µs': middle('cpu'),
      'load CPU µs': middle('asking'),
      'rate ratio': rounded(ratio(store, 'rate')),
      'p99 ratio': rounded(ratio(store, 'p99')),
    };
  };
  return {
    title: 'POST /SITE/consents, 64 connections, log and receipts on',
    rows: Object.fromEntries(STORES.map((store) => [store, row(store)])),
    verdict: [
      verdict('rate on SQLite / storage off', ratio('sqlite', 'rate'), { least: 0.7 }),
      verdict('rate on PostgreSQL / storage off', ratio('postgres', 'rate'), { least: 0.6 }),
      verdict('p99 on SQLite / storage off', ratio('sqlite', 'p99'), { most: 3 }),
      verdict('p99 on PostgreSQL / storage off', ratio('postgres', 'p99'), { most: 3 }),
    ],
  };
}

async function send(server: MeasuredServer, milliseconds: number): Promise<Measured> {
  const before = await server.cpu();
  const headers = { origin: hebergeur.origins[0] ?? '', 'content-type': 'text/plain' };
  const one = await burst(
    server.url,
    () => ({
      method: 'POST',
      path: `/${hebergeur.site}/consents`,
      headers,
      body: JSON.stringify(acceptanceOf(server.notice)),
    }),
    { connections: CONNECTIONS, milliseconds },
  );
  return { ...one, cpu: ((await server.cpu()) - before) / one.count };
}
