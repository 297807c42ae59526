/**
 * Erasure: a row's content is blanked, and no copy of its bytes stays in the files.
 *
 * `secure_delete` overwrites what a page no longer uses; the write-ahead log still holds the older
 * pages until it is written back and cut off.
 *
 * @module
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Remains } from '../log/remains.ts';
import { type Engine, LOCK_PATIENCE, passing } from './engine.ts';
import { instantOf, LAST_INSTANT } from './instant.ts';
import { REMAINS, remainsOf, subjectHash } from './rows.ts';
import type { EntriesTable } from './schema.ts';
import { type Erasure, Held, type Purge, Unavailable } from './store.ts';

/** How often, and after how many milliseconds, the files are cut while somebody reads them. */
const TRIES = 20;
const PAUSE = 50;

/** After how many milliseconds it is tried anew: soon at first, then for as long as it takes. */
const SOON = 2000;
const SOON_TRIES = 30;
const LATER = 60_000;

/** Blanks rows, and forgets what the files remember of them. */
export interface Scrubber {
  /**
   * Blanks a subject's events; only within a write transaction. Gives what stays. Throws
   * `Held` where they are under a legal hold.
   */
  blank(erasure: Erasure): readonly Remains[];
  /** Blanks events whose time is over; only within a write transaction. Gives what stays. */
  blankOld(purge: Purge): readonly Remains[];
  /** Cuts the write-ahead log; what a reader of another process holds up is tried again. */
  forget(): Promise<void>;
  /** The same without waiting for a reader: for what an earlier process could not cut any more. */
  forgetPast(): Promise<void>;
}

/** Prepares the statements once. */
export function createScrubber({ database, db }: Engine): Scrubber {
  const find = database.prepare(
    `select ${REMAINS} from entries where subject_hash = ? order by position`,
  );
  const findOld = database.prepare(`select ${REMAINS} from entries where site = ? and day < ?
    and id_hash is not null and body is not null and expires_at <= ?
    and not exists (select 1 from holds where holds.subject_hash = entries.subject_hash)
    order by day, position limit ?`);
  const held = database.prepare('select reason from holds where subject_hash = ?');
  const blank = database.prepare(`update entries set subject_hash = null, subject = null,
    notice = null, revision = null, received_at = null, expires_at = null, salt = null,
    body = null, ground = ? where position = ?`);
  const cut = database.prepare('pragma wal_checkpoint(truncate)');
  let planned: NodeJS.Timeout | undefined;

  async function isCut(): Promise<boolean> {
    try {
      const row = await db.connection().execute(() => Promise.resolve(passing(cutAtOnce)));
      return row?.['busy'] === 0;
    } catch (error) {
      if (error instanceof Unavailable) return false;
      // Closed meanwhile, which cuts it too.
      if (!database.isOpen) return true;
      throw error;
    }
  }

  // SQLite would wait for a reader within the statement, and everybody else with it.
  function cutAtOnce() {
    database.exec('pragma busy_timeout = 0');
    try {
      return cut.get();
    } finally {
      database.exec(`pragma busy_timeout = ${LOCK_PATIENCE}`);
    }
  }

  async function forget(): Promise<void> {
    for (let tried = 0; tried < TRIES; tried += 1) {
      if (await isCut()) return;
      await sleep(PAUSE);
    }
    tryLater(0);
  }

  // The content is gone from the register; its older bytes go as soon as the reader does. Closing
  // and opening the store cut the log as well, so a closed database needs nothing more.
  function tryLater(tried: number): void {
    clearTimeout(planned);
    planned = setTimeout(
      () => {
        if (database.isOpen) void cutOr(tried + 1);
      },
      tried < SOON_TRIES ? SOON : LATER,
    );
    planned.unref();
  }

  async function cutOr(tried: number): Promise<void> {
    if (!(await isCut())) tryLater(tried);
  }

  function blankAll(rows: readonly Record<string, unknown>[], ground: string): readonly Remains[] {
    const found = rows.map((row) => remainsOf(row as unknown as EntriesTable));
    for (const { position } of found) blank.run(ground, position);
    return found;
  }

  return {
    blank({ site, subject, ground }) {
      const key = subjectHash(site, subject);
      const hold = held.get(key);
      if (hold) throw new Held(String(hold['reason']));
      return blankAll(find.all(key), ground);
    },
    blankOld: ({ site, before, endedBy = LAST_INSTANT, ground, limit }) =>
      blankAll(findOld.all(site, before, instantOf(endedBy), limit), ground),
    forget,
    forgetPast: () => cutOr(0),
  };
}
