/**
 * Files and addresses that a command is given.
 *
 * @module
 */
import { readFile, writeFile } from 'node:fs/promises';
import { WrongUse } from './command.ts';

/** A file's text; a file that cannot be read is wrong use. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = (error as { readonly code?: string }).code;
    const why = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`;
    throw new WrongUse(`${path}: ${why}.`);
  }
}

/** Whether a word is an address, and no path. */
export function isAddress(word: string): boolean {
  return /^https?:\/\//.test(word) && URL.canParse(word);
}

/** What an address answers; wrong use where it does not. */
export async function fetchText(url: string): Promise<string> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) }).catch(() => null);
  if (!answer?.ok) {
    throw new WrongUse(`${url} ${answer ? `answered ${answer.status}` : 'cannot be reached'}.`);
  }
  return answer.text();
}

/** Writes a value as JSON that people edit; a file that cannot be written is wrong use. */
export async function writeJson(path: string, value: object): Promise<void> {
  try {
    await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
  } catch (error) {
    throw new WrongUse(
      `${path} cannot be written (${(error as { readonly code?: string }).code}).`,
    );
  }
}
