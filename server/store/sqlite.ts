/**
 * The embedded store: one SQLite file, nothing to install.
 *
 * @module
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createConfigurationStore } from './configurations.ts';
import { createCountStore } from './counts.ts';
import { createAuditStore } from './audit.ts';
import { credentialTables } from './credentials.ts';
import { createDeskStore } from './desk.ts';
import { createDocumentStore } from './documents.ts';
import { type Engine, openEngine, passing } from './engine.ts';
import { createLogStore } from './log.ts';
import { createLeaseStore } from './leases.ts';
import { migrate } from './migrations.ts';
import { createPublicationStore } from './publications.ts';
import { createScrubber } from './scrub.ts';
import { secret } from './secret.ts';
import { createShownStore } from './register/shown.ts';
import { createFileStore } from './register/files.ts';
import { createRegisterStore } from './register/register.ts';
import { createSentHeadStore } from './sent-heads.ts';
import { createWitnessedHeadStore } from './witnessed.ts';
import { createSiteStore } from './sites.ts';
import type { Store } from './store.ts';

/** Limits of the file. */
export interface SqliteLimits {
  /** The most pages of 4 KiB that the file may have; default: the disk. */
  readonly pages?: number;
}

/**
 * Opens `<folder>/mes-choix.sqlite`; both are made where there are none. Throws `Unavailable`
 * where the file cannot be had, `Error` where Node's SQLite is too old.
 */
export async function openSqlite(folder: string, { pages }: SqliteLimits = {}): Promise<Store> {
  // Identifiers of visitors and the log's key are in it: nobody else's to read.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const engine = openEngine(join(folder, 'mes-choix.sqlite'));
  await migrate(engine.db, 'sqlite');
  const scrub = createScrubber(engine);
  await scrub.forgetPast();
  if (pages) engine.database.exec(`pragma max_page_count = ${Number(pages)}`);
  return {
    log: createLogStore(engine, scrub),
    counts: createCountStore(engine.db),
    sites: createSiteStore(engine.db),
    documents: createDocumentStore(engine.db),
    configurations: createConfigurationStore(engine.db),
    desk: createDeskStore(engine.db),
    register: createRegisterStore(engine.db),
    shown: createShownStore(engine.db),
    files: createFileStore(engine.db),
    credentials: credentialTables(engine.db),
    leases: createLeaseStore(engine.db),
    audit: createAuditStore(engine.db),
    sentHeads: createSentHeadStore(engine.db),
    witnessedHeads: createWitnessedHeadStore(engine.db),
    publications: createPublicationStore(engine.db),
    secret: (name, make) => secret(engine.db, name, make),
    check: () => engine.write(() => touch(engine)),
    async close() {
      await engine.write(() => undefined);
      passing(() => engine.database.exec('pragma wal_checkpoint(truncate)'));
      await engine.db.destroy();
      if (engine.database.isOpen) engine.database.close();
    },
  };
}

// Writes a row as it is, so that a read-only file, a lock or a full disk shows.
function touch({ database }: Engine): void {
  database.exec('update log_head set size = size where id = 1');
}
