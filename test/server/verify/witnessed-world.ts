/**
 * What a witness keeps of another log: a head of each of two days, and a fork.
 *
 * @module
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../server/store/sqlite.ts';
import type { Store } from '../../../server/store/store.ts';
import { createWitness } from '../../../server/witness/witness.ts';
import { aLog } from '../witness/a-log.ts';

/** Fills it in, as if it had come from the other log. */
export async function fillWitness(store: Store): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mes-choix-logs-'));
  const stores = [await openSqlite(join(folder, '1')), await openSqlite(join(folder, '2'))];
  const [log, anew] = [await aLog('a', stores[0]), await aLog('a', stores[1])];
  let day = '2026-11-21';
  const witness = createWitness({
    store,
    name: 'consent.example.ch/log/witness',
    logs: [log.verifier],
    now: () => new Date(`${day}T10:20:30.456Z`),
  });
  await log.grow(2);
  await witness.add(await log.submission(0));
  day = '2026-11-22';
  await log.grow(2);
  await witness.add(await log.submission(2));
  await anew.grow(4);
  await witness.add({ ...(await anew.submission(4)), proof: [] });
  for (const other of stores) await other.close();
  await rm(folder, { recursive: true, force: true });
}
