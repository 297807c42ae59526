/**
 * The durable `POST /SITE/consents` against the same route with storage off, 64 connections; and on
 * PostgreSQL against c15t's consents on the same PostgreSQL, where c15t can be installed.
 *
 * @module
 */
import { join } from 'node:path';
import { acceptanceOf } from '../../acceptance.ts';
import { hebergeur } from '../../server/site/example.ts';
import { startC15t } from './c15t.ts';
import { type Asked, type Burst, burst } from './load.ts';
import { type Figures, median, type Plan, rounded, verdict } from './plan.ts';
import { type MeasuredServer, type OurServer, startServer } from './process.ts';
import { STORES } from './stores.ts';

/** A server, and what is sent to it. */
interface Side {
  readonly name: string;
  readonly server: MeasuredServer;
  readonly next: () => Asked;
}

interface Measured extends Burst {
  /** Microseconds of the server's processor time for a request. */
  readonly cpu: number;
}

const CONNECTIONS = 64;
/** The first second of a server is not measured: its code is not compiled yet. */
const WARM_UP = 1_000;
const ORIGIN = hebergeur.origins[0] ?? '';

/** Rates, latencies and processor time by store, and the ratios that the targets are about. */
export async function writes(plan: Plan): Promise<Figures> {
  const places = {
    off: join(plan.folder, 'off'),
    sqlite: join(plan.folder, 'sqlite'),
    postgres: plan.database,
  };
  const sides: Side[] = [];
  for (const name of STORES) {
    const server = await startServer(name, places[name]);
    sides.push({ name, server, next: () => decision(server) });
  }
  let missing = '';
  const c15t = await startC15t(plan.peerDatabase, ORIGIN).catch((reason: unknown) => {
    missing = `c15t was not measured: ${reason instanceof Error ? reason.message : String(reason)}`;
    plan.say(missing);
    return null;
  });
  if (c15t) sides.push({ name: 'c15t', server: c15t, next: c15t.next });

  const measured = new Map<string, Measured[]>(sides.map(({ name }) => [name, []]));
  for (const side of sides) await send(side, WARM_UP);
  const before = await c15t?.state();
  for (let run = 0; run < plan.runs; run += 1) {
    for (const side of run % 2 === 0 ? sides : sides.toReversed()) {
      const one = await send(side, plan.milliseconds);
      measured.get(side.name)?.push(one);
      plan.say(`round ${run + 1} of ${plan.runs}, ${side.name}: ${Math.round(one.rate)}/s`);
    }
  }
  const after = await c15t?.state();
  for (const { server } of sides) await server.stop();

  /** Rounds are compared with their own neighbour, then the middle is taken. */
  const ratio = (name: string, of: keyof Measured, to = 'off') =>
    median(
      (measured.get(name) ?? []).map(
        (one, run) => one[of] / (measured.get(to)?.[run]?.[of] ?? Number.NaN),
      ),
    );
  const row = (name: string) => {
    const middle = (of: keyof Measured) =>
      rounded(median((measured.get(name) ?? []).map((one) => one[of])));
    return {
      'requests/s': middle('rate'),
      'p50 ms': middle('p50'),
      'p99 ms': middle('p99'),
      'server CPU µs': middle('cpu'),
      'load CPU µs': middle('asking'),
      'rate ratio': rounded(ratio(name, 'rate')),
      'p99 ratio': rounded(ratio(name, 'p99')),
    };
  };
  /** What c15t sent to its database for a consent; throws where one that it answered is not there. */
  const queries = () => {
    const answered = (measured.get('c15t') ?? []).reduce((sum, { count }) => sum + count, 0);
    const kept = (after?.kept ?? 0) - (before?.kept ?? 0);
    if (kept !== answered) throw new Error(`c15t answered ${answered} consents and kept ${kept}.`);
    return rounded(((after?.queries ?? 0) - (before?.queries ?? 0)) / kept);
  };
  return {
    title: 'POST /SITE/consents, 64 connections, log and receipts on',
    rows: Object.fromEntries(sides.map(({ name }) => [name, row(name)])),
    verdict: [
      verdict('rate on SQLite / storage off', ratio('sqlite', 'rate'), { least: 0.7 }),
      verdict('rate on PostgreSQL / storage off', ratio('postgres', 'rate'), { least: 0.6 }),
      verdict('p99 on SQLite / storage off', ratio('sqlite', 'p99'), { most: 3 }),
      verdict('p99 on PostgreSQL / storage off', ratio('postgres', 'p99'), { most: 3 }),
      c15t
        ? verdict(
            `rate on PostgreSQL / c15t ${c15t.version} on PostgreSQL, which sends ${queries()} queries a consent`,
            ratio('postgres', 'rate', 'c15t'),
            { least: 20 },
          )
        : missing,
    ],
  };
}

function decision({ notice }: OurServer): Asked {
  const headers = { origin: ORIGIN, 'content-type': 'text/plain' };
  const body = JSON.stringify(acceptanceOf(notice));
  return { method: 'POST', path: `/${hebergeur.site}/consents`, headers, body };
}

async function send({ server, next }: Side, milliseconds: number): Promise<Measured> {
  const before = await server.cpu();
  const one = await burst(server.url, next, { connections: CONNECTIONS, milliseconds });
  return { ...one, cpu: ((await server.cpu()) - before) / one.count };
}
