/**
 * The register's rows and the log over them in the embedded store.
 *
 * @module
 */
import { hashRemains, type Remains } from '../log/remains.ts';
import type { Engine } from './engine.ts';
import { createAppender } from './append.ts';
import { createLogReader } from './log-reader.ts';
import type { Scrubber } from './scrub.ts';
import type { LogStore, MakeErasureEntry } from './store.ts';

/** The log of an opened engine whose tables are up to date. */
export function createLogStore(engine: Engine, scrub: Scrubber): LogStore {
  const appender = createAppender(engine.database);

  async function erase(
    blank: () => readonly Remains[],
    makeEntry: MakeErasureEntry,
  ): Promise<number> {
    const count = await engine.write(() => {
      const rows = blank();
      if (rows.length > 0) {
        appender.entry(
          makeEntry(
            rows.map(({ position }) => position).toSorted((a, b) => a - b),
            hashRemains(rows),
          ),
        );
      }
      return rows.length;
    });
    if (count > 0) await scrub.forget();
    return count;
  }

  return {
    ...createLogReader(engine.db),
    appendEvents: (batch) => engine.write(() => appender.events(batch)),
    append: (entry) => engine.write(() => appender.entry(entry)),
    announce: (publications) =>
      engine.write(() => publications.filter((each) => appender.publication(each)).length),
    erase: (erasure, makeEntry) => erase(() => scrub.blank(erasure), makeEntry),
    purge: (purge, makeEntry) => erase(() => scrub.blankOld(purge), makeEntry),
  };
}
