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

/** The types of signatures in key identifiers and verifier keys: a log's own, and a witness's. */
const TYPES = { log: 0x01, witness: 0x04 } as const;

/** Who signs: the keeper of a log, or a witness of it. */
export type KeyKind = keyof typeof TYPES;

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
  /** The line under a note that bears these bytes as this key's signature. */
  line(signature: Uint8Array): string;
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
export function createSigner(name: string, seed: Uint8Array, kind: KeyKind = 'log'): Signer {
  if (!isName(name)) throw new TypeError(`A log cannot be called "${name}".`);
  if (seed.length !== 32) throw new TypeError('A key seed has 32 bytes.');
  const key = createPrivateKey({
    key: Buffer.concat([SEED_PREFIX, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(key);
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const id = keyId(kind, name, raw);
  const sign = (bytes: Uint8Array) => signBytes(null, bytes, key);
  const line = (signature: Uint8Array) =>
    `— ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`;
  return {
    signBytes: sign,
    publicKeyPem: String(publicKey.export({ format: 'pem', type: 'spki' })),
    name,
    verifierKey: `${name}+${id.toString('hex')}+${typed(kind, raw).toString('base64')}`,
    line,
    sign(text) {
      if (!isText(text)) throw new TypeError('The text cannot be signed as a note.');
      return `${text}\n${line(sign(Buffer.from(text, 'utf8')))}`;
    },
  };
}

/** A verifier from its key's text; `null` where that is malformed, or a witness's key. */
export function readVerifierKey(text: string): Verifier | null {
  const known = readKey(text, 'log');
  return known && { name: known.name, open: (note) => openNote(note, known) };
}

/** A public key, and the name and identifier that signature lines have of it. */
export interface KnownKey {
  readonly name: string;
  readonly id: Buffer;
  readonly publicKey: KeyObject;
}

/** The key of a verifier key's text; `null` where that is malformed or of another kind. */
export function readKey(text: string, kind: KeyKind): KnownKey | null {
  const [, name = '', hex = '', base64 = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/su.exec(text) ?? [];
  const key = fromBase64(base64);
  if (!isName(name) || key?.length !== 33 || key[0] !== TYPES[kind]) return null;
  const raw = key.subarray(1);
  const id = keyId(kind, name, raw);
  if (id.toString('hex') !== hex) return null;
  const der = Buffer.concat([PUBLIC_PREFIX, raw]);
  const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return { name, id, publicKey };
}

/** A note taken apart, its signatures unchecked. */
export interface NoteParts {
  readonly text: string;
  /** What a key of that name and identifier is said to have signed. */
  signaturesOf(key: Pick<KnownKey, 'name' | 'id'>): readonly Buffer[];
}

/** The parts of a note; `null` where it is malformed. */
export function readNote(note: string): NoteParts | null {
  // The text may hold blank lines; the last one ends it.
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const signatures = note.slice(end + 2);
  if (end < 1 || !isText(text) || !signatures.endsWith('\n')) return null;
  const lines: { readonly name: string; readonly bytes: Buffer }[] = [];
  for (const line of signatures.slice(0, -1).split('\n')) {
    const [, name = '', base64 = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
    const bytes = fromBase64(base64);
    // One malformed line makes the note malformed, whoever it is from.
    if (!isName(name) || !bytes || bytes.length < 5) return null;
    lines.push({ name, bytes });
  }
  return {
    text,
    signaturesOf: (key) =>
      lines
        .filter(({ name, bytes }) => name === key.name && bytes.subarray(0, 4).equals(key.id))
        .map(({ bytes }) => bytes.subarray(4)),
  };
}

function openNote(note: string, key: KnownKey): string | null {
  const parts = readNote(note);
  const signatures = parts?.signaturesOf(key) ?? [];
  if (!parts || signatures.length === 0) return null;
  const text = Buffer.from(parts.text, 'utf8');
  // A known key that does not verify is a forgery, not somebody else's signature.
  const isWhole = signatures.every((bytes) => verifyBytes(null, text, key.publicKey, bytes));
  return isWhole ? parts.text : null;
}

function typed(kind: KeyKind, raw: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([TYPES[kind]]), raw]);
}

/** First four bytes of `SHA-256(name || "\n" || type || key)`. */
function keyId(kind: KeyKind, name: string, raw: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(`${name}\n`, 'utf8'), typed(kind, raw)]);
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
