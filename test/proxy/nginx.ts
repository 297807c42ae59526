/**
 * An nginx of the test's own with the recipe of docs/operations.md, in front of a port.
 *
 * @module
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../free-ports.ts';

/** What came back. */
export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** What is asked. */
export interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** A proxy that listens. */
export interface Proxy {
  /** Asks it for an address of the recipe (`https://www.example.ch/...`), by TLS. */
  ask(url: string, asked?: Asked): Promise<Answered>;
  stop(): Promise<void>;
}

/** Starts it in front of `upstream`, a port of this machine. */
export async function startNginx(upstream: number): Promise<Proxy> {
  const folder = await mkdtemp(join(tmpdir(), 'mes-choix-nginx-'));
  // Its workers are nobody's.
  await chmod(folder, 0o755);
  const port = await freePort();
  const [certificate, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const subject = ['-subj', '/CN=www.example.ch', '-days', '1'];
  const files = ['-keyout', key, '-out', certificate];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, ...files], {
    stdio: 'ignore',
  });
  const servers = (await recipe())
    .replaceAll('listen 443 ssl', `listen 127.0.0.1:${port} ssl`)
    .replaceAll('127.0.0.1:8787', `127.0.0.1:${upstream}`)
    .replaceAll('/etc/ssl/example.ch.pem', certificate)
    .replaceAll('/etc/ssl/example.ch.key', key);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const main = join(folder, 'nginx.conf');
  await writeFile(
    main,
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
http { ${temporary.join(' ')}
${servers} }`,
  );
  const nginx = spawn('nginx', ['-p', folder, '-c', main], { stdio: 'inherit' });
  const ended = once(nginx, 'exit');
  while (!(await isOpen(port))) {
    if (nginx.exitCode !== null) throw new Error('nginx does not take the recipe');
    await pause(20);
  }
  return {
    ask: (url, asked) => ask(port, url, asked),
    async stop() {
      nginx.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The recipe as the page has it. */
async function recipe(): Promise<string> {
  const page = await readFile(new URL('../../docs/operations.md', import.meta.url), 'utf8');
  const [, found] = /<!-- test: nginx -->\n```nginx\n([\s\S]*?)```/.exec(page) ?? [];
  if (!found) throw new Error('docs/operations.md has no recipe for nginx');
  return found;
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function ask(port: number, url: string, asked: Asked = {}): Promise<Answered> {
  const { hostname, pathname, search } = new URL(url);
  const { method = 'GET', headers = {}, body = '' } = asked;
  const length = body ? { 'content-length': String(Buffer.byteLength(body)) } : {};
  const sending = request({
    host: '127.0.0.1',
    port,
    servername: hostname,
    path: pathname + search,
    method,
    headers: { host: hostname, ...length, ...headers },
    rejectUnauthorized: false,
    agent: false,
  });
  sending.end(body);
  const [response] = (await once(sending, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return { status: response.statusCode ?? 0, headers: response.headers, text };
}
