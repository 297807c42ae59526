/**
 * Configurations that are being edited, in SQL.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import { instantOf } from './instant.ts';
import type { Tables } from './schema.ts';
import { type ConfigurationStore, Conflict } from './store.ts';

/** The drafts of an opened database whose tables are up to date. */
export function createConfigurationStore(db: Kysely<Tables>): ConfigurationStore {
  return {
    async draft(site) {
      const row = await db
        .selectFrom('configuration_drafts')
        .selectAll()
        .where('site', '=', site)
        .executeTakeFirst();
      if (!row) return null;
      const { saved_at: savedAt, config, ...draft } = row;
      return { ...draft, config: JSON.parse(config) as unknown, savedAt };
    },

    async save({ site, number, config, savedAt, ...rest }) {
      const content = { ...rest, config: JSON.stringify(config), saved_at: instantOf(savedAt) };
      const written =
        number === 1
          ? await db
              .insertInto('configuration_drafts')
              .values({ site, number, ...content })
              .onConflict((conflict) => conflict.column('site').doNothing())
              .returning('site')
              .execute()
          : await db
              .updateTable('configuration_drafts')
              .set({ number, ...content })
              .where('site', '=', site)
              .where('number', '=', number - 1)
              .returning('site')
              .execute();
      if (written.length === 0) {
        throw new Conflict(`Draft ${number} of the configuration of ${site} is not the next one.`);
      }
    },

    async drop(site, number) {
      const gone = await db
        .deleteFrom('configuration_drafts')
        .where('site', '=', site)
        .where('number', '=', number)
        .returning('site')
        .execute();
      return gone.length > 0;
    },
  };
}
