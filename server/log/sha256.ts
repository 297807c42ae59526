/**
 * SHA-256, as short inputs want it: many a request, and thousands a proof.
 *
 * @module
 */
import { hash } from 'node:crypto';

/** The 32 bytes of the hash of bytes, or of a text in UTF-8. */
export function sha256(input: Uint8Array | string): Buffer {
  // Twice as fast as asking for a buffer: Node makes a memory of its own for each of those.
  return Buffer.from(hash('sha256', input, 'binary'), 'binary');
}
