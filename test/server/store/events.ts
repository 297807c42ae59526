/**
 * Stores in folders of their own, and events to put into them.
 *
 * @module
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSqlite } from '../../../server/store/sqlite.ts';
import type { NewEntry, NewEvent, Store } from '../../../server/store/store.ts';

/** A folder that is gone after the test. */
export async function folderOfTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mes-choix-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A store that is closed and gone after the test. */
export async function storeOfTest(): Promise<Store> {
  const store = await openSqlite(await folderOfTest());
  onTestFinished(() => store.close());
  return store;
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
