/**
 * Appending events on PostgreSQL: by one statement as long as nobody else appends and none of them
 * is known, otherwise while the head of the log is held.
 *
 * @module
 */
import { type ClientBase, DatabaseError } from 'pg';
import { eventRow, hex, outcomeOf } from '../rows.ts';
import type { EntriesTable } from '../schema.ts';
import type { Kept, KeptEvent, NewEvent } from '../store.ts';
import { appendRows, tryAppend } from './append.ts';
import type { PostgresEngine } from './engine.ts';

// Not prepared: a plan made while the table is small reads all of it, for as long as it is kept.
const KNOWN = 'select * from entries where id_hash = any($1::bytea[])';

/** For how many batches the head is held after an event was told a second time: it seldom comes alone. */
const AFTER_KNOWN = 20;

/** Appends the events that are new; says what became of each, in their order. */
export type AppendEvents = (batch: readonly NewEvent[]) => Promise<readonly Kept[]>;

/**
 * Appends to the log of an engine.
 *
 * What one process remembers is no more than where it left the log: where somebody has appended
 * since, the statement changes nothing, and the batch goes the other way.
 */
export function createEventAppender(engine: PostgresEngine): AppendEvents {
  let left = -1;
  // Batches without anybody else's in between, until one statement is tried again.
  let patience = 1;

  async function atOnce(batch: readonly NewEvent[]): Promise<readonly Kept[] | null> {
    const size = left;
    const { outcomes, fresh } = place(size, batch);
    try {
      const isDone = await engine.use((client) => tryAppend(client, size, fresh.map(eventRow)));
      if (!isDone) return null;
    } catch (error) {
      if (!isTaken(error)) throw error;
      patience = AFTER_KNOWN;
      return null;
    }
    left = size + fresh.length;
    return outcomes;
  }

  return async (batch) => {
    const kept = patience === 0 ? await atOnce(batch) : null;
    if (kept) return kept;
    return engine.extend(async (client, size) => {
      const { outcomes, fresh } = await appendEvents(client, size, batch);
      patience = size === left ? Math.max(patience - 1, 0) : Math.max(patience, 1);
      left = size + fresh.length;
      return outcomes;
    });
  };
}

/** Whether an id stands in the register already. */
function isTaken(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '23505';
}

/** What becomes of a batch. */
interface Placed {
  readonly outcomes: readonly Kept[];
  /** Those that are new, in their order. */
  readonly fresh: readonly KeptEvent[];
}

/** Gives each event that is new its position in a log of that size. */
function place(
  size: number,
  batch: readonly NewEvent[],
  known: Map<string, Kept> = new Map(),
): Placed {
  const fresh: KeptEvent[] = [];
  const outcomes = batch.map((event): Kept => {
    const key = hex(event.idHash);
    const before = known.get(key);
    if (before) return before;
    const kept = { ...event, position: size + fresh.length };
    fresh.push(kept);
    known.set(key, { outcome: 'known', event: kept });
    return { outcome: 'stored', event: kept };
  });
  return { outcomes, fresh };
}

/** Appends the events of a batch that are new to a log whose head is held. */
async function appendEvents(
  client: ClientBase,
  size: number,
  batch: readonly NewEvent[],
): Promise<Placed> {
  const placed = place(size, batch, await knownAmong(client, batch));
  await appendRows(client, size, placed.fresh.map(eventRow));
  return placed;
}

/** By the hash of their id in hex, the events that are kept or were erased. */
async function knownAmong(
  client: ClientBase,
  batch: readonly NewEvent[],
): Promise<Map<string, Kept>> {
  const hashes = batch.map(({ idHash }) => idHash);
  const { rows } = await client.query<EntriesTable>(KNOWN, [hashes]);
  return new Map(rows.map((row) => [hex(row.id_hash as Uint8Array), outcomeOf(row)]));
}
