import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSubmission, submissionBody } from '../../../server/witness/submission.ts';

const HASH = `${Buffer.alloc(32, 5).toString('base64')}\n`;
const NOTE = 'a.example/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAA=\n';

test('what is written is read back, whatever it is', () => {
  const hashes = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 63 });
  const size = fc.nat({ max: 999_999_999_999_999 });
  fc.assert(
    fc.property(size, hashes, fc.string(), (old, proof, note) => {
      const read = readSubmission(submissionBody({ old, proof, note }));
      expect(read).toEqual({ old, proof: proof.map((bytes) => Buffer.from(bytes)), note });
    }),
  );
});

test('is the standard’s own form', () => {
  expect(readSubmission(`old 20852014\n${HASH}\n${NOTE}`)).toMatchObject({
    old: 20_852_014,
    note: NOTE,
  });
});

test.each([
  '',
  'old 1',
  `old 1\n${NOTE}`,
  `old 01\n\n${NOTE}`,
  `old -1\n\n${NOTE}`,
  `old 1e3\n\n${NOTE}`,
  `size 1\n\n${NOTE}`,
  `old 9999999999999999\n\n${NOTE}`,
  `old 1\nAAAA\n\n${NOTE}`,
  `old 1\n${HASH.trim()}?\n\n${NOTE}`,
  `old 1\n${HASH.repeat(64)}\n${NOTE}`,
])('%j is none', (body) => {
  expect(readSubmission(body)).toBeNull();
});
