/**
 * Public bodies: compressed once, then answered in the form that the browser takes, or with 304.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** One body in each of its forms. */
export interface Encoded {
  readonly type: string;
  /** SHA-256 of the plain bytes, shortened; part of the `ETag`. */
  readonly tag: string;
  /** By content coding; a coding that does not make the body smaller is left out. */
  readonly forms: ReadonlyMap<Coding, Uint8Array<ArrayBuffer>>;
}

/** How a body is packed for the way. */
export type Coding = 'br' | 'gzip' | 'identity';

/** Best first. */
const CODINGS: readonly Coding[] = ['br', 'gzip', 'identity'];

/**
 * How brotli may write distances (RFC 7932, section 4): which one suits a script best changes with
 * each build, by some 30 bytes, so all are tried. `[NPOSTFIX, NDIRECT]`.
 */
const DISTANCES = [
  [1, 4],
  [1, 6],
  [1, 12],
  [2, 16],
] as const;

const pack = promisify(brotliCompress);
const zip = promisify(gzip);

/** Packs a body in every form, as small as it gets; `type` is its media type. */
export async function encodeBody(body: Uint8Array | string, type: string): Promise<Encoded> {
  const plain = Buffer.from(body);
  const [br, gz] = await Promise.all([smallest(plain), zip(plain, { level: 9 })]);
  return formsOf(plain, type, br, gz);
}

/** Packs a body that whoever asks for it waits for: within milliseconds, some tenth larger. */
export async function encodeSoon(body: string, type: string): Promise<Encoded> {
  const plain = Buffer.from(body);
  const [br, gz] = await Promise.all([
    pack(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
    zip(plain),
  ]);
  return formsOf(plain, type, br, gz);
}

function formsOf(plain: Buffer, type: string, br: Buffer, gz: Buffer): Encoded {
  const forms = new Map<Coding, Uint8Array<ArrayBuffer>>([['identity', new Uint8Array(plain)]]);
  if (br.byteLength < plain.byteLength) forms.set('br', new Uint8Array(br));
  if (gz.byteLength < plain.byteLength) forms.set('gzip', new Uint8Array(gz));
  return { type, tag: createHash('sha256').update(plain).digest('base64url').slice(0, 22), forms };
}

/** The smallest of all. */
async function smallest(plain: Buffer): Promise<Buffer> {
  const packed = await Promise.all(
    DISTANCES.map(([postfix, direct]) =>
      pack(plain, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength,
          [constants.BROTLI_PARAM_NPOSTFIX]: postfix,
          [constants.BROTLI_PARAM_NDIRECT]: direct,
        },
      }),
    ),
  );
  return packed.reduce((least, one) => (one.byteLength < least.byteLength ? one : least));
}

/** What an answer says besides its body. */
export interface PublicHeaders {
  readonly cacheControl: string;
  /** Request headers besides `Accept-Encoding` on which the answer depends. */
  readonly vary?: readonly string[];
}

/** For what never changes under its name. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Answers a public body: any site may read it, and a browser that has it already gets 304. */
export function answerPublic(request: Request, body: Encoded, more: PublicHeaders): Response {
  const { bytes, headers } = formFor(request, body, more);
  return new Response(bytes, { status: bytes ? 200 : 304, headers: { ...PUBLIC, ...headers } });
}

/** An answer's parts: the form that the browser takes, or 304 where it has it already. */
export interface BodyForm {
  /** The body; `null` for a 304. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** The form of a body that answers a request; who may read it is left to the caller. */
export function formFor(request: Request, body: Encoded, more: PublicHeaders): BodyForm {
  const coding = codingFor(request.headers.get('accept-encoding'), body.forms);
  const etag = `"${body.tag}${coding === 'identity' ? '' : `-${coding}`}"`;
  const headers = {
    'cache-control': more.cacheControl,
    vary: ['Accept-Encoding', ...(more.vary ?? [])].join(', '),
    etag,
  };
  if (hasTag(request.headers.get('if-none-match'), etag)) {
    return { bytes: null, headers };
  }
  const bytes = body.forms.get(coding) ?? new Uint8Array();
  return {
    bytes,
    headers: {
      ...headers,
      'content-type': body.type,
      'content-length': String(bytes.byteLength),
      ...(coding === 'identity' ? {} : { 'content-encoding': coding }),
    },
  };
}

/** What makes a body readable from every site, also on isolated pages. */
export const PUBLIC: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};

/** The best form that the request accepts (RFC 9110, section 12.5.3). */
function codingFor(accept: string | null, forms: ReadonlyMap<Coding, unknown>): Coding {
  const weights = new Map<string, number>();
  for (const part of (accept ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    if (name) weights.set(name, quality === undefined ? 1 : Number(quality.slice(2)) || 0);
  }
  const accepted = CODINGS.filter(
    (coding) => forms.has(coding) && (weights.get(coding) ?? weights.get('*') ?? 0) > 0,
  );
  return accepted[0] ?? 'identity';
}

function hasTag(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
