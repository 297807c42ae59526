import { describe, expect, test } from 'vitest';
import { createSigner, readVerifierKey } from '../../../server/log/note.ts';

// The example key and note of the reference implementation (golang.org/x/mod/sumdb/note).
const KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const SEED = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
const TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const SIGNATURE =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const NOTE = `${TEXT}\n${SIGNATURE}`;

const signer = createSigner('PeterNeumann', SEED);
const verifier = readVerifierKey(KEY);
const open = (note: string) => verifier?.open(note);

describe('a signed note', () => {
  test('is the reference one, byte for byte', () => {
    expect(signer.verifierKey).toBe(KEY);
    expect(signer.sign(TEXT)).toBe(NOTE);
    expect(open(NOTE)).toBe(TEXT);
  });

  test('may carry signatures of others, which say nothing', () => {
    const other = createSigner('witness.example', SEED)
      .sign(TEXT)
      .slice(TEXT.length + 1);
    expect(open(`${TEXT}\n${other}${SIGNATURE}`)).toBe(TEXT);
    expect(open(`${TEXT}\n${other}`)).toBeNull();
  });

  test.each([
    ['another text', NOTE.replace('cryptography', 'cryptographY')],
    ['another signature of a known key', NOTE.replace('x08go/ZJ', 'x08go/ZK')],
    ['no signature', `${TEXT}\n`],
    ['no blank line', TEXT + SIGNATURE],
    ['no newline at the end', NOTE.slice(0, -1)],
    ['a line that is no signature', `${NOTE}and more\n`],
    ['a hyphen for the dash', NOTE.replace('— ', '- ')],
    ['a base64 that is not canonical', NOTE.replace('wJnAM=', 'wJnAN=')],
    ['a base64 without its padding', NOTE.replace('wJnAM=', 'wJnAM')],
    ['a signature too short to name a key', `${NOTE}— other AAAA\n`],
    ['a control character', signer.sign(TEXT).replace('you think', 'you\tthink')],
    ['carriage returns', NOTE.replaceAll('\n', '\r\n')],
    ['nothing', ''],
  ])('with %s is refused', (_, note) => {
    expect(open(note)).toBeNull();
  });

  test('is not made of a text that readers may see differently', () => {
    expect(() => signer.sign('no newline')).toThrow(TypeError);
    expect(() => signer.sign('a\rb\n')).toThrow(TypeError);
    expect(() => signer.sign('\ud800\n')).toThrow(TypeError);
  });
});

describe('a verifier key', () => {
  test('is refused in any part of itself', () => {
    for (let from = 0; from < KEY.length; from += 1) {
      for (let to = from + 1; to <= KEY.length; to += 1) {
        if (to - from < KEY.length) expect(readVerifierKey(KEY.slice(from, to))).toBeNull();
      }
    }
  });

  test.each([
    [
      'of another length',
      'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
    ],
    ['of another algorithm', 'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['of another name', KEY.replace('Peter', 'Petra')],
    ['of another id', KEY.replace('c74f20a3', 'c74f20a4')],
    ['with an id in capitals', KEY.replace('c74f20a3', 'C74F20A3')],
  ])('%s is refused', (_, key) => {
    expect(readVerifierKey(key)).toBeNull();
  });

  test('needs a name without spaces and plus signs, and a seed of 32 bytes', () => {
    expect(() => createSigner('a b', SEED)).toThrow(TypeError);
    expect(() => createSigner('a+b', SEED)).toThrow(TypeError);
    expect(() => createSigner('', SEED)).toThrow(TypeError);
    expect(() => createSigner('a', SEED.subarray(1))).toThrow(TypeError);
  });
});
