/**
 * c15t's server beside ours, on a database of the same PostgreSQL: installed, started, asked for what
 * its client asks for, and held to what it keeps.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { install } from '../install.ts';
import { burst, type Asked } from './load.ts';
import { type MeasuredServer, startProcess } from './process.ts';

/** It, and what it has done. */
export interface C15t extends MeasuredServer {
  readonly version: string;
  /** A visitor's first acceptance. */
  next(): Asked;
  /** So far: queries that it has sent, and consents that are in its table. */
  state(): Promise<{ readonly queries: number; readonly kept: number }>;
}

const folder = fileURLToPath(new URL('peers/', import.meta.url));
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Installs and starts it over an empty database, for a site's origin; throws where it cannot be. */
export async function startC15t(database: string, origin: string): Promise<C15t> {
  install(folder);
  const { server, ask } = await startProcess('peers/c15t.js', [database, origin]);
  const next = () => acceptance(origin);
  // It makes its rows of the site, the policy and the purposes with the first consent: senders who
  // came at once would each make them.
  await burst(server.url, next, { connections: 1, milliseconds: 100 });
  return {
    ...server,
    version: version('@c15t/backend'),
    next,
    async state() {
      const { queries = Number.NaN } = await ask();
      return { queries, kept: await countConsents(database) };
    },
  };
}

function acceptance(origin: string): Asked {
  const body = {
    type: 'cookie_banner',
    subjectId: `sub_${Array.from(randomBytes(22), (byte) => BASE58[byte % 58]).join('')}`,
    domain: new URL(origin).hostname,
    preferences: { necessary: true, measurement: true, marketing: true },
    givenAt: Date.now(),
    uiSource: 'banner',
    consentAction: 'all',
  };
  const headers = { origin, 'content-type': 'application/json' };
  return { method: 'POST', path: '/subjects', headers, body: JSON.stringify(body) };
}

async function countConsents(database: string): Promise<number> {
  const client = new Client({ connectionString: database });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: string }>('select count(*) from consent');
    return Number(rows[0]?.count);
  } finally {
    await client.end();
  }
}

function version(name: string): string {
  const text = readFileSync(`${folder}node_modules/${name}/package.json`, 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
