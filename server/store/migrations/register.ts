/**
 * The register at the desk: legal holds, how often questions were shown, the files that showed a
 * notice.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Tables } from '../schema.ts';
import { type ColumnTypes, create, type EngineName, TYPES } from './columns.ts';

/** What the desk needs of the register. */
export function register(engine: EngineName): Migration {
  const types = TYPES[engine];
  return {
    async up(db: Kysely<Tables>) {
      await holdTable(db, types);
      await shownTables(db, types);
      await fileTables(db, types);
    },
  };
}

async function holdTable(db: Kysely<Tables>, { bytes, text }: ColumnTypes): Promise<void> {
  await create(db, 'holds')
    .addColumn('subject_hash', bytes, (column) => column.primaryKey())
    .addColumn('site', text, (column) => column.notNull())
    .addColumn('reason', text, (column) => column.notNull())
    .addColumn('author', text, (column) => column.notNull())
    .addColumn('set_at', text, (column) => column.notNull())
    .execute();
}

async function shownTables(db: Kysely<Tables>, { text, whole }: ColumnTypes): Promise<void> {
  await create(db, 'shown_counts')
    .addColumn('site', text, (column) => column.notNull())
    .addColumn('day', text, (column) => column.notNull())
    .addColumn('language', text, (column) => column.notNull())
    .addColumn('revision', whole, (column) => column.notNull())
    .addColumn('count', whole, (column) => column.notNull())
    .addPrimaryKeyConstraint('shown_counts_key', ['site', 'day', 'language', 'revision'])
    .execute();
  await create(db, 'shown_sites')
    .addColumn('site', text, (column) => column.primaryKey())
    .addColumn('since', text, (column) => column.notNull())
    .execute();
}

async function fileTables(db: Kysely<Tables>, { bytes, text }: ColumnTypes): Promise<void> {
  await create(db, 'file_parts')
    .addColumn('hash', text, (column) => column.primaryKey())
    .addColumn('bytes', bytes, (column) => column.notNull())
    .execute();
  await create(db, 'files')
    .addColumn('owner', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('type', text, (column) => column.notNull())
    .addColumn('parts', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('files_key', ['owner', 'name'])
    .execute();
}
