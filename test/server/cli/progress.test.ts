import { expect, test } from 'vitest';
import { createProgress } from '../../../server/cli/progress.ts';

test('a bar is drawn at most ten times a second, and gone at the end', () => {
  const written: string[] = [];
  let clock = 0;
  const stream = { isTTY: true, write: (text: string) => written.push(text) };
  const progress = createProgress(stream, () => clock)!;
  progress(0, 1000);
  progress(100, 1000);
  clock += 100;
  progress(500, 1000);
  progress(1000, 1000);
  expect(written).toEqual([
    `\r[${'.'.repeat(30)}]   0 % 0 of 1000`,
    `\r[${'#'.repeat(15)}${'.'.repeat(15)}]  50 % 500 of 1000`,
    '\r\u001B[2K',
  ]);
});

test('nothing is drawn where nobody looks', () => {
  expect(createProgress({ write: () => undefined })).toBeUndefined();
});
