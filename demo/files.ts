/**
 * Files of the demo as responses: read once, served from memory, revalidated by hash.
 *
 * Only what was found when the folder was read is ever served, so no path can lead out of it.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

/** The media types of the demo's files; others are not served. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

/** One file, ready to be served. */
export interface ServedFile {
  readonly body: string;
  /** Its media type. */
  readonly type: string;
  /** A strong entity tag. */
  readonly etag: string;
}

/** Every file directly in a folder, by its name. */
export function readFolder(folder: string): ReadonlyMap<string, ServedFile> {
  const files = new Map<string, ServedFile>();
  for (const name of readdirSync(folder)) {
    const type = TYPES[extname(name)];
    if (type) files.set(name, servedFile(readFileSync(join(folder, name), 'utf8'), type));
  }
  return files;
}

/** A text as a file, for what is made and not read. */
export function servedFile(body: string, type: string): ServedFile {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return { body, type, etag: `"${hash}"` };
}

/** The response to a request for a file: 304 where the browser has it already. */
export function fileResponse(file: ServedFile, request: Request, status = 200): Response {
  const headers = { 'content-type': file.type, etag: file.etag, 'cache-control': 'no-cache' };
  // A proxy or a compressing server weakens the tag; the comparison is the weak one.
  const known = request.headers.get('if-none-match')?.replaceAll('W/', '');
  if (status === 200 && known?.includes(file.etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(file.body, { status, headers });
}
