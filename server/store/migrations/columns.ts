/**
 * What the engines call the kinds of columns, and how a table is made in a migration.
 *
 * @module
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../schema.ts';

/** The engines that keep the tables. */
export type EngineName = 'sqlite' | 'postgres';

/** What an engine calls a kind of column. */
export interface ColumnTypes {
  readonly bytes: 'blob' | 'bytea';
  /** Compared by its bytes, whatever the database's language: order and equality are the same everywhere. */
  readonly text: 'text' | RawBuilder<unknown>;
  /** A whole number of 53 bits at least. */
  readonly whole: 'integer' | 'bigint';
}

/** The kinds of columns by engine. */
export const TYPES: Readonly<Record<EngineName, ColumnTypes>> = {
  sqlite: { bytes: 'blob', text: 'text', whole: 'integer' },
  postgres: { bytes: 'bytea', text: sql`text collate "C"`, whole: 'bigint' },
};

/**
 * Makes a table where there is none: SQLite changes tables outside a transaction, so a start that
 * was cut short is simply run again.
 */
export function create(db: Kysely<Tables>, table: keyof Tables) {
  return db.schema.createTable(table).ifNotExists();
}

/** Whether a table has a column already: SQLite cannot add one "if not exists". */
export async function hasColumn(
  db: Kysely<Tables>,
  table: keyof Tables,
  column: string,
): Promise<boolean> {
  const tables = await db.introspection.getTables();
  const found = tables.find(({ name }) => name === table);
  return found?.columns.some(({ name }) => name === column) ?? false;
}

/** Adds a text that rows from before have not, where it is not there yet. */
export async function addText(
  db: Kysely<Tables>,
  engine: EngineName,
  table: keyof Tables,
  column: string,
): Promise<void> {
  if (await hasColumn(db, table, column)) return;
  await db.schema.alterTable(table).addColumn(column, TYPES[engine].text).execute();
}
