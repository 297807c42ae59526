/**
 * Who is writing in which text just now.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Tables } from '../schema.ts';
import { create, type EngineName, TYPES } from './columns.ts';

/** The table `draft_writers`. */
export function drafts(engine: EngineName): Migration {
  const { text } = TYPES[engine];
  return {
    async up(db: Kysely<Tables>) {
      await create(db, 'draft_writers')
        .addColumn('site', text, (column) => column.notNull())
        .addColumn('kind', text, (column) => column.notNull())
        .addColumn('language', text, (column) => column.notNull())
        .addColumn('author', text, (column) => column.notNull())
        .addColumn('since', text, (column) => column.notNull())
        .addColumn('last', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('draft_writers_key', ['site', 'kind', 'language', 'author'])
        .execute();
    },
  };
}
