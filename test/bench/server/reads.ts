/**
 * A register that has grown: a receipt with its proof out of many rows against out of few, and how
 * long a server takes to start.
 *
 * @module
 */
import { join } from 'node:path';
import { openSqlite } from '../../../server/store/sqlite.ts';
import { hebergeur } from '../../server/site/example.ts';
import { burst } from './load.ts';
import { type Figures, median, type Plan, rounded, verdict } from './plan.ts';
import { startServer } from './process.ts';
import { fill } from './rows.ts';

const FEW = 10_000;
const CONNECTIONS = 4;

/** Latencies of `GET /SITE/receipt` and times of a start, by size. */
export async function reads(plan: Plan): Promise<Figures> {
  const sizes = [FEW, plan.rows];
  const p50 = new Map<number, number[]>(sizes.map((size) => [size, []]));
  const starts = new Map<number, number>();
  const servers = [];
  for (const size of sizes) {
    const folder = join(plan.folder, `rows-${size}`);
    const store = await openSqlite(folder);
    const subjects = await fill(store, size, (done) => {
      if (done % 100_000 < 2_000) plan.say(`${done} of ${size} events`);
    });
    await store.close();
    const server = await startServer('sqlite', folder);
    // The first one signs a head over all of it, and keeps it for the next start.
    await server.stop();
    const again = await startServer('sqlite', folder);
    starts.set(size, again.startedIn);
    servers.push({ size, subjects, server: again });
  }
  for (let run = 0; run < plan.runs; run += 1) {
    for (const { size, subjects, server } of run % 2 === 0 ? servers : servers.toReversed()) {
      let at = 0;
      const next = () => {
        at += 1;
        const headers = { 'consent-id': subjects[at % subjects.length] ?? '' };
        return { method: 'GET', path: `/${hebergeur.site}/receipt`, headers } as const;
      };
      const load = { connections: CONNECTIONS, milliseconds: plan.milliseconds };
      const one = await burst(server.url, next, load);
      p50.get(size)?.push(one.p50);
      plan.say(`round ${run + 1} of ${plan.runs}, ${size} rows: p50 ${rounded(one.p50)} ms`);
    }
  }
  for (const { server } of servers) await server.stop();
  const middle = (size: number) => median(p50.get(size) ?? []);
  const row = (size: number) => ({
    'receipt p50 ms': rounded(middle(size)),
    'start ms': Math.round(starts.get(size) ?? Number.NaN),
  });
  return {
    title: `Receipts with proof (${CONNECTIONS} connections), and starts, by size of the register`,
    rows: Object.fromEntries(sizes.map((size) => [String(size), row(size)])),
    verdict: [
      verdict(`receipts at ${plan.rows} rows / at ${FEW}`, middle(plan.rows) / middle(FEW), {
        most: 2,
      }),
      verdict(`start at ${plan.rows} rows, ms`, starts.get(plan.rows) ?? Number.NaN, {
        most: 2_000,
      }),
    ],
  };
}
