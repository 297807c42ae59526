/**
 * Pages that a command is given: by their address, or as files.
 *
 * @module
 */
import { decoded } from '../site/page/decoded.ts';
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
  const { url, type, text } = await fetched(name);
  if (type !== null && !/html/i.test(type)) {
    throw new WrongUse(`${url.href} is no page: it is sent as ${type.split(';')[0]}.`);
  }
  return { name: url.href, url, html: text };
}

/** Pages one after another: a site is not asked for all of them at once. */
export async function readSources(names: readonly string[]): Promise<readonly PageSource[]> {
  const sources: PageSource[] = [];
  for (const name of names) sources.push(await readSource(name));
  return sources;
}

/** What an address answered. */
export interface Answer {
  /** Where it was found, after all redirects. */
  readonly url: URL;
  /** What it is sent as; `null` where that is not said. */
  readonly type: string | null;
  readonly text: string;
}

/** How long an address may take, in milliseconds. */
const PATIENCE = 15_000;

/** What an address answers; throws {@link WrongUse} where it is no success. */
export async function fetched(address: string): Promise<Answer> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) throw new Error(`it answers ${response.status}`);
    if (response.status === 204) throw new Error('it answers that there is nothing (204)');
    const type = response.headers.get('content-type');
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { url: new URL(response.url), type, text: decoded(bytes, type) };
  } catch (error) {
    throw new WrongUse(`${address} cannot be had: ${reasonOf(error as Error)}.`);
  }
}

function reasonOf(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  if (error.name === 'TimeoutError') {
    return `it has not answered within ${PATIENCE / 1000} seconds; save the page as a file and name that instead`;
  }
  const { code = '' } = cause as { readonly code?: string };
  if (/CERT|SIGNATURE|ISSUER/.test(code)) {
    return `its certificate is not trusted on this machine (${code}); save the page as a file and name that instead`;
  }
  if (/^(ERR_SSL_|EPROTO)/.test(code))
    return 'no TLS is spoken there: is it http:// and not https://?';
  switch (code) {
    case 'ENOTFOUND':
      return 'there is no such host; look for a slip in the address';
    case 'EAI_AGAIN':
      return 'no name can be looked up: is this machine connected?';
    case 'ECONNREFUSED':
      return 'nothing answers there';
    case 'ECONNRESET':
    case 'UND_ERR_SOCKET':
      return 'it hangs up without an answer';
    case 'ENETUNREACH':
    case 'EHOSTUNREACH':
      return 'this machine has no way there: is it connected?';
    default:
      return cause.message === 'redirect count exceeded'
        ? 'it leads from one address to the next without end'
        : cause.message;
  }
}
