/**
 * Drafts, and who is writing in them, in SQL.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';
import { Conflict, type Draft, type DraftStore } from './store.ts';
import { instantOf } from './instant.ts';

/** The drafts of an opened database whose tables are up to date. */
export function createDraftStore(db: Kysely<Tables>): DraftStore {
  return {
    async draft(site, kind, language) {
      const row = await db
        .selectFrom('drafts')
        .selectAll()
        .where('site', '=', site)
        .where('kind', '=', kind)
        .where('language', '=', language)
        .executeTakeFirst();
      if (!row) return null;
      const { saved_at: savedAt, ...draft } = row;
      return { ...draft, kind: row.kind as Draft['kind'], savedAt };
    },
    saveDraft: (draft, seen) => (seen === null ? insert(db, draft) : update(db, draft, seen)),
    async dropDraft(site, kind, language, seen) {
      const all = db
        .deleteFrom('drafts')
        .where('site', '=', site)
        .where('kind', '=', kind)
        .where('language', '=', language);
      const some = seen === undefined ? all : all.where('saved_at', '=', instantOf(seen));
      return (await some.executeTakeFirst()).numDeletedRows > 0n;
    },
    ...writers(db),
  };
}

/** The first draft of a text: of two at once, one is. */
async function insert(db: Kysely<Tables>, { savedAt, ...draft }: Draft): Promise<boolean> {
  try {
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto('drafts')
      .values({ ...draft, saved_at: instantOf(savedAt) })
      .onConflict((conflict) => conflict.columns(['site', 'kind', 'language']).doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows > 0n;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

async function update(db: Kysely<Tables>, draft: Draft, seen: string): Promise<boolean> {
  const { site, kind, language, savedAt, ...content } = draft;
  const { numUpdatedRows } = await db
    .updateTable('drafts')
    .set({ ...content, saved_at: instantOf(savedAt) })
    .where('site', '=', site)
    .where('kind', '=', kind)
    .where('language', '=', language)
    .where('saved_at', '=', instantOf(seen))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function writers(db: Kysely<Tables>): Pick<DraftStore, 'addWriter' | 'writers'> {
  return {
    async addWriter({ site, kind, language, author, since, last }) {
      const times = { since: instantOf(since), last: instantOf(last) };
      await db
        .insertInto('draft_writers')
        .values({ site, kind, language, author, ...times })
        .onConflict((conflict) =>
          conflict.columns(['site', 'kind', 'language', 'author']).doUpdateSet(times),
        )
        .execute();
    },
    writers: async (site, kind, language) =>
      (
        await db
          .selectFrom('draft_writers')
          .select(['author', 'since', 'last'])
          .where('site', '=', site)
          .where('kind', '=', kind)
          .where('language', '=', language)
          .orderBy('since')
          .execute()
      ).map((writer) => ({ site, kind, language, ...writer })),
  };
}
