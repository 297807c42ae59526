/**
 * The server, as small as it can be: `node vue-server/server.ts OUT PORT`, after a build into OUT.
 *
 * @module
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [out = '', port = '0'] = process.argv.slice(2);
const around = await readFile(join(out, 'browser/index.html'), 'utf8');
const page = (await import(pathToFileURL(resolve(out, 'server/page.js')).href)) as {
  drawn(address: string): Promise<string>;
};

/** The page around what is drawn of an address. */
async function pageAt(address: string): Promise<string> {
  const app = await page.drawn(address);
  return around.replace('<!--app-->', () => app);
}

createServer(async ({ url = '/' }, response) => {
  const { pathname } = new URL(url, 'http://localhost');
  try {
    // A file of the build, or a page.
    const [, asset] = /^\/assets\/([\w.-]+)$/.exec(pathname) ?? [];
    const [type, body] = asset
      ? ['text/javascript', await readFile(join(out, 'browser/assets', asset))]
      : ['text/html; charset=utf-8', await pageAt(pathname)];
    response.writeHead(200, { 'content-type': type }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}).listen(Number(port), '127.0.0.1');
