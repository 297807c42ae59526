/**
 * Cosignatures: what a witness signs over another log's checkpoint (C2SP tlog-cosignature, v1, Ed25519).
 * Each says that, at its time, this was the longest beginning of that log that the witness had seen.
 *
 * @module
 */
import { verify as verifyBytes } from 'node:crypto';
import { createSigner, type KnownKey, readKey, readNote } from './note.ts';

/** A key that cosigns. */
export interface Cosigner {
  readonly name: string;
  /** The verifier key, as others are told it. */
  readonly verifierKey: string;
  /** The signature line over a checkpoint's body; the time in whole seconds since 1970. */
  cosign(body: string, seconds: number): string;
}

/** A cosigner from a 32-byte seed, which must be no other key's. */
export function createCosigner(name: string, seed: Uint8Array): Cosigner {
  const signer = createSigner(name, seed, 'witness');
  return {
    name,
    verifierKey: signer.verifierKey,
    cosign(body, seconds) {
      const signature = signer.signBytes(messageOf(body, seconds));
      return signer.line(Buffer.concat([timeBytes(seconds), signature]));
    },
  };
}

/** Checks a witness's cosignatures. */
export interface CosignatureVerifier {
  readonly name: string;
  /** When the witness last cosigned this note, in seconds since 1970; `null` where it did not. */
  cosignedAt(note: string): number | null;
}

/** A verifier from a witness's key; `null` where it is malformed or no witness's. */
export function readCosignerKey(text: string): CosignatureVerifier | null {
  const key = readKey(text, 'witness');
  return key && { name: key.name, cosignedAt: (note) => cosignedAt(note, key) };
}

function cosignedAt(note: string, key: KnownKey): number | null {
  const parts = readNote(note);
  if (!parts) return null;
  const times = parts.signaturesOf(key).map((bytes) => {
    if (bytes.length !== 72) return null;
    const seconds = Number(bytes.readBigUInt64BE(0));
    if (!Number.isSafeInteger(seconds)) return null;
    const message = messageOf(parts.text, seconds);
    return verifyBytes(null, message, key.publicKey, bytes.subarray(8)) ? seconds : null;
  });
  // As with a log's own signature: one that does not verify is a forgery.
  return times.length > 0 && times.every((time) => time !== null) ? Math.max(...times) : null;
}

function messageOf(body: string, seconds: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${body}`, 'utf8');
}

function timeBytes(seconds: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(seconds));
  return bytes;
}
