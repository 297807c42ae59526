/**
 * Files of a bundle that are as long as the register or the log: made line by line.
 *
 * @module
 */
import type { Log } from '../log/log.ts';
import { entryLine } from '../register/export/json-lines.ts';
import type { Store } from '../store/store.ts';

/** How many entries are in memory at once. */
const PORTION = 4096;

/** The 32 bytes of each entry of the log, from position 0: its Merkle root can be computed again. */
export async function* logBytes(log: Log, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < size; from += PORTION) {
    yield Buffer.concat(await log.entries(from, Math.min(from + PORTION, size)));
  }
}

/** Erasures and publications of a site, as far as the head goes. */
export async function* entryLines(
  store: Pick<Store, 'log'>,
  site: string,
  size: number,
): AsyncGenerator<string> {
  let after = -1;
  for (;;) {
    const entries = await store.log.otherEntries(site, after, PORTION);
    for (const entry of entries) if (entry.position < size) yield entryLine(entry);
    const last = entries.at(-1);
    if (last === undefined || last.position >= size || entries.length < PORTION) return;
    after = last.position;
  }
}
