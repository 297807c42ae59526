/**
 * A witness of other logs: keeps the newest head of each, cosigns only what continues it, and keeps
 * the proof where a log tells two stories (C2SP tlog-witness).
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { type Head, openCheckpoint, readCheckpointBody } from '../log/checkpoint.ts';
import {
  type CosignatureVerifier,
  type Cosigner,
  createCosigner,
  readCosignerKey,
} from '../log/cosignature.ts';
import { readNote, type Verifier } from '../log/note.ts';
import { verifyConsistency } from '../log/proof.ts';
import type { ForkedHead, Store, WitnessedHead } from '../store/store.ts';
import type { Submission } from './submission.ts';

/** What came of a submission. */
export type Witnessed =
  /** It is kept; the line is the cosignature. */
  | { readonly outcome: 'cosigned'; readonly line: string }
  | { readonly outcome: 'malformed' | 'unknown' | 'unsigned' }
  /** The head that is kept has another size than the proof begins from. */
  | { readonly outcome: 'elsewhere'; readonly size: number }
  /** The log has signed two different heads of one size. */
  | { readonly outcome: 'forked'; readonly origin: string; readonly size: number }
  /** The proof does not show that it continues the head that is kept. */
  | { readonly outcome: 'unproven'; readonly origin: string; readonly size: number };

/** A witness. */
export interface Witness {
  /** Its verifier key (C2SP, of the kind that cosigns). */
  key(): Promise<string>;
  /** What checks its cosignatures, under any name that it has had. */
  verifier(name: string): Promise<CosignatureVerifier>;
  /** Resolves once what is kept is durable. */
  add(submission: Submission): Promise<Witnessed>;
  /** The logs that it knows, by name. */
  readonly origins: readonly string[];
  /** What it keeps, of one log or of all. */
  heads(origin?: string): Promise<readonly WitnessedHead[]>;
  forks(): Promise<readonly ForkedHead[]>;
}

/** What a witness needs. */
export interface WitnessDeps {
  readonly store: Pick<Store, 'secret' | 'witnessedHeads'>;
  /** Its own name: the address of its submissions without the scheme. */
  readonly name: string;
  /** Whose heads it takes. */
  readonly logs: readonly Verifier[];
  readonly now: () => Date;
}

/** Makes a witness. */
export function createWitness({ store, name, logs, now }: WitnessDeps): Witness {
  const { witnessedHeads } = store;
  // A key of its own: what it signs as a witness is never taken for a head of its own log.
  const cosigner = async (as = name): Promise<Cosigner> =>
    createCosigner(as, await store.secret('witness-key', () => randomBytes(32)));

  /** A head of that size which is kept and has another root. */
  async function contradicted({ origin, size, root }: Head): Promise<WitnessedHead | undefined> {
    const kept = await witnessedHeads.ofSize(origin, size);
    return kept.find((head) => !isSame(rootOf(head), root));
  }

  /** Cosigns a head and keeps it; `null` where another has become the newest meanwhile. */
  async function cosigned(head: SignedBy, after: WitnessedHead | null): Promise<string | null> {
    const { origin, size, text, note } = head;
    const seconds = Math.floor(now().getTime() / 1_000);
    const line = (await cosigner()).cosign(text, seconds);
    // Nothing new is nothing to write: the same head may be asked about as often as one likes.
    if (after?.size === size) return line;
    // The time that was signed, so that it can be checked.
    const witnessedAt = new Date(seconds * 1_000).toISOString();
    const witnessed = { origin, size, note: note + line, witnessedAt };
    return (await witnessedHeads.advance(witnessed, after?.size ?? null)) ? line : null;
  }

  async function add(submission: Submission): Promise<Witnessed> {
    const { old, proof: path, note } = submission;
    const [origin = ''] = note.split('\n', 1);
    const verifiers = logs.filter((log) => log.name === origin);
    if (verifiers.length === 0) return { outcome: 'unknown' };
    const head = signedBy(note, verifiers);
    if (!head) return { outcome: 'unsigned' };
    const { size } = head;
    const against = await contradicted(head);
    if (against) {
      const witnessedAt = now().toISOString();
      const fork = { origin, size, note: head.note, witnessedAt, kept: against.note };
      await witnessedHeads.accuse(fork);
      return { outcome: 'forked', origin, size };
    }
    if (old > size) return { outcome: 'malformed' };
    const newest = await witnessedHeads.newest(origin);
    if (old !== (newest?.size ?? 0)) return { outcome: 'elsewhere', size: newest?.size ?? 0 };
    const older = { size: old, root: newest ? rootOf(newest) : head.root };
    if (!verifyConsistency({ older, newer: head, path })) {
      return { outcome: 'unproven', origin, size };
    }
    const line = await cosigned(head, newest);
    // Somebody was faster by a moment: what they did counts.
    return line === null ? add(submission) : { outcome: 'cosigned', line };
  }

  return {
    key: async () => (await cosigner()).verifierKey,
    async verifier(as) {
      const verifier = readCosignerKey((await cosigner(as)).verifierKey);
      if (!verifier) throw new Error('The witness key cannot be read back.');
      return verifier;
    },
    origins: [...new Set(logs.map((log) => log.name))],
    add,
    heads: (origin) => witnessedHeads.list(origin),
    forks: () => witnessedHeads.forks(),
  };
}

/** A head, what its log signed, and the note with no other signatures than the log's own. */
interface SignedBy extends Head {
  readonly text: string;
  readonly note: string;
}

function signedBy(note: string, verifiers: readonly Verifier[]): SignedBy | null {
  const text = readNote(note)?.text ?? '';
  const lines = note.slice(text.length + 1).split(/(?<=\n)/);
  const own = lines.filter((line) =>
    verifiers.some((verifier) => verifier.open(`${text}\n${line}`) !== null),
  );
  const signed = `${text}\n${own.join('')}`;
  const head = verifiers.map((verifier) => openCheckpoint(signed, verifier)).find(Boolean);
  return head ? { ...head, text, note: signed } : null;
}

function rootOf({ note }: WitnessedHead): Uint8Array {
  const head = readCheckpointBody(readNote(note)?.text ?? '');
  if (!head) throw new Error('A witnessed head cannot be read back.');
  return head.root;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
