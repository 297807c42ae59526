/**
 * The tables of the first release.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Tables } from '../schema.ts';
import { type ColumnTypes, create, type EngineName, TYPES } from './columns.ts';

/** The tables of the first release. */
export function begin(engine: EngineName): Migration {
  const types = TYPES[engine];
  return {
    async up(db: Kysely<Tables>) {
      await logTables(db, types);
      await siteTables(db, types);
      await documentTables(db, types);
      await deskTables(db, types);
      await create(db, 'secrets')
        .addColumn('name', types.text, (column) => column.primaryKey())
        .addColumn('value', types.bytes, (column) => column.notNull())
        .execute();
      if (engine === 'postgres') await clearErasedSoon(db);
    },
  };
}

// PostgreSQL leaves an erased row's older bytes until a vacuum. Rows of `entries` die by erasure
// alone, so its own daemon may come for each: within a minute, whichever process erased.
async function clearErasedSoon(db: Kysely<Tables>): Promise<void> {
  await sql`alter table entries set (
    autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
    toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0)`.execute(db);
}

async function logTables(db: Kysely<Tables>, { bytes, text, whole }: ColumnTypes): Promise<void> {
  await create(db, 'log_head')
    .addColumn('id', whole, (column) => column.primaryKey().check(sql`id = 1`))
    .addColumn('size', whole, (column) => column.notNull())
    .execute();
  await db
    .insertInto('log_head')
    .values({ id: 1, size: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await create(db, 'entries')
    .addColumn('position', whole, (column) => column.primaryKey())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('site', text, (column) => column.notNull())
    .addColumn('entry', bytes, (column) => column.notNull())
    .addColumn('day', text, (column) => column.notNull())
    .addColumn('id_hash', bytes, (column) => column.unique())
    .addColumn('subject_hash', bytes)
    .addColumn('subject', text)
    .addColumn('notice', text)
    .addColumn('revision', whole)
    .addColumn('received_at', text)
    .addColumn('expires_at', text)
    .addColumn('salt', bytes)
    .addColumn('body', text)
    .addColumn('ground', text)
    .execute();
  await db.schema
    .createIndex('entries_subject')
    .ifNotExists()
    .on('entries')
    .columns(['subject_hash', 'position'])
    .where('subject_hash', 'is not', null)
    .execute();
  await create(db, 'nodes')
    .addColumn('level', whole, (column) => column.notNull())
    .addColumn('number', whole, (column) => column.notNull())
    .addColumn('hash', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('nodes_key', ['level', 'number'])
    .execute();
  await create(db, 'checkpoints')
    .addColumn('size', whole, (column) => column.primaryKey())
    .addColumn('text', text, (column) => column.notNull())
    .addColumn('signed_at', text, (column) => column.notNull())
    .execute();
}

async function siteTables(db: Kysely<Tables>, { text, whole }: ColumnTypes): Promise<void> {
  await create(db, 'site_versions')
    .addColumn('site', text, (column) => column.notNull())
    .addColumn('version', whole, (column) => column.notNull())
    .addColumn('config', text, (column) => column.notNull())
    .addColumn('published_by', text, (column) => column.notNull())
    .addColumn('author', text, (column) => column.notNull())
    .addColumn('reason', text, (column) => column.notNull())
    .addColumn('published_at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('site_versions_key', ['site', 'version'])
    .execute();
  await create(db, 'notices')
    .addColumn('site', text, (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull())
    .addColumn('language', text, (column) => column.notNull())
    .addColumn('published_at', text, (column) => column.notNull())
    .addColumn('body', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('notices_key', ['site', 'hash'])
    .execute();
  await create(db, 'desk_paths')
    .addColumn('site', text, (column) => column.notNull())
    .addColumn('path', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('desk_paths_key', ['site', 'path'])
    .execute();
}

async function documentTables(db: Kysely<Tables>, { text, whole }: ColumnTypes): Promise<void> {
  await create(db, 'document_versions')
    .addColumn('site', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('version', whole, (column) => column.notNull())
    .addColumn('texts', text, (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull())
    .addColumn('faq_version', whole)
    .addColumn('author', text, (column) => column.notNull())
    .addColumn('reason', text, (column) => column.notNull())
    .addColumn('material', text, (column) => column.notNull())
    .addColumn('published_at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('document_versions_key', ['site', 'kind', 'version'])
    .execute();
  await create(db, 'drafts')
    .addColumn('site', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('language', text, (column) => column.notNull())
    .addColumn('markdown', text, (column) => column.notNull())
    .addColumn('base', whole, (column) => column.notNull())
    .addColumn('author', text, (column) => column.notNull())
    .addColumn('saved_at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('drafts_key', ['site', 'kind', 'language'])
    .execute();
}

async function deskTables(db: Kysely<Tables>, { text, whole }: ColumnTypes): Promise<void> {
  await create(db, 'desk_users')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('email', text, (column) => column.notNull().unique())
    .addColumn('role', text, (column) => column.notNull())
    .addColumn('created_at', text, (column) => column.notNull())
    .execute();
  await create(db, 'desk_links')
    .addColumn('token_hash', text, (column) => column.primaryKey())
    .addColumn('user_id', text, (column) => column.notNull().references('desk_users.id'))
    .addColumn('expires_at', text, (column) => column.notNull())
    .execute();
  await create(db, 'desk_sessions')
    .addColumn('token_hash', text, (column) => column.primaryKey())
    .addColumn('user_id', text, (column) => column.notNull().references('desk_users.id'))
    .addColumn('csrf', text, (column) => column.notNull())
    .addColumn('expires_at', text, (column) => column.notNull())
    .execute();
  await create(db, 'desk_acts')
    .addColumn('number', whole, (column) => column.primaryKey())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('user', text, (column) => column.notNull())
    .addColumn('site', text)
    .addColumn('act', text, (column) => column.notNull())
    .addColumn('detail', text, (column) => column.notNull())
    .execute();
}
