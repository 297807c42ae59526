/**
 * `mes-choix check PAGE...`: pages by their address and as files.
 *
 * @module
 */
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runLine } from '../../../server/cli/line.ts';
import { hebergeur } from '../site/example.ts';

let site: Server;
let address: string;
let answers: Record<string, string | Buffer> = {};
let types: Record<string, string> = {};

beforeAll(async () => {
  site = createServer(({ url = '' }, response) => {
    const body = answers[url];
    const type = types[url];
    response
      .writeHead(body === undefined ? 404 : 200, type ? { 'content-type': type } : {})
      .end(body);
  }).listen(0);
  await once(site, 'listening');
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
afterAll(() => site.close());

async function check(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await runLine(['check', ...args], {
    environment: {},
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

const config = (cookie: 'script' | 'server') =>
  JSON.stringify({ ...hebergeur, records: { cookie }, revision: 1, notice: {} });

describe('check URL', () => {
  test('finds a whole life where a path of the site leads to the server, which writes the cookie', async () => {
    answers = {
      '/home':
        '<!doctype html><base href="/mes-choix/"><SCRIPT async SRC="demo/consent.js?a=1&amp;b=2"></SCRIPT>',
      '/mes-choix/demo/config.json': config('server'),
    };
    const { status, out } = await check(`${address}/home`);
    expect(status).toBe(0);
    expect(out).toContain('A choice lives 182 days in Safari.');
    expect(JSON.parse((await check(`${address}/home`, '--json')).out)).toMatchObject({
      ok: true,
      site: 'hebergeur',
      safari: { days: 182 },
    });
  });

  test('finds seven days where a script writes the cookie, and says what to set', async () => {
    answers = {
      '/': '<script src="/c/consent.js"></script>',
      '/c/config.json': config('script'),
    };
    const { status, out } = await check(address);
    expect(status).toBe(1);
    expect(out).toContain('A choice lives 7 days in Safari.');
    expect(out).toContain('{"cookie": "server"}');
  });

  test('finds seven days where another origin serves the script', async () => {
    answers = {
      '/': `<script src="${address}/c/consent.js"></script>`,
      '/c/config.json': config('server'),
    };
    const { status, out } = await check(address.replace('127.0.0.1', 'localhost'));
    expect(status).toBe(1);
    expect(out).toContain('A choice lives 7 days in Safari.');
    expect(out).toContain("path of the page's own origin");
  });

  test('finds no script where there is none: a comment is none', async () => {
    answers = { '/': '<!-- <script src="/c/consent.js"></script> --><p>consent.js</p>' };
    const { status, out } = await check(address);
    expect(status).toBe(1);
    expect(out).toContain('no script of Mes choix');
  });

  test('finds what a held template would fetch before a choice, and says what to write', async () => {
    const held = (content: string) =>
      `<script src="/c/consent.js"></script><template data-consent="video">${content}</template>`;
    answers = { '/c/config.json': config('server') };
    answers['/leaks'] = held(
      '<p><img data-src="https://a.example/i.png"></p><script src="https://v.example/player.js"></script>',
    );
    answers['/nested'] = held('<template><link rel="stylesheet" href="/v.css"></template>');
    answers['/waits'] = `<template><script src="/own.js"></script></template>${held(
      '<script type="text/plain" data-src="https://v.example/player.js"></script>',
    )}<script src="/after.js"></script>`;
    const leaking = await check(`${address}/leaks`);
    expect(leaking.status).toBe(1);
    expect(leaking.out).toContain('https://v.example/player.js in a plain <script>');
    expect(leaking.out).toContain('data-src');
    expect(leaking.out).not.toContain('a.example');
    expect((await check(`${address}/nested`)).out).toContain('/v.css in a plain <link>');
    expect(await check(`${address}/waits`)).toMatchObject({ status: 0 });
  });

  test('is no fault of a page on static hosting that Safari keeps its choices for seven days', async () => {
    answers = {
      '/': '<script src="/c/consent.js" data-config="/c/site.json"></script>',
      '/c/site.json': JSON.stringify({ ...hebergeur, server: undefined }),
    };
    const { status, out } = await check(address);
    expect(out).toContain('A choice lives 7 days in Safari.');
    expect(out).toContain('static hosting');
    expect(status).toBe(0);
  });

  test('reads a page in the encoding that it is sent in', async () => {
    answers = {
      '/old': Buffer.from(
        '<iframe src="https://www.youtube.com/embed/a" title="Vidéo"></iframe>',
        'latin1',
      ),
    };
    types = { '/old': 'text/html; charset=iso-8859-1' };
    expect((await check(`${address}/old`)).out).toContain('title="Vidéo"');
  });

  test('calls what is no page by its name', async () => {
    answers = { '/a.pdf': '%PDF' };
    types = { '/a.pdf': 'application/pdf' };
    const { status, err } = await check(`${address}/a.pdf`);
    expect(err).toContain('is no page: it is sent as application/pdf');
    expect(status).toBe(2);
  });

  test('says what it cannot have', async () => {
    answers = { '/': '<script src="/c/consent.js"></script>', '/c/config.json': '<html>' };
    expect((await check(`${address}/none`)).err).toContain('it answers 404');
    const { status, err } = await check(address);
    expect(status).toBe(2);
    expect(err).toContain('no configuration of a site');
    expect((await check('https://nowhere.invalid/')).err).toMatch(/no such host|looked up/);
    const free = createServer().listen(0);
    await once(free, 'listening');
    const { port } = free.address() as AddressInfo;
    free.close();
    await once(free, 'close');
    expect((await check(`http://127.0.0.1:${port}/`)).err).toContain('nothing answers there');
    expect((await check(address.replace('http:', 'https:'))).err).toContain('no TLS is spoken');
  });

  test('says so where a connection breaks off', async () => {
    const broken = createServer(({ socket }) => void socket.destroy()).listen(0, '127.0.0.1');
    await once(broken, 'listening');
    const { port } = broken.address() as AddressInfo;
    const { status, err } = await check(`http://127.0.0.1:${port}/`);
    expect(status).toBe(2);
    expect(err).toContain('it hangs up without an answer');
    broken.close();
  });

  test('says what to name instead of a folder and of a host', async () => {
    expect((await check(tmpdir())).err).toContain('it is a folder: name the files in it');
    const { err } = await check('www.example.ch');
    expect(err).toContain('an address begins with https://');
    // The sentence is the last thing but one: no page of options stands after it.
    expect(err.trim().split('\n')).toHaveLength(2);
  });
});

describe('check FILE...', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mes-choix-check-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const file = async (name: string, text: string) => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };
  const tag = '<script src="https://consent.example.ch/hebergeur/consent.js" async></script>';
  const site = () => file('site.json', JSON.stringify(hebergeur));

  test('holds several pages against the configuration that is given', async () => {
    const fine = await file('index.html', `${tag}<p data-consent="video">`);
    const plain = await file(
      'film.html',
      `${tag}\n<iframe src="https://www.youtube.com/embed/a" title="Film"></iframe>`,
    );
    expect(await check(await site(), fine)).toMatchObject({ status: 0 });
    const { status, out } = await check(await site(), fine, plain);
    expect(status).toBe(1);
    expect(out).toContain(`${fine}: nothing found.`);
    expect(out).toContain(`${plain}:2: YouTube is fetched before a choice. [embed-not-held]`);
    expect(out).toContain(
      '    <iframe data-consent="youtube" data-src="https://www.youtube.com/embed/a" title="Film"></iframe>',
    );
    expect(JSON.parse((await check(fine, await site(), plain, '--json')).out)).toMatchObject({
      ok: false,
      faults: [],
      pages: [
        { page: fine, findings: [], safari: null },
        { page: plain, findings: [{ line: 2, rule: 'embed-not-held', services: ['youtube'] }] },
      ],
    });
  });

  test('takes the configuration that the tag names, where it names an address', async () => {
    answers = { '/hebergeur/config.json': config('script') };
    const page = await file(
      'index.html',
      `<script src="${address}/hebergeur/consent.js" async></script><p data-consent="rien">`,
    );
    const { status, out } = await check(page);
    expect(status).toBe(1);
    expect(out).toContain('names "rien"');
    const own = await file(
      'own.html',
      '<script src="/c/consent.js" data-config="/s.json"></script>',
    );
    const { status: wrong, err } = await check(own);
    expect(wrong).toBe(2);
    expect(err).toContain('mes-choix check site.json');
  });

  test('takes a template of a site generator for the page that it is', async () => {
    const page = await file(
      'a.njk',
      `---\ntitle: a\n---\n{% extends "b" %}${tag}<p data-consent="x">`,
    );
    const { status, out } = await check(await site(), page);
    expect(status).toBe(1);
    expect(out).toContain(`${page}:4: data-consent="x" names "x"`);
  });

  test('finds known vendors on a page that knows nothing of Mes choix', async () => {
    const page = await file('index.html', '<script src="https://static.hotjar.com/a.js"></script>');
    const { status, out } = await check(page);
    expect(status).toBe(1);
    expect(out).toContain('no script of Mes choix');
    expect(out).toContain('mes-choix add hotjar');
  });

  test('says the faults of the configuration first, and wants something to look at', async () => {
    const page = await file('index.html', tag);
    const broken = await file('broken.json', JSON.stringify({ ...hebergeur, purposes: [] }));
    const { status, out } = await check(broken, page);
    expect(status).toBe(1);
    expect(out).toContain('broken.json: ');
    expect(await check()).toMatchObject({ status: 2 });
    expect(await check(await site(), broken)).toMatchObject({ status: 2 });
  });
});
