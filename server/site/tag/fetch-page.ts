/**
 * Fetching a page that a person names, without letting them send this server anywhere.
 *
 * Only http(s), only public addresses, checked where the connection is made, so that a name cannot
 * stand for another address a moment later; each redirect is checked anew; time and size have limits.
 *
 * @module
 */
import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { decoded } from '../page/decoded.ts';
import { isPublicAddress } from './addresses.ts';

/** Why a page was not had. */
export type PageFault =
  | 'address'
  | 'private'
  | 'unreachable'
  | 'redirects'
  | 'slow'
  | 'large'
  | 'not-html';

/** A page, or why there is none. */
export type FetchedPage =
  | {
      /** Where it was found, after all redirects. */
      readonly url: URL;
      readonly status: number;
      readonly html: string;
    }
  | { readonly fault: PageFault; readonly url: string };

/** Limits, and what may be asked besides public addresses. */
export interface FetchOptions {
  /** Origins that may be anywhere: the site's own, on a machine where one develops. */
  readonly trusted?: readonly string[];
  /** All of it, in milliseconds. */
  readonly time?: number;
  /** Of the page, in bytes. */
  readonly size?: number;
}

/** Redirects that are followed. */
const HOPS = 5;

class Refused extends Error {
  override readonly name = 'Refused';
  readonly fault: PageFault;

  constructor(fault: PageFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Fetches a page. */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(options.time ?? 10_000);
  let next = address;
  try {
    for (let hop = 0; hop <= HOPS; hop += 1) {
      const url = checked(next, options.trusted ?? []);
      const found = await ask(url, { ...options, signal });
      if (typeof found !== 'string') return { url, ...found };
      next = new URL(found, url).href;
    }
    return { fault: 'redirects', url: next };
  } catch (error) {
    if (error instanceof Refused) return { fault: error.fault, url: next };
    return { fault: signal.aborted ? 'slow' : 'unreachable', url: next };
  }
}

/** An address that may be asked; throws where it may not. */
function checked(address: string, trusted: readonly string[]): URL {
  if (!URL.canParse(address)) throw new Refused('address');
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) throw new Refused('address');
  if (trusted.includes(url.origin)) return url;
  // Another port is another service than a web site's.
  if (url.port !== '') throw new Refused('private');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // An address in figures is looked up nowhere: it is checked here.
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new Refused('private');
  return url;
}

/** A page, or where it leads. */
function ask(
  url: URL,
  { trusted = [], size = 2_000_000, signal }: FetchOptions & { readonly signal: AbortSignal },
): Promise<{ readonly status: number; readonly html: string } | string> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        signal,
        // No connection of an earlier request: the name is looked up, and checked, each time.
        agent: false,
        lookup: trusted.includes(url.origin) ? lookup : publicLookup,
        headers: { accept: 'text/html', 'user-agent': 'mes-choix (tag check)' },
      },
      (response) => {
        const { statusCode: status = 0, headers } = response;
        if (status >= 300 && status < 400 && headers.location !== undefined) {
          response.destroy();
          resolve(headers.location);
          return;
        }
        if (!/html/i.test(headers['content-type'] ?? '')) {
          response.destroy();
          reject(new Refused('not-html'));
          return;
        }
        const body = unpacked(response, headers['content-encoding']);
        readBytes(body, size)
          .then((bytes) => decoded(bytes, headers['content-type'] ?? null))
          .then((html) => resolve({ status, html }), reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end();
  });
}

/** Looks a name up, and refuses it where one of its addresses is not public. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) callback(error, '', 0);
    else if (!addresses.every(({ address }) => isPublicAddress(address))) {
      callback(new Refused('private'), '', 0);
    } else if (options.all) callback(null, addresses);
    else callback(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 4);
  });
};

function unpacked(response: Readable, encoding: string | undefined): Readable {
  const unpack = { gzip: createGunzip, br: createBrotliDecompress, deflate: createInflate };
  const make = unpack[encoding as keyof typeof unpack];
  if (make === undefined) return response;
  const body = make();
  response.on('error', (error) => body.destroy(error));
  return response.pipe(body);
}

async function readBytes(body: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = chunk as Buffer;
    size += bytes.byteLength;
    if (size > most) {
      body.destroy();
      throw new Refused('large');
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
