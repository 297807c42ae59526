/**
 * Pages that a command is given: by their address, or as files.
 *
 * @module
 */
import { WrongUse } from './command.ts';
import { readText } from './file.ts';

/** A page as it was given. */
export interface PageSource {
  /** As it was named. */
  readonly name: string;
  /** Where it was found, after all redirects; `null` for a file, which may be put anywhere. */
  readonly url: URL | null;
  readonly html: string;
}

/** Whether a word names an address rather than a file. */
export function isAddress(word: string): boolean {
  return /^https?:\/\//i.test(word);
}

/** The page; throws {@link WrongUse} where it cannot be had. */
async function readSource(name: string): Promise<PageSource> {
  if (!isAddress(name)) return { name, url: null, html: await readText(name) };
  const { url, text } = await fetched(name);
  return { name: url.href, url, html: text };
}

/** Pages one after another: a site is not asked for all of them at once. */
export async function readSources(names: readonly string[]): Promise<readonly PageSource[]> {
  const sources: PageSource[] = [];
  for (const name of names) sources.push(await readSource(name));
  return sources;
}

/** What an address answers; throws {@link WrongUse} where it is no success. */
export async function fetched(
  address: string,
): Promise<{ readonly url: URL; readonly text: string }> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(15_000) });
    if (!response.ok) throw new Error(`it answers ${response.status}`);
    return { url: new URL(response.url), text: await response.text() };
  } catch (error) {
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? cause.message : message;
    throw new WrongUse(`${address} cannot be had: ${reason}.`);
  }
}
