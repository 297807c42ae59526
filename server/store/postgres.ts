/**
 * The store on PostgreSQL, which several server processes may share.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely';
import { createConfigurationStore } from './configurations.ts';
import { createCountStore } from './counts.ts';
import { createAuditStore } from './audit.ts';
import { credentialTables } from './credentials.ts';
import { createDeskStore } from './desk.ts';
import { createDocumentStore } from './documents.ts';
import { createLeaseStore } from './leases.ts';
import { migrate } from './migrations.ts';
import { createPublicationStore } from './publications.ts';
import { type EngineOptions, openPool } from './postgres/engine.ts';
import { createPostgresLog } from './postgres/log.ts';
import type { Tables } from './schema.ts';
import { secret } from './secret.ts';
import { createShownStore } from './register/shown.ts';
import { createFileStore } from './register/files.ts';
import { createRegisterStore } from './register/register.ts';
import { createSentHeadStore } from './sent-heads.ts';
import { createWitnessedHeadStore } from './witnessed.ts';
import { createSiteStore } from './sites.ts';
import { type Store, Unfit } from './store.ts';

/** The oldest release that the tests run on, as `server_version_num` counts. */
const OLDEST = 150_000;

/**
 * Opens the database of an address such as `postgres://user:password@host:5432/name`, and makes the
 * tables where there are none. Throws `Unavailable` where it cannot be reached, `Unfit` where it
 * would not keep what it acknowledges.
 */
export async function openPostgres(
  url: string,
  options: Pick<EngineOptions, 'connections'> = {},
): Promise<Store> {
  await prepare(url);
  const engine = openPool(url, options);
  const { db } = engine;
  return {
    log: createPostgresLog(engine),
    counts: createCountStore(db),
    sites: createSiteStore(db),
    documents: createDocumentStore(db),
    configurations: createConfigurationStore(db),
    desk: createDeskStore(db),
    register: createRegisterStore(db),
    shown: createShownStore(db),
    files: createFileStore(db),
    credentials: credentialTables(db),
    leases: createLeaseStore(db),
    audit: createAuditStore(db),
    sentHeads: createSentHeadStore(db),
    witnessedHeads: createWitnessedHeadStore(db),
    publications: createPublicationStore(db),
    secret: (name, make) => secret(db, name, make),
    // Writes a row as it is, so that a standby, a lock or a full disk shows.
    async check() {
      await sql`update log_head set size = size where id = 1`.execute(db);
    },
    close: () => engine.close(),
  };
}

/** Checks the database and brings its tables up to date, for as long as that takes. */
async function prepare(url: string): Promise<void> {
  const engine = openPool(url, { connections: 2, isPatient: true });
  try {
    await requireFit(engine.db);
    await migrate(engine.db, 'postgres');
  } finally {
    await engine.close();
  }
}

async function requireFit(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{
    version: string;
    number: string | null;
    fsync: string | null;
    encoding: string | null;
  }>`select version() as version, current_setting('server_version_num', true) as number,
    current_setting('fsync', true) as fsync,
    current_setting('server_encoding', true) as encoding`.execute(db);
  const [found] = rows;
  if (!found) throw new Unfit('The database does not say what it is.');
  // Others that speak its protocol count their releases in their own way.
  if (found.version.startsWith('PostgreSQL') && Number(found.number) < OLDEST) {
    throw new Unfit(`${found.version} is too old: PostgreSQL 15 is needed.`);
  }
  if (found.fsync === 'off') {
    throw new Unfit('The database has fsync off: what it acknowledges would not outlive a crash.');
  }
  if (found.encoding !== 'UTF8') {
    throw new Unfit(`The database is encoded in ${found.encoding}: make one in UTF8.`);
  }
}
