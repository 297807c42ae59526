/**
 * Passwords and second factors, and what tells one session of a person from another.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Tables } from '../schema.ts';
import { addText, create, type EngineName, hasColumn, TYPES } from './columns.ts';

/** The tables `desk_passwords`, `desk_second_factors` and `desk_challenges`, and columns beside them. */
export function signIn(engine: EngineName): Migration {
  const { text, whole } = TYPES[engine];
  return {
    async up(db: Kysely<Tables>) {
      await addText(db, engine, 'desk_users', 'updated_at');
      if (!(await hasColumn(db, 'desk_users', 'has_second_factor'))) {
        await db.schema.alterTable('desk_users').addColumn('has_second_factor', whole).execute();
      }
      await addText(db, engine, 'desk_sessions', 'begun_at');
      await addText(db, engine, 'desk_sessions', 'seen_at');
      await addText(db, engine, 'desk_sessions', 'browser');
      await create(db, 'desk_passwords')
        .addColumn('id', text, (column) => column.primaryKey())
        .addColumn('user_id', text, (column) => column.notNull().references('desk_users.id'))
        .addColumn('account', text, (column) => column.notNull())
        .addColumn('provider', text, (column) => column.notNull())
        .addColumn('password', text)
        .addColumn('created_at', text, (column) => column.notNull())
        .addColumn('updated_at', text, (column) => column.notNull())
        .addUniqueConstraint('desk_passwords_person', ['user_id', 'provider'])
        .execute();
      await create(db, 'desk_second_factors')
        .addColumn('id', text, (column) => column.primaryKey())
        .addColumn('user_id', text, (column) =>
          column.notNull().unique().references('desk_users.id'),
        )
        .addColumn('secret', text, (column) => column.notNull())
        .addColumn('backup_codes', text, (column) => column.notNull())
        .addColumn('is_verified', whole)
        .addColumn('failures', whole)
        .addColumn('locked_until', text)
        .execute();
      await create(db, 'desk_challenges')
        .addColumn('id', text, (column) => column.primaryKey())
        .addColumn('identifier', text, (column) => column.notNull())
        .addColumn('value', text, (column) => column.notNull())
        .addColumn('expires_at', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull())
        .addColumn('updated_at', text, (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('desk_challenges_identifier')
        .ifNotExists()
        .on('desk_challenges')
        .column('identifier')
        .execute();
    },
  };
}
