/**
 * `node:sqlite` as Kysely wants it, and its errors as the port names them.
 *
 * There is one connection. Whoever writes takes it through Kysely's own queue, so a transaction
 * is never entered by anybody else's statement.
 *
 * @module
 */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import type { Tables } from './schema.ts';
import { Unavailable } from './store.ts';

/** The SQLite release that no longer loses a reset WAL (3.7.0 to 3.51.2 may). */
const OLDEST_SQLITE = [3, 51, 3];

/** How long a statement waits for another process's lock, in milliseconds. */
export const LOCK_PATIENCE = 1000;

/** Primary result codes that pass: busy, locked, read-only, input/output, full, cannot open. */
const PASSING = new Set([5, 6, 8, 10, 13, 14]);

/** An open database file. */
export interface Engine {
  readonly database: DatabaseSync;
  readonly db: Kysely<Tables>;
  /**
   * Runs `work`, which must be synchronous, in one write transaction of its own; durable when this
   * resolves. Throws {@link Unavailable} where the file is locked or the disk is full.
   */
  write<T>(work: () => T): Promise<T>;
}

/** Opens the file, which is made where there is none. */
export function openEngine(file: string): Engine {
  const database = passing(() => new DatabaseSync(file, { timeout: LOCK_PATIENCE }));
  try {
    passing(() => prepare(database));
  } catch (error) {
    database.close();
    throw error;
  }
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: shim(database) }) });
  return {
    database,
    db,
    write: (work) =>
      db.connection().execute(() => Promise.resolve(passing(() => inTransaction(database, work)))),
  };
}

/** Runs `work`; errors that may pass by themselves become {@link Unavailable}. */
export function passing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
    // The low byte is the primary code, the rest says more.
    if (!PASSING.has(code & 0xff)) throw error;
    throw new Unavailable('The store cannot be read or written just now.', { cause: error });
  }
}

function prepare(database: DatabaseSync): void {
  requireVersion(database);
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  database.exec('pragma foreign_keys = on');
  database.exec('pragma secure_delete = on');
}

function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('begin immediate');
  try {
    const result = work();
    database.exec('commit');
    return result;
  } catch (error) {
    // A full disk may have rolled back already.
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}

function requireVersion(database: DatabaseSync): void {
  const row = database.prepare('select sqlite_version() as version').get();
  const version = String(row?.['version']);
  const parts = version.split('.').map(Number);
  const at = OLDEST_SQLITE.findIndex((part, index) => parts[index] !== part);
  if (at >= 0 && (parts[at] ?? 0) < (OLDEST_SQLITE[at] ?? 0)) {
    throw new Error(
      `SQLite ${version} is too old: ${OLDEST_SQLITE.join('.')} is needed. Use a newer Node.js.`,
    );
  }
}

function shim(database: DatabaseSync) {
  return {
    close: () => database.close(),
    prepare(sql: string) {
      // A transaction here always writes: taking the lock at once cannot fail half way.
      const statement = passing(() => database.prepare(sql === 'begin' ? 'begin immediate' : sql));
      const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters: readonly unknown[]) =>
          passing(() => statement.all(...values(parameters))),
        run: (parameters: readonly unknown[]) =>
          passing(() => statement.run(...values(parameters))),
        iterate: (parameters: readonly unknown[]) =>
          passing(() => statement.iterate(...values(parameters))),
      };
    },
  };
}
