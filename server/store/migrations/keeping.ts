/**
 * The days of the register: an index to list and to purge by, and counts that outlive the events.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Tables } from '../schema.ts';
import { create, type EngineName, TYPES } from './columns.ts';

/** Adds `day_counts`, `counted_days` and the index `entries_day`. */
export function keeping(engine: EngineName): Migration {
  const { text, whole } = TYPES[engine];
  return {
    async up(db: Kysely<Tables>) {
      // Erased rows leave it: a purge never meets again what it has erased.
      await db.schema
        .createIndex('entries_day')
        .ifNotExists()
        .on('entries')
        .columns(['site', 'day', 'position'])
        .where(sql<boolean>`id_hash is not null and body is not null`)
        .execute();
      await create(db, 'counted_days')
        .addColumn('site', text, (column) => column.notNull())
        .addColumn('day', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('counted_days_key', ['site', 'day'])
        .execute();
      await create(db, 'day_counts')
        .addColumn('site', text, (column) => column.notNull())
        .addColumn('day', text, (column) => column.notNull())
        .addColumn('language', text, (column) => column.notNull())
        .addColumn('layer', text, (column) => column.notNull())
        .addColumn('action', text, (column) => column.notNull())
        .addColumn('revision', whole, (column) => column.notNull())
        .addColumn('purpose', text, (column) => column.notNull())
        .addColumn('answer', text, (column) => column.notNull())
        .addColumn('count', whole, (column) => column.notNull())
        .addPrimaryKeyConstraint('day_counts_key', [
          'site',
          'day',
          'language',
          'layer',
          'action',
          'revision',
          'purpose',
          'answer',
        ])
        .execute();
    },
  };
}
