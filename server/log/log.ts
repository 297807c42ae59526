/**
 * The log over the register: its signed head, its key, and proofs against it.
 *
 * A head is signed only where it is consistent with the newest one that was signed before: a log
 * that was rolled back or rewritten stops here instead of telling two stories.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { type Store, type StoredCheckpoint, Unavailable } from '../store/store.ts';
import { type Head, openCheckpoint, sealOf, signCheckpoint } from './checkpoint.ts';
import { rootAt } from './merkle.ts';
import { createSigner, readVerifierKey, type Signer, type Verifier } from './note.ts';
import { consistencyProof, inclusionProof, verifyConsistency } from './proof.ts';
import type { KeptTiles } from './tiles.ts';

/** A signed head and the size that it covers. */
export interface Checkpoint {
  readonly size: number;
  /** The whole signed note. */
  readonly text: string;
}

/** The log as the outside sees it. */
export interface Log {
  /** The signed head of all that is durably stored; throws where the log was tampered with. */
  checkpoint(): Promise<Checkpoint>;
  /** The verifier key (C2SP), without a newline. */
  key(): Promise<string>;
  /** The public key as PEM, for tools that know nothing of notes. */
  publicKeyPem(): Promise<string>;
  /** An Ed25519 signature of the log's key over what leaves the house and is no checkpoint. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
  /** The 32-byte entries of positions `from` (inclusive) to `to` (exclusive). */
  entries(from: number, to: number): Promise<readonly Uint8Array[]>;
  /** What checks a note that this log's key signed, under any name that the log has had. */
  verifier(origin: string): Promise<Verifier>;
  /** The proof that the tree of `older` entries is a beginning of that of `newer` ones. */
  consistency(older: number, newer: number): Promise<readonly Uint8Array[]>;
  /** The inclusion path of an entry in the tree of `size` entries. */
  inclusion(index: number, size: number): Promise<readonly Uint8Array[]>;
}

/** What a log needs. */
export interface LogDeps {
  readonly store: Pick<Store, 'log' | 'secret'>;
  /** Its name: the public address without the scheme, and `/log`. */
  readonly origin: string;
  readonly now: () => Date;
}

/** The name of the log of a server at `url`: `https://consent.example.ch` -> `consent.example.ch/log`. */
export function originOf(url: string): string {
  return `${url.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, '')}/log`;
}

/** Opens the log of a store. */
export function createLog({ store, origin, now }: LogDeps): Log {
  const reader = store.log;
  let keys: Promise<{ signer: Signer; verifier: Verifier }> | null = null;
  let newest: Checkpoint | null = null;
  let signing: Promise<Checkpoint> | null = null;
  const kept: KeptTiles = new Map();

  async function openKeys(name = origin) {
    const seed = await store.secret('log-key', () => randomBytes(32));
    const signer = createSigner(name, seed);
    const verifier = readVerifierKey(signer.verifierKey);
    if (!verifier) throw new Error('The log key cannot be read back.');
    return { signer, verifier };
  }

  function keysOnce() {
    // A failure is not kept: the store may be back at the next call.
    keys ??= openKeys().catch((error: unknown) => {
      keys = null;
      throw error;
    });
    return keys;
  }

  async function requireConsistent(
    stored: StoredCheckpoint | null,
    { size, root }: Pick<Head, 'size' | 'root'>,
    verifier: Verifier,
  ) {
    if (!stored) return;
    const older = openCheckpoint(stored.text, verifier);
    if (!older) {
      // Under another name the log begins anew: what was signed then says nothing under this one.
      if (!stored.text.startsWith(`${origin}\n`)) return;
      throw new Error('The newest signed head of the log does not bear its signature.');
    }
    const path = older.size <= size ? await consistencyProof(reader, older.size, size) : [];
    if (!verifyConsistency({ older, newer: { size, root }, path })) {
      throw new Error(`The log does not continue its signed head of ${older.size} entries.`);
    }
  }

  async function sign(): Promise<Checkpoint> {
    if (newest && newest.size === (await reader.size())) return newest;
    const { signer, verifier } = await keysOnce();
    // The head that was signed first, then the size: another process may append and sign in between.
    const stored = await reader.latestCheckpoint();
    const size = await reader.size();
    const root = await rootAt(reader, size);
    await requireConsistent(stored, { size, root }, verifier);
    const text = signCheckpoint({ origin, size, root }, signer);
    const signedAt = now().toISOString();
    const seal = sealOf({ text, signedAt }, signer);
    try {
      await reader.keepCheckpoint({ size, text, signedAt, seal });
      newest = { size, text };
    } catch (error) {
      // The disk is full: the entries are on it, and who reads a receipt is not to wait for a write.
      if (!(error instanceof Unavailable)) throw error;
    }
    return { size, text };
  }

  return {
    checkpoint() {
      // One after the other: a head that was being signed may not cover what the caller stored.
      const before = signing ?? Promise.resolve(null);
      const mine: Promise<Checkpoint> = before.then(sign, sign).finally(() => {
        if (signing === mine) signing = null;
      });
      signing = mine;
      return mine;
    },
    key: async () => (await keysOnce()).signer.verifierKey,
    publicKeyPem: async () => (await keysOnce()).signer.publicKeyPem,
    sign: async (bytes) => (await keysOnce()).signer.signBytes(bytes),
    entries: (from, to) => reader.entries(from, to),
    verifier: async (name) => (await openKeys(name)).verifier,
    consistency: (older, newer) => consistencyProof(reader, older, newer),
    inclusion: (index, size) => inclusionProof(reader, index, size, kept),
  };
}
