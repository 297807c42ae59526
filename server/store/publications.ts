/**
 * Publications in SQL: each step of one is a single statement that finds it in the state before.
 *
 * @module
 */
import type { Kysely, Selectable } from 'kysely';
import { instantOf } from './instant.ts';
import type {
  PublicationFault,
  PublicationKind,
  PublicationState,
  PublicationStore,
  StoredPublication,
} from './publication.ts';
import type { PublicationsTable, Tables } from './schema.ts';
import { Conflict } from './store.ts';

/** The publications of an opened database whose tables are up to date. */
export function createPublicationStore(db: Kysely<Tables>): PublicationStore {
  const all = () => db.selectFrom('publications').selectAll();
  const leave = (id: string, set: Partial<PublicationsTable>) => step(db, id, 'waiting', set);
  return {
    async add({ askedAt, dueAt, texts, behind, material, ...publication }) {
      const row = {
        ...publication,
        texts: JSON.stringify(texts),
        behind: JSON.stringify(behind),
        material: JSON.stringify(material),
        asked_at: instantOf(askedAt),
        due_at: instantOf(dueAt),
        state: 'waiting',
      };
      const added = await db
        .insertInto('publications')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!added) throw new Conflict(`Another publication of ${row.kind} has not ended yet.`);
    },
    async find(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row ? publicationOf(row) : null;
    },
    async open(site) {
      const open = all().where('state', 'in', ['waiting', 'told']).orderBy('due_at').orderBy('id');
      const rows = await (site === undefined ? open : open.where('site', '=', site)).execute();
      return rows.map(publicationOf);
    },
    async ended(site, limit) {
      const rows = await all()
        .where('site', '=', site)
        .where('state', 'not in', ['waiting', 'told'])
        .orderBy('ended_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(publicationOf);
    },
    async isDue(now) {
      const due = await db
        .selectFrom('publications')
        .select('id')
        .where((is) =>
          is.or([
            is('state', '=', 'told'),
            is.and([is('state', '=', 'waiting'), is('due_at', '<=', instantOf(now))]),
          ]),
        )
        .limit(1)
        .executeTakeFirst();
      return due !== undefined;
    },
    cancel: (id, by, at) =>
      leave(id, { state: 'cancelled', ended_by: by, ended_at: instantOf(at) }),
    fail: (id, fault, at) => leave(id, { state: 'failed', fault, ended_at: instantOf(at) }),
    finish: (id, at) => end(db, id, at),
  };
}

/**
 * Marks that a publication's text is in force, in the transaction that puts it there. Throws
 * `Conflict` where it does not wait any more.
 */
export async function markTold(db: Kysely<Tables>, id: string, version: number): Promise<void> {
  if (await step(db, id, 'waiting', { state: 'told', version })) return;
  throw new Conflict(`The publication ${id} does not wait any more.`);
}

/**
 * Marks that the configuration is in force, in the transaction that publishes it as this version.
 * Throws `Conflict` where somebody else has seen to it.
 */
export async function markDone(
  db: Kysely<Tables>,
  id: string,
  at: string,
  version: number,
): Promise<void> {
  if (await end(db, id, at, version)) return;
  throw new Conflict(`The publication ${id} was ended by somebody else.`);
}

/** Of a text the second step; of a configuration, which becomes that version, the only one. */
async function end(
  db: Kysely<Tables>,
  id: string,
  at: string,
  version: number | null = null,
): Promise<boolean> {
  const done = { state: 'done', ended_at: instantOf(at) };
  return (
    (await step(db, id, 'told', done)) ||
    (await step(db, id, 'waiting', { ...done, version }, 'configuration'))
  );
}

async function step(
  db: Kysely<Tables>,
  id: string,
  from: PublicationState,
  set: Partial<PublicationsTable>,
  kind?: PublicationKind,
): Promise<boolean> {
  const found = db
    .updateTable('publications')
    .set(set)
    .where('id', '=', id)
    .where('state', '=', from);
  const row = await (kind === undefined ? found : found.where('kind', '=', kind))
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

function publicationOf(row: Selectable<PublicationsTable>): StoredPublication {
  return {
    id: row.id,
    site: row.site,
    kind: row.kind as PublicationKind,
    texts: JSON.parse(row.texts) as StoredPublication['texts'],
    base: row.base,
    behind: JSON.parse(row.behind) as StoredPublication['behind'],
    author: row.author,
    reason: row.reason,
    material: JSON.parse(row.material) as StoredPublication['material'],
    askedAt: row.asked_at,
    dueAt: row.due_at,
    zone: row.zone,
    state: row.state as PublicationState,
    endedAt: row.ended_at,
    endedBy: row.ended_by,
    fault: row.fault as PublicationFault | null,
    version: row.version,
  };
}
