/**
 * Events by position and by id, and what was shown, in SQL that every engine speaks.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import { keptEvent } from '../rows.ts';
import type { EntriesTable, Tables } from '../schema.ts';
import type { RegisterRow, RegisterStore } from './port.ts';

/** Reading the rows. */
export type RowReader = Pick<RegisterStore, 'at' | 'withId' | 'notices'>;

/** The rows of an opened database whose tables are up to date. */
export function createRowReader(db: Kysely<Tables>): RowReader {
  const events = (site: string) =>
    db.selectFrom('entries').selectAll().where('site', '=', site).where('kind', '=', 'event');
  return {
    async at(site, position) {
      return read(await events(site).where('position', '=', position).executeTakeFirst());
    },
    async withId(site, idHash) {
      return read(await events(site).where('id_hash', '=', idHash).executeTakeFirst());
    },
    async notices(site) {
      const rows = await db
        .selectFrom('notices')
        .select(['hash', 'language', 'published_at'])
        .where('site', '=', site)
        .orderBy('published_at', 'desc')
        .orderBy('language')
        .execute();
      return rows.map(({ published_at: publishedAt, ...name }) => ({ ...name, publishedAt }));
    },
  };
}

function read(row: EntriesTable | undefined): RegisterRow | null {
  return row ? registerRow(row) : null;
}

function registerRow(row: EntriesTable): RegisterRow {
  const { position, site, day, entry } = row;
  return row.body === null
    ? { state: 'erased', position, site, day, entry, ground: row.ground ?? '' }
    : { state: 'kept', day, event: keptEvent(row) };
}
