/**
 * The heads of other logs that this server is a witness of.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Tables } from '../schema.ts';
import { create, type EngineName, TYPES } from './columns.ts';

/** Adds the tables `witnessed_logs`, `witnessed_heads` and `witnessed_forks`. */
export function witness(engine: EngineName): Migration {
  const { text, whole } = TYPES[engine];
  return {
    async up(db: Kysely<Tables>) {
      await create(db, 'witnessed_logs')
        .addColumn('origin', text, (column) => column.primaryKey())
        .addColumn('size', whole, (column) => column.notNull())
        .execute();
      await create(db, 'witnessed_heads')
        .addColumn('origin', text, (column) => column.notNull())
        .addColumn('day', text, (column) => column.notNull())
        .addColumn('size', whole, (column) => column.notNull())
        .addColumn('note', text, (column) => column.notNull())
        .addColumn('digest', text, (column) => column.notNull())
        .addColumn('witnessed_at', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('witnessed_heads_key', ['origin', 'day'])
        .execute();
      await create(db, 'witnessed_forks')
        .addColumn('origin', text, (column) => column.notNull())
        .addColumn('digest', text, (column) => column.notNull())
        .addColumn('size', whole, (column) => column.notNull())
        .addColumn('note', text, (column) => column.notNull())
        .addColumn('kept', text, (column) => column.notNull())
        .addColumn('witnessed_at', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('witnessed_forks_key', ['origin', 'digest'])
        .execute();
    },
  };
}
