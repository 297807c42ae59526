/**
 * Commitments: what the log holds of an event, and nothing personal once event and salt are gone.
 *
 * @module
 */
import { hash, randomBytes } from 'node:crypto';
import serialize from 'canonicalize';
import { leafHash } from './merkle.ts';

/** Bytes of a salt: without it nobody can guess an erased event from its commitment. */
export const SALT_BYTES = 32;

/** Canonical JSON (RFC 8785). Throws `TypeError` for what JSON cannot say. */
export function canonicalJson(value: unknown): string {
  const text = serialize(value);
  if (text === undefined) throw new TypeError('The value has no JSON form.');
  return text;
}

/** A fresh salt. */
export function newSalt(): Uint8Array {
  return randomBytes(SALT_BYTES);
}

/** The 32 bytes `SHA-256(salt || canonical JSON in UTF-8)`: the log's entry. */
export function entryOf(salt: Uint8Array, canonical: string): Uint8Array {
  return hash('sha256', Buffer.concat([salt, Buffer.from(canonical, 'utf8')]), 'buffer');
}

/** Hex of `SHA-256(0x00 || entry)`: the leaf, as receipts name it. */
export function leafOf(entry: Uint8Array): string {
  return Buffer.from(leafHash(entry)).toString('hex');
}
