/**
 * Checkpoints: the signed head of the log (C2SP tlog-checkpoint).
 *
 * @module
 */
import { hash } from 'node:crypto';
import { fromBase64, type Signer, type Verifier } from './note.ts';

/** The head of a log: its name, how many entries it has, and their root. */
export interface Head {
  readonly origin: string;
  readonly size: number;
  /** 32 bytes. */
  readonly root: Uint8Array;
}

/** The body of a checkpoint, three lines. */
export function checkpointBody({ origin, size, root }: Head): string {
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
}

/** The whole signed checkpoint of a head; the signer bears the origin's name. */
export function signCheckpoint(head: Head, signer: Signer): string {
  return signer.sign(checkpointBody(head));
}

/** The head that a checkpoint's body states; `null` where it is malformed. Extension lines pass. */
export function readCheckpointBody(text: string): Head | null {
  if (!text.endsWith('\n')) return null;
  const [origin = '', decimal = '', base64 = '', ...extensions] = text.slice(0, -1).split('\n');
  const root = fromBase64(base64);
  if (origin === '' || !/^(0|[1-9]\d*)$/.test(decimal) || root?.length !== 32) return null;
  if (extensions.includes('')) return null;
  const size = Number(decimal);
  return Number.isSafeInteger(size) ? { origin, size, root } : null;
}

/** The head of a checkpoint that the log itself signed; otherwise `null`. */
export function openCheckpoint(note: string, verifier: Verifier): Head | null {
  const text = verifier.open(note);
  const head = text === null ? null : readCheckpointBody(text);
  return head?.origin === verifier.name ? head : null;
}

/** A checkpoint, and when it was signed. */
export interface SignedHead {
  /** The whole signed note. */
  readonly text: string;
  /** RFC 3339. */
  readonly signedAt: string;
}

/**
 * The log's signature over a checkpoint and its time, which the checkpoint itself does not name: a
 * signed note of two lines, the SHA-256 of the checkpoint and the time.
 */
export function sealOf(head: SignedHead, signer: Signer): string {
  return signer.sign(sealBody(head));
}

/** Whether a seal is the log's for this checkpoint and this time. */
export function isSealOf(seal: string, head: SignedHead, verifier: Verifier): boolean {
  return verifier.open(seal) === sealBody(head);
}

function sealBody({ text, signedAt }: SignedHead): string {
  return `${hash('sha256', text, 'base64')}\n${signedAt}\n`;
}
