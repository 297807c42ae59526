/**
 * The signed head leaves the house once a week, or when asked: a log that only its keeper holds
 * convinces nobody.
 *
 * @module
 */
import { hash } from 'node:crypto';
import type { Checkpoint, Log } from '../log/log.ts';
import type { Store } from '../store/store.ts';
import { type Destination, nameOf } from './destination.ts';
import { sendHead } from './send.ts';

/** What came of handing a head over. */
export interface Sending {
  /** The destination's name, without a password. */
  readonly to: string;
  /** Why it did not arrive; `null` where it did. */
  readonly fault: string | null;
  /** A witness's signature lines under the head. */
  readonly cosignature?: string;
}

/** The heads of one log. */
export interface Heads {
  /** The destinations that have had no head for a week. */
  due(at: Date): Promise<readonly Destination[]>;
  /** Hands the present head to these; each is tried, whatever becomes of the others. */
  send(destinations: readonly Destination[], signal?: AbortSignal): Promise<readonly Sending[]>;
}

/** What the heads need. */
export interface HeadsDeps {
  readonly store: Pick<Store, 'sentHeads'>;
  readonly log: Pick<Log, 'checkpoint' | 'consistency'>;
  readonly destinations: readonly Destination[];
  readonly now: () => Date;
}

/** How long a destination is left in peace, in milliseconds. */
export const WEEK = 7 * 86_400_000;

/** Heads of a log for some destinations. */
export function createHeads({ store, log, destinations, now }: HeadsDeps): Heads {
  async function isDue(destination: Destination, at: Date): Promise<boolean> {
    const sentAt = await store.sentHeads.sentAt(keyOf(destination));
    const since = sentAt === null ? WEEK : at.getTime() - Date.parse(sentAt);
    // A time to come is of a clock that was set back.
    return since >= WEEK || since < 0;
  }

  async function sendOne(
    destination: Destination,
    head: Checkpoint,
    signal?: AbortSignal,
  ): Promise<Sending> {
    const to = nameOf(destination);
    let cosignature: string | null;
    try {
      cosignature = await sendHead(destination, { head, log }, signal);
    } catch (error) {
      return { to, fault: reasonOf(error) };
    }
    const key = keyOf(destination);
    await store.sentHeads.keep(key, now().toISOString());
    if (cosignature !== null) {
      // Receipts and bundles carry it: whoever is handed one need not ask the witness.
      await store.sentHeads.keepCosigned(key, { size: head.size, note: head.text + cosignature });
    }
    return { to, fault: null, ...(cosignature === null ? {} : { cosignature }) };
  }

  return {
    async due(at) {
      const flags = await Promise.all(destinations.map((each) => isDue(each, at)));
      return destinations.filter((_, index) => flags[index]);
    },
    async send(to, signal) {
      const head = await log.checkpoint();
      return Promise.all(to.map((destination) => sendOne(destination, head, signal)));
    },
  };
}

// Not the address itself: there may be a password in it.
function keyOf(destination: Destination): string {
  return hash('sha256', destination.kind === 'file' ? destination.path : destination.url);
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
