/**
 * The site and its vendors: everything compressed beforehand (brotli, best quality), one way for
 * every tool.
 *
 * @module
 */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { article, articleStyles } from './article.ts';
import { FRAME, SCRIPTS } from './held.ts';
import { heroPicture } from './hero.ts';
import type { Tool } from './tool.ts';

interface Answer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Something that listens on a port of this machine. */
export interface Host {
  readonly port: number;
  /** Puts an answer at a path, or another one. */
  put(path: string, type: string, body: string | Uint8Array): void;
  stop(): Promise<void>;
}

function answerOf(type: string, body: string | Uint8Array): Answer {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const isText = !type.startsWith('image/png');
  const sent = isText ? brotliCompressSync(bytes) : bytes;
  const headers = {
    'content-type': isText ? `${type}; charset=utf-8` : type,
    'content-length': String(sent.byteLength),
    'cache-control': 'max-age=600',
    'access-control-allow-origin': '*',
    ...(isText && { 'content-encoding': 'br' }),
  };
  return { headers, body: sent };
}

/** Listens on a free port. */
export async function openHost(): Promise<Host> {
  const answers = new Map<string, Answer>();
  const server: Server = createServer((request, response) => {
    const found = answers.get((request.url ?? '/').split('?')[0] ?? '/');
    if (found) response.writeHead(200, found.headers).end(found.body);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    put: (path, type, body) => void answers.set(path, answerOf(type, body)),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What the article itself needs; no tool is charged for it. */
export const OWN_FILES: readonly string[] = ['/article.css', '/hero.png', '/favicon.svg'];

/** Puts the article, once a tool, and the tools' files on the site. */
export function putSite(host: Host, tools: readonly Tool[]): void {
  host.put('/article.css', 'text/css', articleStyles);
  host.put('/hero.png', 'image/png', heroPicture());
  host.put('/favicon.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  for (const tool of tools) {
    host.put(`/${tool.id}/`, 'text/html', article(tool));
    for (const [path, { type, body }] of Object.entries(tool.files)) host.put(path, type, body);
  }
}

/**
 * A vendor's script says when it runs, and carries as much ballast as a small analytics script.
 * `heldRuns` is the bench's own list.
 */
export function putVendors(host: Host): void {
  const ballast = Array.from({ length: 400 }, (_, n) =>
    ((n * 2_654_435_761) % 4_294_967_296).toString(36),
  );
  for (const { id } of SCRIPTS) {
    const code = `(window.heldRuns ||= []).push(['${id}', performance.now()]);\n/* ${ballast.join(' ')} */`;
    host.put(`/${id}.js`, 'text/javascript', code);
  }
  host.put(
    `/${FRAME.id}.html`,
    'text/html',
    '<!doctype html><title>Vidéo</title><p>Une vidéo.</p>',
  );
}
