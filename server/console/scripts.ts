/**
 * The desk's own scripts, as the build made them: an entry a page, and the chunks they share.
 *
 * They are nobody else's: a page of another site can neither read nor run them, and no page of a
 * visitor names one.
 *
 * @module
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { type Encoded, encodeBody, formFor } from '../encoded.ts';

/** Each script by its file's name; packed when it is first asked for. */
export type DeskScripts = ReadonlyMap<string, () => Promise<Encoded>>;

/** Reads the built scripts of a folder; none where there is no such folder. */
export async function loadDeskScripts(folder: string): Promise<DeskScripts> {
  const names = await readdir(folder).catch(() => []);
  const scripts = names.filter((name) => name.endsWith('.js'));
  return deskScriptsOf(
    await Promise.all(
      scripts.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
    ),
  );
}

/** The scripts of these names and texts. */
export function deskScriptsOf(files: Iterable<readonly [name: string, code: string]>): DeskScripts {
  return new Map(
    Array.from(files, ([name, code]) => {
      let packed: Promise<Encoded> | undefined;
      return [name, () => (packed ??= encodeBody(code, 'text/javascript; charset=utf-8'))] as const;
    }),
  );
}

/** A name with its content's hash in it: what it answers never changes. */
const HASHED = /^chunk-[\w-]{8}\.js$/;

const CACHING = { immutable: 'private, max-age=31536000, immutable', entry: 'no-cache' } as const;

/** `/NAME`, to be mounted at `/console/app`. */
export function scriptRoutes(scripts: DeskScripts): Hono {
  const routes = new Hono();
  routes.get('/:name', async (c: Context) => {
    const name = c.req.param('name') ?? '';
    const body = await scripts.get(name)?.();
    if (!body) return c.text('Not found', 404);
    const cacheControl = HASHED.test(name) ? CACHING.immutable : CACHING.entry;
    const { bytes, headers } = formFor(c.req.raw, body, { cacheControl });
    return bytes ? c.body(bytes, 200, headers) : c.body(null, 304, headers);
  });
  return routes;
}
