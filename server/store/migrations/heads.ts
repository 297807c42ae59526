/**
 * When the signed head went where.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Tables } from '../schema.ts';
import { create, type EngineName, TYPES } from './columns.ts';

/** Adds the table `sent_heads`. */
export function heads(engine: EngineName): Migration {
  const { text } = TYPES[engine];
  return {
    async up(db: Kysely<Tables>) {
      await create(db, 'sent_heads')
        .addColumn('destination', text, (column) => column.primaryKey())
        .addColumn('sent_at', text, (column) => column.notNull())
        .execute();
    },
  };
}
