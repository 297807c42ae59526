import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runLine } from '../../../server/cli/line.ts';
import { readKeptHeads } from '../../../server/verify/kept-head.ts';
import { folderOfTest } from '../store/events.ts';

/** Runs `mes-choix head` over an empty register. */
async function head(folder: string, args: readonly string[], to = '') {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await runLine(['head', ...args], {
    environment: {
      MES_CHOIX_DATA: folder,
      MES_CHOIX_URL: 'https://consent.example.ch',
      MES_CHOIX_HEAD_TO: to,
    },
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

describe('mes-choix head', () => {
  test('prints the signed head, as others keep it', async () => {
    const { status, out } = await head(await folderOfTest(), []);
    expect(status).toBe(0);
    expect(readKeptHeads(`${out}\n`)).toMatchObject([
      { origin: 'consent.example.ch/log', size: 0 },
    ]);
  });

  test('hands it to a destination, and to those of the setting', async () => {
    const folder = await folderOfTest();
    const [one, other] = [join(folder, 'one'), join(folder, 'other')];
    const { status, err } = await head(folder, ['--to', one, '--send'], other);
    expect([status, err.split('\n')]).toEqual([
      0,
      [`mes-choix head: ${one}: has it`, `mes-choix head: ${other}: has it`],
    ]);
    expect(await readFile(one, 'utf8')).toBe(await readFile(other, 'utf8'));
  });

  test('ends with 1 where it did not arrive', async () => {
    const { status, err } = await head(await folderOfTest(), ['--to', '/no/folder/file']);
    expect([status, err]).toEqual([1, expect.stringContaining('ENOENT')]);
  });

  test.each([
    ['--send', 'names no destination'],
    ['--to=elsewhere', 'neither an address nor a file'],
  ])('refuses %s where it leads nowhere', async (option, why) => {
    const { status, err } = await head(await folderOfTest(), [option]);
    expect([status, err]).toEqual([2, expect.stringContaining(why)]);
  });
});
