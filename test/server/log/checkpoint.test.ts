import { describe, expect, test } from 'vitest';
import {
  checkpointBody,
  openCheckpoint,
  readCheckpointBody,
  signCheckpoint,
} from '../../../server/log/checkpoint.ts';
import { createSigner, readVerifierKey, type Verifier } from '../../../server/log/note.ts';
import { REFERENCE_ROOTS } from './tree.ts';

const seed = Uint8Array.from({ length: 32 }, (_, at) => at);
const signer = createSigner('localhost:8787/log', seed);
const verifier = readVerifierKey(signer.verifierKey) as Verifier;
const root = Buffer.from(REFERENCE_ROOTS[7] as string, 'hex');
const head = { origin: 'localhost:8787/log', size: 8, root };
const body = `localhost:8787/log\n8\n${root.toString('base64')}\n`;

describe('a checkpoint', () => {
  test('is three lines, a blank one and a signature', () => {
    expect(checkpointBody(head)).toBe(body);
    const text = signCheckpoint(head, signer);
    expect(text.split('\n')).toEqual([
      'localhost:8787/log',
      '8',
      root.toString('base64'),
      '',
      expect.stringMatching(/^— localhost:8787\/log [A-Za-z0-9+/]{90,}=*$/),
      '',
    ]);
    expect(openCheckpoint(text, verifier)).toEqual(head);
  });

  test('may carry extension lines', () => {
    expect(readCheckpointBody(`${body}extension 1\n`)).toEqual(head);
  });

  test.each([
    ['no origin', body.replace('localhost:8787/log', '')],
    ['a size with a leading zero', body.replace('\n8\n', '\n08\n')],
    ['a negative size', body.replace('\n8\n', '\n-8\n')],
    ['a size beyond what can be counted', body.replace('\n8\n', '\n99999999999999999999\n')],
    ['a short root', body.replace(root.toString('base64'), 'AAAA')],
    ['a root without padding', body.replace('=', '')],
    ['an empty extension line', `${body}\n`],
    ['no newline at the end', body.slice(0, -1)],
    ['two lines', 'localhost:8787/log\n8\n'],
  ])('with %s is refused', (_, text) => {
    expect(readCheckpointBody(text)).toBeNull();
  });

  test('signed by another log is refused', () => {
    const other = createSigner('other.example/log', seed);
    expect(openCheckpoint(signCheckpoint(head, other), verifier)).toBeNull();
    expect(openCheckpoint(signer.sign(body.replace('localhost', 'other')), verifier)).toBeNull();
  });
});
