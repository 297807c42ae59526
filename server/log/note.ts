/**
 * Signed notes (C2SP signed-note) with Ed25519 keys, and their verifier keys.
 *
 * @module
 */
import {
  createPrivateKey,
  createPublicKey,
  hash,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto';

/** The signature type of Ed25519 in key identifiers and verifier keys. */
const ED25519 = 0x01;

/** DER before a raw 32-byte seed (RFC 8410, PKCS #8), and before a raw public key (SPKI). */
const SEED_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** A key that signs notes. */
export interface Signer {
  readonly name: string;
  /** The verifier key, `<name>+<key id>+<base64>`, as others are told it. */
  readonly verifierKey: string;
  /** The whole note: `text`, a blank line, the signature line. `text` ends with a newline. */
  sign(text: string): string;
  /** The 64 bytes of an Ed25519 signature over anything that is no note. */
  signBytes(bytes: Uint8Array): Uint8Array;
  /** The public key as others' tools read it (PEM of SPKI, RFC 8410). */
  readonly publicKeyPem: string;
}

/** A key that checks notes. */
export interface Verifier {
  readonly name: string;
  /** The note's text where this key signed it, otherwise `null`. */
  open(note: string): string | null;
}

/** A signer from a 32-byte seed. Throws `TypeError` for a name that a note cannot carry. */
export function createSigner(name: string, seed: Uint8Array): Signer {
  if (!isName(name)) throw new TypeError(`A log cannot be called "${name}".`);
  if (seed.length !== 32) throw new TypeError('A key seed has 32 bytes.');
  const der = Buffer.concat([SEED_PREFIX, seed]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key);
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const id = keyId(name, raw);
  return {
    signBytes: (bytes) => signBytes(null, bytes, key),
    publicKeyPem: String(publicKey.export({ format: 'pem', type: 'spki' })),
    name,
    verifierKey: `${name}+${id.toString('hex')}+${typed(raw).toString('base64')}`,
    sign(text) {
      if (!isText(text)) throw new TypeError('The text cannot be signed as a note.');
      const signature = Buffer.concat([id, signBytes(null, Buffer.from(text, 'utf8'), key)]);
      return `${text}\n— ${name} ${signature.toString('base64')}\n`;
    },
  };
}

/** A verifier from its key's text; `null` where that is malformed. */
export function readVerifierKey(text: string): Verifier | null {
  const [, name = '', hex = '', base64 = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/su.exec(text) ?? [];
  const key = fromBase64(base64);
  if (!isName(name) || key?.length !== 33 || key[0] !== ED25519) return null;
  const raw = key.subarray(1);
  const id = keyId(name, raw);
  if (id.toString('hex') !== hex) return null;
  const der = Buffer.concat([PUBLIC_PREFIX, raw]);
  const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return { name, open: (note) => openNote(note, { name, id, publicKey }) };
}

interface KnownKey {
  readonly name: string;
  readonly id: Buffer;
  readonly publicKey: KeyObject;
}

function openNote(note: string, { name, id, publicKey }: KnownKey): string | null {
  // The text may hold blank lines; the last one ends it.
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const signatures = note.slice(end + 2);
  if (end < 1 || !isText(text) || !signatures.endsWith('\n')) return null;
  let opened = false;
  for (const line of signatures.slice(0, -1).split('\n')) {
    const [, signer = '', base64 = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
    const bytes = fromBase64(base64);
    // One malformed line makes the note malformed, whoever it is from.
    if (!isName(signer) || !bytes || bytes.length < 5) return null;
    if (signer !== name || !bytes.subarray(0, 4).equals(id)) continue;
    // A known key that does not verify is a forgery, not somebody else's signature.
    if (!verifyBytes(null, Buffer.from(text, 'utf8'), publicKey, bytes.subarray(4))) return null;
    opened = true;
  }
  return opened ? text : null;
}

function typed(raw: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([ED25519]), raw]);
}

/** First four bytes of `SHA-256(name || "\n" || type || key)`. */
function keyId(name: string, raw: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(`${name}\n`, 'utf8'), typed(raw)]);
  return hash('sha256', named, 'buffer').subarray(0, 4);
}

function isName(name: string): boolean {
  return name !== '' && !/[\s+\p{Cc}\p{Cs}]/u.test(name);
}

function isText(text: string): boolean {
  // Control characters but the newline, and half characters, would let two readers see two texts.
  return text.endsWith('\n') && !/[\p{Cc}\p{Cs}]/u.test(text.replaceAll('\n', ''));
}

/** Bytes of strict, padded base64, or `null`. */
export function fromBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return text !== '' && bytes.toString('base64') === text ? bytes : null;
}
