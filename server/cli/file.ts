/**
 * Files and addresses that a command is given.
 *
 * @module
 */
import { readFile, writeFile } from 'node:fs/promises';
import { decoded } from '../site/page/decoded.ts';
import { WrongUse } from './command.ts';

/** A file's text, in whichever encoding it is kept; a file that cannot be read is wrong use. */
export async function readText(path: string): Promise<string> {
  try {
    return decoded(await readFile(path), null);
  } catch (error) {
    const code = (error as { readonly code?: string }).code;
    throw new WrongUse(`${path}: ${notRead(code, path)}.`);
  }
}

function notRead(code: string | undefined, path: string): string {
  switch (code) {
    case 'ENOENT':
      return /^(www\.|[a-z]+:)/i.test(path) || /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}\//i.test(path)
        ? 'there is no such file; an address begins with https://'
        : 'there is no such file';
    case 'EISDIR':
      return `it is a folder: name the files in it, such as ${path.replace(/\/$/, '')}/*.html`;
    case 'EACCES':
      return 'it may not be read: its permissions do not let you';
    default:
      return `it cannot be read (${code})`;
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
