import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { globSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { hebergeur } from '../server/site/example.ts';
import { type Cluster, createDatabase, startCluster } from '../postgres.ts';
import { startLoad } from './load.ts';
import { createProcess, faultsOf, openWorld, type Place } from './world.ts';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => cluster.stop());

/** What a browser says of itself and its visitor, marked so that it is found wherever it is. */
const marks = {
  address: '203.0.113.77',
  agent: 'TellTale/7.7',
  page: 'https://www.example.ch/secret-page',
  cookie: 'markedcookie',
  language: 'xx-MARKED',
};
const headers = {
  'x-forwarded-for': marks.address,
  'user-agent': marks.agent,
  referer: marks.page,
  cookie: `session=${marks.cookie}`,
  'accept-language': marks.language,
};

/** The names of what is found in any file below a folder. */
async function foundIn(
  folder: string,
  needles: Readonly<Record<string, string | Buffer>>,
  isLeftOut: (path: string) => boolean = () => false,
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const path of globSync(join(folder, '**/*'))) {
    if (isLeftOut(path) || !statSync(path).isFile()) continue;
    const bytes = await readFile(path);
    for (const [name, needle] of Object.entries(needles)) {
      if (bytes.includes(needle)) found.add(name);
    }
  }
  return [...found].toSorted();
}

/** Every spelling of what an event leaves: as it came in, and as it is stored. */
function spellings(row: {
  readonly id: string;
  readonly subject: string;
  readonly salt: Buffer;
  readonly body: string;
}) {
  const { id, subject, salt, body } = row;
  return {
    id,
    subject,
    body,
    bareId: id.replaceAll('-', ''),
    bareSubject: subject.replaceAll('-', ''),
    salt,
    saltInHex: salt.toString('hex'),
    saltInBase64: salt.toString('base64'),
  };
}

/** A load with marked headers on a place, of which some visitors erase their record; what it left. */
async function leave(place: Place) {
  const world = await openWorld(place);
  onTestFinished(() => world.close());
  const server = await createProcess(place, { TRUST_PROXY: '1', WITH_LINES: 'yes' });
  onTestFinished(() => server.kill());
  await server.begin();
  const load = await startLoad([server.url], { headers });
  await load.more(600);
  const chosen = load.told.acknowledged.slice(100, 130);
  const erased = await Promise.all(
    chosen.map(async ({ id, subject }) => {
      const [kept] = await world.store.log.eventsOf(hebergeur.site, subject);
      return spellings({ id, subject, salt: Buffer.from(kept!.salt), body: kept!.body });
    }),
  );
  for (const { subject } of chosen) {
    const answer = await fetch(`${server.url}/${hebergeur.site}/receipt`, {
      method: 'DELETE',
      headers: { ...headers, 'consent-id': subject },
    });
    expect(answer.status).toBe(204);
  }
  await load.more(200);
  await load.stop();
  const spelled = erased.flatMap((event, at) =>
    Object.entries(event).map(([name, needle]) => [`${at} ${name}`, needle] as const),
  );
  const gone = new Set(chosen.map(({ id }) => id));
  const acknowledged = load.told.acknowledged.filter(({ id }) => !gone.has(id));
  expect(await faultsOf(world, { ...load.told, acknowledged })).toEqual([]);
  expect(await server.stop()).toBe(0);
  for (const mark of Object.values(marks)) expect(server.written).not.toContain(mark);
  expect(server.written).toContain('/:site/consents');
  const [other] = acknowledged;
  return { erased: Object.fromEntries(spelled), other: other! };
}

describe('the files of the embedded store', () => {
  test('hold nothing of a visitor’s browser, nor of what was erased', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mes-choix-traces-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const { erased, other } = await leave({ folder });
    // What is searched for is found where it is.
    expect(await foundIn(folder, { other: other.subject })).toEqual(['other']);
    expect(await foundIn(folder, marks)).toEqual([]);
    expect(await foundIn(folder, erased)).toEqual([]);
  });
});

describe('the files of PostgreSQL', () => {
  test('hold nothing of a visitor’s browser; once the table is written anew, nothing of what was erased but in the write-ahead log', async () => {
    const { url } = await createDatabase(cluster.url);
    const { erased, other } = await leave({ database: url });
    const client = new Client({ connectionString: url });
    await client.connect();
    // A plain vacuum leaves the older bytes in the free room of their pages.
    await client.query('vacuum full entries');
    await client.query('checkpoint');
    await client.end();
    const isWal = (path: string) => path.includes('/pg_wal/');
    expect(await foundIn(cluster.folder, { other: other.subject }, isWal)).toEqual(['other']);
    expect(await foundIn(cluster.folder, marks)).toEqual([]);
    expect(await foundIn(cluster.folder, erased, isWal)).toEqual([]);
    // As docs/operations.md says: there it stays until the segment is written anew.
    const subject = erased['0 subject']!;
    expect(await foundIn(cluster.folder, { subject })).toEqual(['subject']);
  });
});
