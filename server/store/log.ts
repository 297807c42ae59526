/**
 * The register's rows and the log over them in the embedded store.
 *
 * @module
 */
import type { Engine } from './engine.ts';
import { createAppender } from './append.ts';
import { createLogReader } from './log-reader.ts';
import type { Scrubber } from './scrub.ts';
import type { LogStore, NewEntry } from './store.ts';

/** The log of an opened engine whose tables are up to date. */
export function createLogStore(engine: Engine, scrub: Scrubber): LogStore {
  const appender = createAppender(engine.database);

  async function erase(
    blank: () => readonly number[],
    makeEntry: (positions: readonly number[]) => NewEntry,
  ): Promise<number> {
    const count = await engine.write(() => {
      const positions = blank();
      if (positions.length > 0) appender.entry(makeEntry(positions));
      return positions.length;
    });
    if (count > 0) await scrub.forget();
    return count;
  }

  return {
    ...createLogReader(engine.db),
    appendEvents: (batch) => engine.write(() => batch.map((event) => appender.event(event))),
    append: (entry) => engine.write(() => appender.entry(entry)),
    announce: (publications) =>
      engine.write(() => publications.filter((each) => appender.publication(each)).length),
    erase: (erasure, makeEntry) => erase(() => scrub.blank(erasure), makeEntry),
    purge: (purge, makeEntry) => erase(() => scrub.blankOld(purge), makeEntry),
  };
}
