/**
 * The sites, their published configurations and notices, in SQL.
 *
 * @module
 */
import type { Kysely, Selectable } from 'kysely';
import type { SiteVersionsTable, Tables } from './schema.ts';
import { Conflict, type SiteStore, type SiteVersion } from './store.ts';
import { instantOf } from './instant.ts';
import { markDone } from './publications.ts';

/** The sites of an opened database whose tables are up to date. */
export function createSiteStore(db: Kysely<Tables>): SiteStore {
  const versions = (site: string) =>
    db.selectFrom('site_versions').selectAll().where('site', '=', site);
  return {
    async list() {
      const sites = db.selectFrom('site_versions').select('site').distinct().orderBy('site');
      return (await sites.execute()).map((row) => row.site);
    },
    async current(site) {
      return read(await versions(site).orderBy('version', 'desc').limit(1).executeTakeFirst());
    },
    async at(site, instant) {
      const before = versions(site).where('published_at', '<=', instantOf(instant));
      return read(await before.orderBy('version', 'desc').limit(1).executeTakeFirst());
    },
    async versions(site) {
      return (await versions(site).orderBy('version').execute()).map(siteVersion);
    },
    publish: (version, publication) =>
      db.transaction().execute(async (db) => {
        await publish(db, version);
        if (publication) await markDone(db, publication, version.publishedAt, version.version);
      }),
    async keepNotice({ site, hash, language, publishedAt, body }) {
      const published_at = instantOf(publishedAt);
      await db
        .insertInto('notices')
        .values({ site, hash, language, published_at, body })
        .onConflict((conflict) => conflict.columns(['site', 'hash']).doNothing())
        .execute();
    },
    async notice(site, hash) {
      const row = await db
        .selectFrom('notices')
        .selectAll()
        .where('site', '=', site)
        .where('hash', '=', hash)
        .executeTakeFirst();
      if (!row) return null;
      const { published_at: publishedAt, ...notice } = row;
      return { ...notice, publishedAt };
    },
    async notices(site) {
      const rows = await db
        .selectFrom('notices')
        .selectAll()
        .where('site', '=', site)
        .orderBy('published_at')
        .orderBy('hash')
        .execute();
      return rows.map(({ published_at: publishedAt, ...notice }) => ({ ...notice, publishedAt }));
    },
    async deskPaths(site) {
      const paths = db.selectFrom('desk_paths').select('path').where('site', '=', site);
      return (await paths.orderBy('path').execute()).map((row) => row.path);
    },
    async addDeskPaths(site, paths) {
      if (paths.length === 0) return;
      await db
        .insertInto('desk_paths')
        .values(paths.map((path) => ({ site, path })))
        .onConflict((conflict) => conflict.columns(['site', 'path']).doNothing())
        .execute();
    },
    async clearDeskPaths(site) {
      await db.deleteFrom('desk_paths').where('site', '=', site).execute();
    },
  };
}

async function publish(db: Kysely<Tables>, next: SiteVersion): Promise<void> {
  const { newest } = await db
    .selectFrom('site_versions')
    .select((column) => column.fn.max('version').as('newest'))
    .where('site', '=', next.site)
    .executeTakeFirstOrThrow();
  if (next.version !== (newest ?? 0) + 1) {
    throw new Conflict(`Version ${next.version} of ${next.site} is not the next one.`);
  }
  await db
    .insertInto('site_versions')
    .values({
      site: next.site,
      version: next.version,
      config: JSON.stringify(next.config),
      published_by: next.by,
      author: next.author,
      reason: next.reason,
      published_at: instantOf(next.publishedAt),
    })
    .execute();
}

function read(row: Selectable<SiteVersionsTable> | undefined): SiteVersion | null {
  return row ? siteVersion(row) : null;
}

function siteVersion(row: Selectable<SiteVersionsTable>): SiteVersion {
  return {
    site: row.site,
    version: row.version,
    config: JSON.parse(row.config) as SiteVersion['config'],
    by: row.published_by as SiteVersion['by'],
    author: row.author,
    reason: row.reason,
    publishedAt: row.published_at,
  };
}
