/**
 * The rows as they stand, for whoever holds them against each other.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import { hex } from './rows.ts';
import type { EntriesTable, Tables } from './schema.ts';
import type { AuditStore, PublishedName, PublishedRow } from './store.ts';

/** How many positions one statement asks for: engines limit its parameters. */
const AT_ONCE = 500;

/** The rows of an opened database whose tables are up to date. */
export function createAuditStore(db: Kysely<Tables>): AuditStore {
  return {
    entries: (from, to) =>
      db
        .selectFrom('entries')
        .selectAll()
        .where('position', '>=', from)
        .where('position', '<', to)
        .orderBy('position')
        .execute(),
    async entriesAt(positions) {
      const found: EntriesTable[] = [];
      for (let from = 0; from < positions.length; from += AT_ONCE) {
        const part = positions.slice(from, from + AT_ONCE);
        const rows = db.selectFrom('entries').selectAll().where('position', 'in', part);
        found.push(...(await rows.orderBy('position').execute()));
      }
      return found;
    },
    async outermost() {
      const end = (direction: 'asc' | 'desc') =>
        db.selectFrom('entries').select('position').orderBy('position', direction).limit(1);
      const first = await end('asc').executeTakeFirst();
      const last = await end('desc').executeTakeFirst();
      return first && last ? { first: first.position, last: last.position } : null;
    },
    nodes: () => db.selectFrom('nodes').selectAll().orderBy('level').orderBy('number').execute(),
    checkpoints: (above, limit) =>
      db
        .selectFrom('checkpoints')
        .selectAll()
        .where('size', '>', above)
        .orderBy('size')
        .limit(limit)
        .execute(),
    published: () => published(db),
    publication: (name) => publication(db, name),
    async announced() {
      const rows = await db.selectFrom('announcements').selectAll().execute();
      return new Map(rows.map(({ key, position }) => [hex(key), position]));
    },
    async witnessed() {
      // First the logs: whichever there are have heads by then.
      const logs = await db
        .selectFrom('witnessed_logs')
        .select('origin')
        .orderBy('origin')
        .execute();
      // In one statement: a head and what makes it the newest are written at once.
      const heads = await db
        .selectFrom('witnessed_heads as head')
        .leftJoin('witnessed_logs as log', 'log.origin', 'head.origin')
        .selectAll('head')
        .select('log.size as newest')
        .orderBy('head.origin')
        .orderBy('head.day')
        .execute();
      const forks = db
        .selectFrom('witnessed_forks')
        .selectAll()
        .orderBy('origin')
        .orderBy('digest');
      return { origins: logs.map(({ origin }) => origin), heads, forks: await forks.execute() };
    },
  };
}

async function published(db: Kysely<Tables>): Promise<readonly PublishedName[]> {
  const configurations = db.selectFrom('site_versions').select(['site', 'version', 'published_at']);
  const notices = db.selectFrom('notices').select(['site', 'hash', 'published_at']);
  const documents = db
    .selectFrom('document_versions')
    .select(['site', 'kind', 'version', 'published_at']);
  const names: { readonly at: string; readonly name: PublishedName }[] = [
    ...(await documents.execute()).map(({ site, kind, version, published_at: at }) => ({
      at,
      name: { kind: 'document', site, document: kind, version } as const,
    })),
    ...(await notices.execute()).map(({ site, hash, published_at: at }) => ({
      at,
      name: { kind: 'notice', site, hash } as const,
    })),
    ...(await configurations.execute()).map(({ site, version, published_at: at }) => ({
      at,
      name: { kind: 'configuration', site, version } as const,
    })),
  ];
  // What was published at once stays in the order above: a notice before who refers to it.
  return names.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ name }) => name);
}

async function publication(db: Kysely<Tables>, name: PublishedName): Promise<PublishedRow | null> {
  switch (name.kind) {
    case 'configuration': {
      const { kind, ...key } = name;
      const row = await db
        .selectFrom('site_versions')
        .selectAll()
        .where((column) => column.and(key))
        .executeTakeFirst();
      return row ? { kind, row } : null;
    }
    case 'notice': {
      const { kind, ...key } = name;
      const row = await db
        .selectFrom('notices')
        .selectAll()
        .where((column) => column.and(key))
        .executeTakeFirst();
      return row ? { kind, row } : null;
    }
    case 'document': {
      const { kind, site, document, version } = name;
      const row = await db
        .selectFrom('document_versions')
        .selectAll()
        .where((column) => column.and({ site, kind: document, version }))
        .executeTakeFirst();
      return row ? { kind, row } : null;
    }
  }
}
