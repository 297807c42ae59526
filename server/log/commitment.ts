/**
 * Commitments: what the log holds of an event, and nothing personal once event and salt are gone.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import serialize from 'canonicalize';
import { leafHash } from './merkle.ts';
import { sha256 } from './sha256.ts';

/** Bytes of a salt: without it nobody can guess an erased event from its commitment. */
export const SALT_BYTES = 32;

/** Canonical JSON (RFC 8785). Throws `TypeError` for what JSON cannot say. */
export function canonicalJson(value: unknown): string {
  const text = serialize(value);
  if (text === undefined) throw new TypeError('The value has no JSON form.');
  return text;
}

/** Salts drawn at once: for each by itself the system's generator takes longer than all hashes. */
const DRAWN = 128;
let drawn = new Uint8Array();

/** A fresh salt, unlike any other. */
export function newSalt(): Uint8Array {
  if (drawn.length === 0) drawn = new Uint8Array(randomBytes(DRAWN * SALT_BYTES));
  const salt = drawn.slice(0, SALT_BYTES);
  drawn = drawn.subarray(SALT_BYTES);
  return salt;
}

/** What is hashed is written here: no event is longer, and each would need a memory of its own. */
const scratch = Buffer.alloc(16_384);
/** The longest that a UTF-16 code unit is in UTF-8, in bytes. */
const MOST_OF_UNIT = 3;

/** The 32 bytes `SHA-256(salt || canonical JSON in UTF-8)`: the log's entry. */
export function entryOf(salt: Uint8Array, canonical: string): Uint8Array {
  if (salt.length + canonical.length * MOST_OF_UNIT > scratch.length) {
    return sha256(Buffer.concat([salt, Buffer.from(canonical, 'utf8')]));
  }
  scratch.set(salt);
  return sha256(scratch.subarray(0, salt.length + scratch.write(canonical, salt.length, 'utf8')));
}

/** Hex of `SHA-256(0x00 || entry)`: the leaf, as receipts name it. */
export function leafOf(entry: Uint8Array): string {
  return Buffer.from(leafHash(entry)).toString('hex');
}
