/**
 * Where the examples run: each built example served, the consent server of their tags, and vendors
 * that answer in the place of the real ones.
 *
 * @module
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { serve } from '@hono/node-server';
import { type BrowserContext, test as base } from '@playwright/test';
import type { SiteConfig } from '../../widget/contract.ts';
import { createWorld } from '../browser/world.ts';
import { freePorts } from '../free-ports.ts';
import { workshop } from './workshop.ts';

/** The examples; `-dev`: as the framework develops them, since it then warns of what a build leaves out. */
export type Example =
  | 'html'
  | 'react'
  | 'vue'
  | 'vue-server'
  | 'vue-server-dev'
  | 'next'
  | 'next-dev';

/** The examples' addresses, and their consent server's. */
export interface Street {
  readonly url: Readonly<Record<Example, string>>;
  readonly consentUrl: string;
  stop(): Promise<void>;
}

const TURBO = 'node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js';
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  html: 'text/html; charset=utf-8',
};

/** Serves files of a folder; a page that is none of them is its first. */
async function serveFolder(folder: string, port: number): Promise<() => Promise<void>> {
  const answer = async ({ url }: Request) => {
    const { pathname } = new URL(url);
    const name = pathname.includes('.') ? pathname.slice(1) : 'index.html';
    const file = join(workshop, name === 'turbo.js' ? TURBO : join(folder, name));
    const type = TYPES[name.split('.').pop() ?? ''] ?? 'text/plain';
    return readFile(file).then(
      (bytes) => new Response(bytes, { headers: { 'content-type': type } }),
      () => new Response(null, { status: 404 }),
    );
  };
  const server = serve({ fetch: answer, port, hostname: '127.0.0.1' });
  if (!server.listening) await once(server, 'listening');
  return async () => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    await once(server.close(), 'close');
  };
}

/** Next's own server. */
function serveNext(command: 'start' | 'dev', port: number): Promise<() => Promise<void>> {
  const next = join(workshop, 'node_modules/next/dist/bin/next');
  return serveBy([next, command, 'next', '--port', String(port), '--hostname', '127.0.0.1'], port);
}

/** The server of the example for Vue, over one of its builds. */
function serveVue(out: string, mode: string, port: number): Promise<() => Promise<void>> {
  return serveBy(['vue-server/server.ts', out, String(port)], port, { NODE_ENV: mode });
}

/** A process that serves a port, once it answers there. */
async function serveBy(
  args: readonly string[],
  port: number,
  environment: NodeJS.ProcessEnv = {},
): Promise<() => Promise<void>> {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment };
  const child = spawn(process.execPath, args, { cwd: workshop, env, stdio: 'pipe' });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const deadline = Date.now() + 90_000;
  const isUp = () =>
    fetch(`http://127.0.0.1:${port}`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isUp())) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`${args.join(' ')} did not start:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return async () => {
    if (child.exitCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
}

async function open(): Promise<Street> {
  const world = await createWorld();
  const examples: readonly Example[] = [
    'html',
    'react',
    'vue',
    'vue-server',
    'vue-server-dev',
    'next',
    'next-dev',
  ];
  const ports = await freePorts(examples.length);
  const url = Object.fromEntries(
    examples.map((example, index) => [example, `http://127.0.0.1:${ports[index]}`]),
  ) as Record<Example, string>;
  const [html = 0, react = 0, vue = 0, drawn = 0, drawnDev = 0, next = 0, dev = 0] = ports;
  const stops = await Promise.all([
    serveFolder('html', html),
    serveFolder('out/react', react),
    serveFolder('out/vue', vue),
    serveVue('out/vue-server', 'production', drawn),
    serveVue('out/vue-server-dev', 'development', drawnDev),
    serveNext('start', next),
    serveNext('dev', dev),
  ]);
  const site = JSON.parse(await readFile(join(workshop, 'site.json'), 'utf8')) as SiteConfig;
  await world.addSite({ ...site, origins: Object.values(url) });
  return {
    url,
    consentUrl: world.consentUrl,
    async stop() {
      await Promise.all([...stops.map((stop) => stop()), world.stop()]);
    },
  };
}

/** What a page's vendors were asked for, and what its console said. */
export interface Watch {
  /** Paths at the vendors, in order. */
  readonly asked: readonly string[];
  /** Errors and warnings, the page's own and the framework's. */
  readonly said: readonly string[];
}

/** Stands in for the vendors and the consent server's public address; whatever else is asked for outside is an error. */
async function standIn(context: BrowserContext, { consentUrl }: Street): Promise<string[]> {
  const asked: string[] = [];
  await context.route('https://**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await context.route('https://consent.example.ch/**', async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const response = await route.fetch({ url: consentUrl + pathname + search });
    await route.fulfill({ response });
  });
  await context.route('https://matomo.example.ch/**', async (route) => {
    asked.push('matomo');
    await route.fulfill({
      contentType: 'text/javascript',
      body: 'window.measured = (window.measured || 0) + 1;',
    });
  });
  await context.route('https://www.youtube-nocookie.com/**', async (route) => {
    asked.push('youtube');
    await route.fulfill({ contentType: 'text/html', body: '<p>A video.</p>' });
  });
  return asked;
}

/** A test beside the examples, each of its pages watched. */
export const test = base.extend<{ readonly watch: Watch }, { readonly street: Street }>({
  street: [
    // Playwright reads the names between the braces: an empty pattern is how it is told "none".
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const street = await open();
      await use(street);
      await street.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  watch: async ({ context, page, street }, use) => {
    const said: string[] = [];
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text());
    });
    await use({ asked: await standIn(context, street), said });
    await context.unrouteAll({ behavior: 'ignoreErrors' });
  },
});
export { expect } from '@playwright/test';
