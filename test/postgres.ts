/**
 * A PostgreSQL for the tests: the one of `TEST_DATABASE_URL`, else one of the system's binaries on a
 * free port with its data in a temporary folder, else Debian's package where it may be installed.
 *
 * @module
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from './free-ports.ts';

/** A running server. */
export interface Postgres {
  /** Of a database in which others may be made: a role that may do so. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** A server of ours, which a test may end and begin again. */
export interface Cluster extends Postgres {
  /** Where all its files are. */
  readonly folder: string;
  /** Ends it: `fast` ends its sessions in order, `immediate` as a loss of power would. */
  readonly end: (how: 'fast' | 'immediate') => Promise<void>;
  /** Begins it again on the same port and data. */
  readonly begin: () => Promise<void>;
}

const NEEDED = 'PostgreSQL 15 or later is needed: install Debian’s package "postgresql", or set';
const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const;

/** The server that the tests share. */
export async function startPostgres(): Promise<Postgres> {
  const url = process.env['TEST_DATABASE_URL'];
  return url ? { url, stop: () => Promise.resolve() } : startCluster();
}

/** A server of its own, which is gone without a trace when it is stopped. */
export async function startCluster(): Promise<Cluster> {
  const binaries = binariesFolder() ?? installed();
  if (!binaries) throw new Error(`${NEEDED} TEST_DATABASE_URL to one that may be used.`);
  const owner = ownerOf();
  const folder = mkdtempSync(join(tmpdir(), 'mes-choix-postgres-'));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const options = ['-D', join(folder, 'data')];
  // Without a sync here a fresh folder may be lost in a crash of the machine, which is no loss.
  const init = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  execFileSync(join(binaries, 'initdb'), [...options, ...init], { ...owner, stdio: 'pipe' });
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const where = [
    '-h',
    '127.0.0.1',
    '-p',
    String(port),
    '-k',
    folder,
    '-c',
    'log_min_messages=fatal',
  ];
  let server: ChildProcess | null = null;

  async function end(how: 'fast' | 'immediate'): Promise<void> {
    if (!server || server.exitCode !== null) return;
    const gone = once(server, 'exit');
    server.kill(SIGNALS[how]);
    await gone;
    server = null;
  }
  async function begin(): Promise<void> {
    server = spawn(join(binaries as string, 'postgres'), [...options, ...where], {
      ...owner,
      stdio: 'ignore',
    });
    await answering(url, server);
  }
  async function stop(): Promise<void> {
    await end('immediate');
    rmSync(folder, { recursive: true, force: true });
  }
  await begin();
  return { url, folder, end, begin, stop };
}

/** Makes an empty database on a server; gives its address, and what removes it. */
export async function createDatabase(server: string) {
  const name = `mes_choix_${crypto.randomUUID().replaceAll('-', '')}`;
  await run(server, `create database ${name} template template0 encoding 'UTF8'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(server, `drop database if exists ${name} with (force)`) };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Where PostgreSQL's programs are, if it is installed. */
export function binariesFolder(): string | undefined {
  const debian = globSync('/usr/lib/postgresql/*/bin').toSorted((a, b) => release(b) - release(a));
  const folders = [...debian, ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.find((folder) =>
    ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))),
  );
}

function release(folder: string): number {
  return Number(/(\d+)\/bin$/.exec(folder)?.[1] ?? 0);
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: readonly string[]) => spawnSync('apt-get', args, { env, stdio: 'inherit' });
  apt('update', '-q');
  apt('install', '-q', '-y', '--no-install-recommends', 'postgresql');
  return binariesFolder();
}

/** Who the server runs as: it refuses root. */
function ownerOf(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (option: string) => spawnSync('id', [option, 'postgres'], { encoding: 'utf8' });
  const [uid, gid] = [id('-u'), id('-g')];
  if (uid.status !== 0 || gid.status !== 0) {
    throw new Error('PostgreSQL refuses to run as root: add a user "postgres".');
  }
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Resolves when the server answers a query; rejects where it ends before, or never answers. */
async function answering(url: string, server: ChildProcess): Promise<void> {
  for (let tried = 0; tried < 300; tried += 1) {
    if (server.exitCode !== null) throw new Error('PostgreSQL ended while it was starting.');
    try {
      await run(url, 'select 1');
      return;
    } catch {
      await sleep(100);
    }
  }
  throw new Error('PostgreSQL does not answer.');
}
