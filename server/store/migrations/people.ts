/**
 * Roles by site, and what an act changed.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Tables } from '../schema.ts';
import { addText, create, type EngineName, hasColumn, TYPES } from './columns.ts';

/** A person had one role, which was for every site: it becomes the one without a site. */
export function people(engine: EngineName): Migration {
  const { text } = TYPES[engine];
  return {
    async up(db: Kysely<Tables>) {
      await create(db, 'desk_roles')
        .addColumn('user_id', text, (column) => column.notNull().references('desk_users.id'))
        .addColumn('site', text, (column) => column.notNull())
        .addColumn('role', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('desk_roles_key', ['user_id', 'site'])
        .execute();
      if (await hasColumn(db, 'desk_users', 'role')) {
        await sql`insert into desk_roles (user_id, site, role)
          select id, '', role from desk_users where true on conflict do nothing`.execute(db);
        await db.schema.alterTable('desk_users').dropColumn('role').execute();
      }
      await addText(db, engine, 'desk_acts', 'before');
      await addText(db, engine, 'desk_acts', 'after');
    },
  };
}
