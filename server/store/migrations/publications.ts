/**
 * Publications that wait for their hour, who of several processes does what is due, and which
 * languages of a version are behind.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Tables } from '../schema.ts';
import { create, type EngineName, hasColumn, TYPES } from './columns.ts';

/** The tables `leases` and `publications`, and `document_versions.behind`. */
export function publications(engine: EngineName): Migration {
  const { text, whole } = TYPES[engine];
  return {
    async up(db: Kysely<Tables>) {
      await create(db, 'leases')
        .addColumn('name', text, (column) => column.primaryKey())
        .addColumn('holder', text, (column) => column.notNull())
        .addColumn('held_until', text, (column) => column.notNull())
        .addColumn('due_at', text, (column) => column.notNull())
        .execute();
      await create(db, 'publications')
        .addColumn('id', text, (column) => column.primaryKey())
        .addColumn('site', text, (column) => column.notNull())
        .addColumn('kind', text, (column) => column.notNull())
        .addColumn('texts', text, (column) => column.notNull())
        .addColumn('base', whole, (column) => column.notNull())
        .addColumn('behind', text, (column) => column.notNull())
        .addColumn('author', text, (column) => column.notNull())
        .addColumn('reason', text, (column) => column.notNull())
        .addColumn('material', text, (column) => column.notNull())
        .addColumn('asked_at', text, (column) => column.notNull())
        .addColumn('due_at', text, (column) => column.notNull())
        .addColumn('zone', text, (column) => column.notNull())
        .addColumn('state', text, (column) => column.notNull())
        .addColumn('ended_at', text)
        .addColumn('ended_by', text)
        .addColumn('fault', text)
        .addColumn('version', whole)
        .execute();
      await db.schema
        .createIndex('publications_open')
        .ifNotExists()
        .unique()
        .on('publications')
        .columns(['site', 'kind'])
        .where(sql<boolean>`state in ('waiting', 'told')`)
        .execute();
      if (!(await hasColumn(db, 'document_versions', 'behind'))) {
        await db.schema
          .alterTable('document_versions')
          .addColumn('behind', text, (column) => column.notNull().defaultTo('[]'))
          .execute();
      }
    },
  };
}
