import { generateKeyPairSync, hash, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createCosigner, readCosignerKey } from '../../../server/log/cosignature.ts';
import { createSigner, readVerifierKey } from '../../../server/log/note.ts';

const SEED = Buffer.alloc(32, 7);
const BODY =
  'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
// Somebody else's key, as its own witness publishes it.
const REMORA = 'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2';

const cosigner = createCosigner('witness.example.com/w1', SEED);
const verifier = readCosignerKey(cosigner.verifierKey)!;
const log = createSigner('example.com/behind-the-sofa', Buffer.alloc(32, 8));
/** The note with the last byte of the cosignature's time turned. */
function later(note: string): string {
  return note.replace(/(?<=w1 )\S+/, (base64) => {
    const bytes = Buffer.from(base64, 'base64');
    bytes[11]! ^= 1;
    return bytes.toString('base64');
  });
}

const noteWith = (line: string) => log.sign(BODY) + line;

describe('a cosignature', () => {
  test('is what the standard says, byte for byte', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
    const typed = Buffer.concat([Buffer.from([4]), raw]);
    const id = hash('sha256', Buffer.concat([Buffer.from('w\n'), typed]), 'buffer').subarray(0, 4);
    const key = `w+${id.toString('hex')}+${typed.toString('base64')}`;
    const time = Buffer.from('000000006418500b', 'hex');
    const signature = sign(
      null,
      Buffer.from(`cosignature/v1\ntime 1679314955\n${BODY}`),
      privateKey,
    );
    const line = `— w ${Buffer.concat([id, time, signature]).toString('base64')}\n`;
    expect(readCosignerKey(key)?.cosignedAt(noteWith(line))).toBe(1_679_314_955);
  });

  test('says its time, and leaves the log’s own signature as it was', () => {
    const note = noteWith(cosigner.cosign(BODY, 1_800_000_000));
    expect(verifier.cosignedAt(note)).toBe(1_800_000_000);
    expect(readVerifierKey(log.verifierKey)?.open(note)).toBe(BODY);
  });

  test.each([
    ['another text', (note: string) => note.replace('20852163', '20852164')],
    ['another time', later],
    ['none', () => log.sign(BODY)],
    ['one that is cut short', (note: string) => note.replace(/(w1 \S{20})\S*/, '$1')],
  ])('is none with %s', (_what, change) => {
    const note = noteWith(cosigner.cosign(BODY, 1_800_000_000));
    expect(change(note)).not.toBe(note);
    expect(verifier.cosignedAt(change(note))).toBeNull();
  });

  test('is no signature of a log by the same key', () => {
    const asLog = createSigner('witness.example.com/w1', SEED);
    expect(verifier.cosignedAt(asLog.sign(BODY))).toBeNull();
    expect(asLog.verifierKey).not.toBe(cosigner.verifierKey);
  });
});

test('a witness’s key is told from a log’s', () => {
  expect(readCosignerKey(REMORA)?.name).toBe('remora.n621.de');
  expect(readVerifierKey(REMORA)).toBeNull();
  expect(readCosignerKey(log.verifierKey)).toBeNull();
  expect(readCosignerKey(REMORA.replace('da77', 'da78'))).toBeNull();
});
