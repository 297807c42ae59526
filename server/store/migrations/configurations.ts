/**
 * The table of configurations that are being edited.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Tables } from '../schema.ts';
import { create, type EngineName, TYPES } from './columns.ts';

/** One draft of a configuration a site. */
export function configurations(engine: EngineName): Migration {
  const { text, whole } = TYPES[engine];
  return {
    async up(db: Kysely<Tables>) {
      await create(db, 'configuration_drafts')
        .addColumn('site', text, (column) => column.primaryKey())
        .addColumn('number', whole, (column) => column.notNull())
        .addColumn('config', text, (column) => column.notNull())
        .addColumn('base', whole, (column) => column.notNull())
        .addColumn('author', text, (column) => column.notNull())
        .addColumn('saved_at', text, (column) => column.notNull())
        .execute();
    },
  };
}
