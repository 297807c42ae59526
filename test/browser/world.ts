/**
 * Starts and stops what a journey needs: consent server, site, vendors.
 *
 * @module
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serve } from '@hono/node-server';
import { createDemo } from '../../demo/demo.ts';
import type { Receipt, SiteConfig } from '../../widget/contract.ts';
import { freePorts } from '../free-ports.ts';

/** A request that reached a vendor. */
export interface Hit {
  readonly method: string;
  /** Host and port. */
  readonly host: string;
  /** Path and query. */
  readonly path: string;
  /** The `Cookie` header; empty where there was none. */
  readonly cookie: string;
}

/** A site, its vendors and its consent server, running. */
export interface World {
  /** The site's configuration; `config.site` is its slug at the consent server. */
  readonly config: SiteConfig;
  /** Origins, without a slash at the end. */
  readonly siteUrl: string;
  readonly consentUrl: string;
  /** Each vendor's host name is one label below this one's. */
  readonly vendorsUrl: string;
  /** The absolute URL of a page of the site. */
  page(path: string): string;
  /** Puts a page of its own markup on the site, at a path below `/journey/`; gives its URL. */
  publish(path: string, html: string, headers?: Readonly<Record<string, string>>): string;
  /** Another site at the same consent server, or another text of one. */
  addSite(config: SiteConfig): Promise<void>;
  /** How the vendors answer what is below `/<folder>/`; every such request is a hit like any other. */
  answer(folder: string, answer: (request: Request) => Response): void;
  /** What the vendors were asked for since the last reset, in order. */
  hits(): readonly Hit[];
  resetHits(): void;
  /** Puts the clock of the consent server and its commands forward, in milliseconds; browsers keep the system's. */
  pass(milliseconds: number): Promise<void>;
  /** Kills the consent server as a power cut would. */
  kill(): Promise<void>;
  /** Starts the consent server where it does not run; same port, same folder. */
  restart(): Promise<void>;
  /** What the register holds of a subject. */
  receipt(subject: string): Promise<{ readonly events: readonly Receipt[] }>;
  /** A command of the product's binary, on the server's folder; gives what it printed. */
  command(...args: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

const clockModule = fileURLToPath(new URL('clock.ts', import.meta.url));
const cli = fileURLToPath(new URL('../../dist/server/cli.js', import.meta.url));

/** Serves `fetch` on a loopback port until it is stopped. */
async function listen(port: number, fetch: (request: Request) => Response | Promise<Response>) {
  const server = serve({ fetch, port, hostname: '127.0.0.1' });
  if (!server.listening) await once(server, 'listening');
  return async () => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    await once(server.close(), 'close');
  };
}

/** The consent server as a process that can be killed and started again. */
function consentServer(url: string, env: NodeJS.ProcessEnv) {
  let child: ChildProcess | undefined;
  let said = '';
  const isUp = () =>
    fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
  return {
    async start() {
      if (child) return;
      said = '';
      child = spawn(process.execPath, ['--import', clockModule, cli, 'serve'], {
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child.stdout?.on('data', (bytes: Buffer) => (said += bytes.toString()));
      child.stderr?.on('data', (bytes: Buffer) => (said += bytes.toString()));
      const deadline = Date.now() + 20_000;
      while (!(await isUp())) {
        if (child.exitCode !== null || Date.now() > deadline) {
          throw new Error(`The consent server did not start:\n${said}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL') {
      const dying = child;
      child = undefined;
      if (!dying || dying.exitCode !== null) return;
      const gone = once(dying, 'exit');
      dying.kill(signal);
      await gone;
    },
  };
}

/** A vendor's script `/journey/<name>.js`: appends its name to the page's list `window.ran`. */
function scriptNamed(name: string): Response {
  return new Response(`(window.ran ||= []).push('${name}');`, {
    headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' },
  });
}

/** Makes a world on free ports, its records in a temporary folder. */
export async function createWorld(): Promise<World> {
  if (!existsSync(cli)) throw new Error('Nothing is built yet: run "npm run build" first.');
  const folder = await mkdtemp(join(tmpdir(), 'mes-choix-world-'));
  try {
    return await worldIn(folder);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function worldIn(folder: string): Promise<World> {
  const [sitePort = 0, consentPort = 0, vendorsPort = 0] = await freePorts(3);
  // Cookies do not see ports: three host names, all of them this machine.
  const siteUrl = `http://127.0.0.1:${sitePort}`;
  const consentUrl = `http://localhost:${consentPort}`;
  const vendorsUrl = `http://vendors.localhost:${vendorsPort}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(consentPort),
    HOST: '127.0.0.1',
    MES_CHOIX_DATA: join(folder, 'data'),
    MES_CHOIX_URL: consentUrl,
    MES_CHOIX_RATE: '0',
    // Whoever wants screenshots takes them.
    CHROME_PATH: 'none',
  };
  const clock = join(folder, 'clock');
  env['MES_CHOIX_TEST_CLOCK'] = clock;
  let ahead = 0;
  delete env['DATABASE_URL'];
  const command = async (...args: readonly string[]) => {
    const run = [process.execPath, ['--import', clockModule, cli, ...args], { env }] as const;
    const { stdout } = await promisify(execFile)(...run);
    return stdout;
  };

  const demo = createDemo({ consentUrl, siteUrl, vendorsUrl });
  const siteFile = join(folder, 'site.json');
  await writeFile(siteFile, JSON.stringify(demo.config));
  await command('site', 'add', siteFile);

  let hits: Hit[] = [];
  const pages = new Map<string, () => Response>();
  const answers = new Map<string, (request: Request) => Response>();
  const stopSite = await listen(sitePort, (request) => {
    const page = pages.get(new URL(request.url).pathname);
    return page ? page() : demo.site.fetch(request);
  });
  const stopVendors = await listen(vendorsPort, (request) => {
    const { host, pathname, search } = new URL(request.url);
    const cookie = request.headers.get('cookie') ?? '';
    hits.push({ method: request.method, host, path: pathname + search, cookie });
    const name = /^\/journey\/([a-z-]+)\.js$/.exec(pathname)?.[1];
    if (name) return scriptNamed(name);
    const answer = answers.get(pathname.split('/')[1] ?? '');
    return answer ? answer(request) : demo.vendors.fetch(request);
  });
  const server = consentServer(consentUrl, env);
  await server.start();

  return {
    config: demo.config,
    siteUrl,
    consentUrl,
    vendorsUrl,
    page: (path) => new URL(path, siteUrl).href,
    publish(path, html, headers) {
      const { pathname, href } = new URL(path, `${siteUrl}/journey/`);
      const type = { 'content-type': 'text/html; charset=utf-8' };
      pages.set(pathname, () => new Response(html, { headers: { ...type, ...headers } }));
      return href;
    },
    async addSite(config) {
      const file = join(folder, `${config.site}.json`);
      await writeFile(file, JSON.stringify(config));
      await command('site', 'add', file);
    },
    answer: (under, how) => void answers.set(under, how),
    hits: () => hits,
    resetHits: () => {
      hits = [];
    },
    async pass(milliseconds) {
      ahead += milliseconds;
      await writeFile(clock, String(ahead));
    },
    kill: () => server.kill(),
    restart: () => server.start(),
    async receipt(subject) {
      const response = await fetch(`${consentUrl}/${demo.config.site}/receipt`, {
        headers: { 'consent-id': subject },
      });
      if (!response.ok) return { events: [] };
      return (await response.json()) as { events: Receipt[] };
    },
    command,
    async stop() {
      await server.kill('SIGTERM');
      await Promise.all([stopSite(), stopVendors()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
