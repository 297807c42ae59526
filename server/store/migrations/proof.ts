/**
 * Which publications are in the log, and the times of its signed heads.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Tables } from '../schema.ts';
import { create, type EngineName, hasColumn, TYPES } from './columns.ts';

/** Adds the table of announcements, and the seal of a signed head. */
export function proof(engine: EngineName): Migration {
  const { bytes, text, whole } = TYPES[engine];
  return {
    async up(db: Kysely<Tables>) {
      await create(db, 'announcements')
        .addColumn('key', bytes, (column) => column.primaryKey())
        .addColumn('position', whole, (column) => column.notNull())
        .execute();
      if (!(await hasColumn(db, 'checkpoints', 'seal'))) {
        await db.schema.alterTable('checkpoints').addColumn('seal', text).execute();
      }
    },
  };
}
