/**
 * Stores in folders of their own, and events to put into them.
 *
 * @module
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { openPostgres } from '../../../server/store/postgres.ts';
import { openSqlite } from '../../../server/store/sqlite.ts';
import type { NewEntry, NewEvent, Store } from '../../../server/store/store.ts';
import { createDatabase } from '../../postgres.ts';

/** A folder that is gone after the test. */
export async function folderOfTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mes-choix-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Where a store keeps what it has: each opening is as by another process. */
export interface Place {
  /** Opens it; closed after the test, if not before. */
  open(): Promise<Store>;
}

/** An engine, and new places on it that are gone after the test. */
export interface EngineOfTest {
  readonly engine: 'SQLite' | 'PostgreSQL';
  readonly newPlace: () => Promise<Place>;
}

/** Both engines: every promise of the port is tested on each. */
export const engines: readonly EngineOfTest[] = [
  {
    engine: 'SQLite',
    async newPlace() {
      const folder = await folderOfTest();
      return { open: () => closedAfterwards(openSqlite(folder)) };
    },
  },
  {
    engine: 'PostgreSQL',
    async newPlace() {
      const url = await databaseOfTest();
      return { open: () => closedAfterwards(openPostgres(url)) };
    },
  },
];

/** The address of an empty database, which is gone after the test. */
export async function databaseOfTest(): Promise<string> {
  const answer = await fetch(inject('postgres'));
  const server = await answer.text();
  if (!answer.ok) throw new Error(server);
  const { url, drop } = await createDatabase(server);
  onTestFinished(drop);
  return url;
}

/** A new store on an engine. */
export async function storeOf({ newPlace }: EngineOfTest): Promise<Store> {
  return (await newPlace()).open();
}

/** A new embedded store that is closed and gone after the test. */
export async function storeOfTest(): Promise<Store> {
  return closedAfterwards(openSqlite(await folderOfTest()));
}

/** The store, closed at the latest when the test has ended. */
async function closedAfterwards(opening: Promise<Store>): Promise<Store> {
  const store = await opening;
  let closed: Promise<void> | null = null;
  const close = () => (closed ??= store.close());
  onTestFinished(close);
  return { ...store, close };
}

/** An event as the register hands it to the store. */
export function newEvent(
  more: { subject?: string | null; id?: string; at?: string } = {},
): NewEvent {
  const { id = randomUUID(), subject = randomUUID(), at = '2026-11-23T10:20:30.000Z' } = more;
  const body = JSON.stringify({ id, subject });
  const salt = randomBytes(32);
  return {
    site: 'demo',
    idHash: createHash('sha256').update(id).digest(),
    subject,
    body,
    salt,
    entry: createHash('sha256').update(salt).update(body).digest(),
    notice: `sha256:${'ab'.repeat(32)}`,
    revision: 3,
    receivedAt: at,
    expiresAt: '2027-05-24T10:20:30.000Z',
  };
}

/** The entry that logs an erasure. */
export function erasureEntry(positions: readonly number[]): NewEntry {
  const salt = randomBytes(32);
  const body = JSON.stringify({ positions });
  const entry = createHash('sha256').update(salt).update(body).digest();
  return {
    kind: 'erasure',
    site: 'demo',
    body,
    salt,
    entry,
    receivedAt: '2026-11-24T00:00:00.000Z',
  };
}

/** What is there, with its bytes in hexadecimal: comparable whatever the engine gives them as. */
export function plain(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]: [string, unknown]) => [
      key,
      value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
    ]),
  );
}

/** Erases what is kept of a subject, as a visitor asks for it. */
export function erase(store: Store, subject: string): Promise<number> {
  return store.log.erase(
    { site: 'demo', subject, ground: 'visitor', at: '2026-11-24T00:00:00.000Z' },
    erasureEntry,
  );
}
