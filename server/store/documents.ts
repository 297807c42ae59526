/**
 * Documents, published and in draft, in SQL.
 *
 * @module
 */
import type { Kysely, Selectable } from 'kysely';
import { createDraftStore } from './drafts.ts';
import type { DocumentVersionsTable, Tables } from './schema.ts';
import { Conflict, type DocumentKind, type DocumentStore, type DocumentVersion } from './store.ts';
import { instantOf } from './instant.ts';
import { markTold } from './publications.ts';

/** The documents of an opened database whose tables are up to date. */
export function createDocumentStore(db: Kysely<Tables>): DocumentStore {
  const versions = (site: string, kind: DocumentKind) =>
    db
      .selectFrom('document_versions')
      .selectAll()
      .where('site', '=', site)
      .where('kind', '=', kind)
      .orderBy('version', 'desc');
  return {
    async current(site, kind) {
      return read(await versions(site, kind).limit(1).executeTakeFirst());
    },
    async at(site, kind, instant) {
      const before = versions(site, kind).where('published_at', '<=', instantOf(instant));
      return read(await before.limit(1).executeTakeFirst());
    },
    async version(site, kind, version) {
      return read(await versions(site, kind).where('version', '=', version).executeTakeFirst());
    },
    async versions(site, kind) {
      return (await versions(site, kind).execute()).map(documentVersion);
    },
    publish: (versions, publication) =>
      db.transaction().execute(async (db) => {
        for (const version of versions) await publish(db, version);
        if (publication) await markTold(db, publication, versions[0]?.version ?? 0);
      }),
    ...createDraftStore(db),
  };
}

async function publish(db: Kysely<Tables>, next: DocumentVersion): Promise<void> {
  const { newest } = await db
    .selectFrom('document_versions')
    .select((column) => column.fn.max('version').as('newest'))
    .where('site', '=', next.site)
    .where('kind', '=', next.kind)
    .executeTakeFirstOrThrow();
  if (next.version !== (newest ?? 0) + 1) {
    throw new Conflict(`Version ${next.version} of ${next.kind} is not the next one.`);
  }
  await db
    .insertInto('document_versions')
    .values({
      site: next.site,
      kind: next.kind,
      version: next.version,
      texts: JSON.stringify(next.texts),
      hash: next.hash,
      faq_version: next.faqVersion,
      author: next.author,
      reason: next.reason,
      material: JSON.stringify(next.material),
      published_at: instantOf(next.publishedAt),
      behind: JSON.stringify(next.behind),
    })
    .execute();
}

function read(row: Selectable<DocumentVersionsTable> | undefined): DocumentVersion | null {
  return row ? documentVersion(row) : null;
}

function documentVersion(row: Selectable<DocumentVersionsTable>): DocumentVersion {
  return {
    site: row.site,
    kind: row.kind as DocumentKind,
    version: row.version,
    texts: JSON.parse(row.texts) as DocumentVersion['texts'],
    hash: row.hash,
    faqVersion: row.faq_version,
    author: row.author,
    reason: row.reason,
    material: JSON.parse(row.material) as DocumentVersion['material'],
    publishedAt: row.published_at,
    behind: JSON.parse(row.behind) as DocumentVersion['behind'],
  };
}
