/**
 * What a person may make the server fetch, and what not.
 *
 * @module
 */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchPage } from '../../../../server/site/tag/fetch-page.ts';

let server: Server;
let origin: string;
let asked: string[];

const HTML = { 'content-type': 'text/html' };

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const lead = (location: string) => response.writeHead(302, { location }).end();
    if (path === '/here') lead('/');
    else if (path === '/round') lead('/round');
    else if (path === '/metadata') lead('http://169.254.169.254/latest/meta-data/');
    else if (path === '/own-name') lead(`http://localhost:${new URL(origin).port}/`);
    else if (path === '/file') lead('file:///etc/passwd');
    else if (path === '/large') response.writeHead(200, HTML).end('x'.repeat(2_001));
    else if (path === '/bomb') {
      const packed = gzipSync('x'.repeat(1_000_000));
      response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(packed);
    } else if (path === '/slow') response.writeHead(200, HTML).write('<p>');
    else if (path === '/json') response.writeHead(200, { 'content-type': 'text/json' }).end('{}');
    else if (path === '/gone') response.writeHead(404, HTML).end('<p>gone</p>');
    else response.writeHead(200, HTML).end('<p>page</p>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await once(server.close(), 'close');
});

const fetchHere = (path: string, more = {}) =>
  fetchPage(origin + path, { trusted: [origin], size: 2_000, ...more });

describe('a page', () => {
  test('is fetched, and its redirects are followed', async () => {
    expect(await fetchHere('/here')).toMatchObject({ status: 200, html: '<p>page</p>' });
    expect(await fetchHere('/gone')).toMatchObject({ status: 404 });
  });

  test.each([
    ['/round', 'redirects'],
    ['/json', 'not-html'],
    ['/large', 'large'],
    ['/bomb', 'large'],
  ])('%s is not: %s', async (path, fault) => {
    expect(await fetchHere(path)).toMatchObject({ fault });
  });

  test('that does not end is given up', async () => {
    expect(await fetchHere('/slow', { time: 300 })).toMatchObject({ fault: 'slow' });
  });
});

describe('the server is sent nowhere', () => {
  test.each([
    ['/metadata', 'private'],
    ['/own-name', 'private'],
    ['/file', 'address'],
  ])('by a redirect: %s', async (path, fault) => {
    expect(await fetchHere(path)).toMatchObject({ fault });
    expect(asked).toEqual([path]);
  });

  test.each([
    ['http://127.0.0.1/', 'private'],
    ['http://[::1]/', 'private'],
    ['http://2130706433/', 'private'],
    ['http://0x7f.1/', 'private'],
    ['http://10.0.0.1/', 'private'],
    ['http://169.254.169.254/', 'private'],
    ['http://[::ffff:127.0.0.1]/', 'private'],
    ['https://www.example.ch:22/', 'private'],
    ['http://localhost/', 'private'],
    ['ftp://example.ch/', 'address'],
    ['javascript:alert(1)', 'address'],
    ['https://name:word@example.ch/', 'address'],
    ['nonsense', 'address'],
  ])('by %s', async (address, fault) => {
    expect(await fetchPage(address)).toMatchObject({ fault });
  });

  test('to itself, where its own address is not trusted', async () => {
    expect(await fetchPage(`${origin}/`)).toMatchObject({ fault: 'private' });
    expect(asked).toEqual([]);
  });
});
