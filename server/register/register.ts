/**
 * The register: consent events, kept once, found by their subject, erased at its request.
 *
 * @module
 */
import type { ConsentEvent, Receipt } from '../../widget/contract.ts';
import { entryOf, newSalt } from '../log/commitment.ts';
import type { Checkpoint, Log } from '../log/log.ts';
import { sha256 } from '../log/sha256.ts';
import { Problem } from '../problem.ts';
import type { CosignedHead, Kept, NewEvent, Store } from '../store/store.ts';
import { createBatch } from './batch.ts';
import { canonicalEvent } from './canonical-event.ts';
import { erasureEntry } from './erasure-entry.ts';
import { receiptOf } from './receipt.ts';

/** What is known of an event besides itself. */
export interface EventContext {
  readonly site: string;
  /** The revision of the notice that was shown. */
  readonly revision: number;
  /** For how many days the site's choices stand. */
  readonly choiceDays: number;
}

/** An answer to an event. */
export interface Keeping {
  readonly receipt: Receipt;
  /** Whether the event was not there before. */
  readonly isNew: boolean;
}

/** Proof that the log has an entry: its signed head, and the path from the entry to it. */
export interface Inclusion {
  /** The whole signed head (C2SP checkpoint). */
  readonly checkpoint: string;
  /** The inclusion path (RFC 9162 2.1.3), base64 hashes. */
  readonly proof: readonly string[];
}

/** A receipt with its proof, also against heads that somebody else has seen and signed. */
export type WitnessedReceipt = Receipt & {
  /** The newest of each witness that covers the entry; left out where there is none. */
  readonly witnessed?: readonly Inclusion[];
};

/** The register of all sites. */
export interface Register {
  /**
   * Keeps a checked event; resolves once it is durable. The same event again gives the same receipt.
   * Throws a 409 {@link Problem} for another content under a known id, or for an erased one;
   * `Unavailable` where the store cannot be had.
   */
  keep(event: ConsentEvent, context: EventContext): Promise<Keeping>;
  /** A subject's receipts, oldest first, each with checkpoint and proof; empty where there are none. */
  find(site: string, subject: string): Promise<readonly WitnessedReceipt[]>;
  /** Proves that the log has an entry at a position, also where it was erased. */
  prove(position: number): Promise<Inclusion>;
  /**
   * Erases the content of a subject's events and logs that; resolves to how many there were. Throws
   * `Held` where they are under a legal hold.
   */
  erase(site: string, subject: string, ground: string): Promise<number>;
  /** Resolves when every accepted event is written or refused: for the shutdown. */
  drain(): Promise<void>;
}

/** What a register needs. */
export interface RegisterParts {
  readonly store: Pick<Store, 'log' | 'sentHeads'>;
  readonly log: Log;
  readonly now: () => Date;
}

const DAY = 86_400_000;

/** A register over a store and its log. */
export function createRegister({ store, log, now }: RegisterParts): Register {
  const batch = createBatch<NewEvent, Kept>({ flush: (events) => store.log.appendEvents(events) });

  function newEvent(event: ConsentEvent, { site, revision, choiceDays }: EventContext): NewEvent {
    const received = now();
    const body = canonicalEvent(event);
    const salt = newSalt();
    return {
      site,
      idHash: sha256(event.id),
      subject: event.subject,
      body,
      salt,
      entry: entryOf(salt, body),
      notice: event.notice,
      revision,
      receivedAt: received.toISOString(),
      expiresAt: new Date(received.getTime() + choiceDays * DAY).toISOString(),
    };
  }

  async function inclusionIn({ size, text }: Checkpoint, position: number): Promise<Inclusion> {
    const path = await log.inclusion(position, size);
    const proof = path.map((sibling) => Buffer.from(sibling).toString('base64'));
    return { checkpoint: text, proof };
  }

  async function witnessed(
    heads: readonly CosignedHead[],
    { size }: Checkpoint,
    position: number,
  ): Promise<Pick<WitnessedReceipt, 'witnessed'>> {
    // A head beyond the log is of before a backup was restored: nothing can be proven in it.
    const covering = heads.filter((head) => head.size > position && head.size <= size);
    if (covering.length === 0) return {};
    const inclusions = covering.map((head) =>
      inclusionIn({ size: head.size, text: head.note }, position),
    );
    return { witnessed: await Promise.all(inclusions) };
  }

  return {
    async keep(event, context) {
      const mine = newEvent(event, context);
      const kept = await batch.add(mine);
      switch (kept.outcome) {
        case 'stored':
          return { receipt: receiptOf(kept.event), isNew: true };
        case 'known':
          if (kept.event.body === mine.body && kept.event.site === mine.site) {
            return { receipt: receiptOf(kept.event), isNew: false };
          }
          throw new Problem(409, 'event-differs', 'Another event is kept under this id.');
        case 'erased':
          throw new Problem(409, 'event-erased', 'The event of this id was erased.');
      }
    },
    async find(site, subject) {
      const events = await store.log.eventsOf(site, subject);
      if (events.length === 0) return [];
      const [head, cosigned] = await Promise.all([log.checkpoint(), store.sentHeads.cosigned()]);
      return Promise.all(
        events.map(async (event) => ({
          ...receiptOf(event),
          ...(await inclusionIn(head, event.position)),
          ...(await witnessed(cosigned, head, event.position)),
        })),
      );
    },
    prove: async (position) => inclusionIn(await log.checkpoint(), position),
    erase(site, subject, ground) {
      const at = now().toISOString();
      return store.log.erase({ site, subject, ground, at }, (positions, remains) =>
        erasureEntry({ site, ground, positions, remains, at }),
      );
    },
    drain: () => batch.drain(),
  };
}
