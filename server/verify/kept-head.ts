/**
 * Heads that were kept elsewhere, held against the log: a database that was restored from an older
 * backup, or written anew, does not continue them.
 *
 * @module
 */
import { openCheckpoint, readCheckpointBody } from '../log/checkpoint.ts';
import type { Log } from '../log/log.ts';
import { same } from './entry.ts';
import type { Walk } from './walk.ts';

/** A head that somebody kept. */
export interface KeptHead {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** The whole signed note. */
  readonly text: string;
}

/** The notes of a file, one after the other; text between them that is none gives `null`. */
export function readKeptHeads(text: string): readonly KeptHead[] | null {
  const notes = text.replaceAll('\r\n', '\n').split(/(?<=^— .*\n)(?!— )/mu);
  const heads = notes.filter((note) => note.trim() !== '').map(keptHead);
  return heads.every((head) => head !== null) && heads.length > 0 ? heads : null;
}

function keptHead(note: string): KeptHead | null {
  const text = note.replace(/^\s+/, '');
  const head = readCheckpointBody(text.slice(0, text.indexOf('\n\n') + 1));
  return head && { ...head, text };
}

/** What is wrong between a kept head and the log; `null` where nothing is. */
export async function faultOfKeptHead(
  head: KeptHead,
  { size, roots }: Pick<Walk, 'size' | 'roots'>,
  log: Pick<Log, 'verifier'>,
): Promise<string | null> {
  const name = `the kept head of ${head.size} entries (${head.origin})`;
  if (!openCheckpoint(head.text, await log.verifier(head.origin))) {
    return `${name} does not bear the signature of this log: it is another log's, or the key was replaced`;
  }
  if (head.size > size) {
    const missing = head.size - size;
    return `${name} is ahead: this database has ${size}, so ${missing} are missing. It was restored from an older backup, or its end was cut off`;
  }
  const root = roots.get(head.size);
  if (!root || !same(root, head.root)) {
    return `${name} is not a beginning of this log: something before position ${head.size} was written anew`;
  }
  return null;
}
