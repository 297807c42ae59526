/**
 * The documentation's built files, as the server sends them.
 *
 * @module
 */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Encoded, encodeBody } from '../encoded.ts';

/** Each file by its path below `/docs/`; packed when it is first asked for. */
export type DocsPages = ReadonlyMap<string, () => Promise<Encoded>>;

/** What a browser is told of a file. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/** Reads the built files of a folder; none where there is no such folder. */
export async function loadDocsPages(folder: string): Promise<DocsPages> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  return docsPagesOf(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        const below = path.slice(folder.length + 1).replaceAll('\\', '/');
        return [below, await readFile(path)] as const;
      }),
    ),
  );
}

/** What is there to be read as it stands: programs and settings. */
const isText = (path: string) => path.startsWith('files/');

/** The files of these paths and contents; what has no known type is left out. */
export function docsPagesOf(
  files: Iterable<readonly [path: string, content: Uint8Array | string]>,
): DocsPages {
  return new Map(
    Array.from(files).flatMap(([path, content]) => {
      const type = isText(path) ? 'text/plain; charset=utf-8' : TYPES[extname(path)];
      let packed: Promise<Encoded> | undefined;
      return type ? [[path, () => (packed ??= encodeBody(content, type))] as const] : [];
    }),
  );
}
