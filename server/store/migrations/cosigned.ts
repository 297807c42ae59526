/**
 * The log's own heads as a witness has cosigned them.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Tables } from '../schema.ts';
import { create, type EngineName, TYPES } from './columns.ts';

/** Adds the table `cosigned_heads`. */
export function cosigned(engine: EngineName): Migration {
  const { text, whole } = TYPES[engine];
  return {
    async up(db: Kysely<Tables>) {
      await create(db, 'cosigned_heads')
        .addColumn('destination', text, (column) => column.primaryKey())
        .addColumn('size', whole, (column) => column.notNull())
        .addColumn('note', text, (column) => column.notNull())
        .execute();
    },
  };
}
