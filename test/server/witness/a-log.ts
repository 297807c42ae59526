/**
 * A log of somebody else, over a real store: what it hands in, and what it may try.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { createLog, type Log } from '../../../server/log/log.ts';
import { readVerifierKey, type Verifier } from '../../../server/log/note.ts';
import type { Store } from '../../../server/store/store.ts';
import type { Submission } from '../../../server/witness/submission.ts';
import { newEvent, storeOfTest } from '../store/events.ts';

/** A log. */
export interface ALog {
  readonly log: Log;
  readonly verifier: Verifier;
  /** Appends so many events. */
  grow(count: number): Promise<void>;
  /** Its present head, with the proof that it continues one of `old` entries. */
  submission(old: number): Promise<Submission>;
}

export const ORIGIN = 'consent.example.ch/log';

/**
 * A log of that name, in a store of its own; of one seed, all logs have one key: they are the same
 * log to everybody.
 */
export async function aLog(seed = 'a', place?: Store): Promise<ALog> {
  const store = place ?? (await storeOfTest());
  const key = createHash('sha256').update(seed).digest();
  await store.secret('log-key', () => key);
  const now = () => new Date('2026-11-23T10:00:00Z');
  const log = createLog({ store, origin: ORIGIN, now });
  return {
    log,
    verifier: readVerifierKey(await log.key())!,
    async grow(count) {
      await store.log.appendEvents(Array.from({ length: count }, () => newEvent()));
    },
    async submission(old) {
      const { text, size } = await log.checkpoint();
      const proof = await log.consistency(Math.min(old, size), size);
      return { old, proof, note: text };
    },
  };
}
