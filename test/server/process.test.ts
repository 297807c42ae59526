import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSlices } from '../../server/slices.ts';
import type { PublishedConfig, Receipt } from '../../widget/contract.ts';
import { hebergeur } from './site/example.ts';
import { acceptanceOf } from '../acceptance.ts';

const program = fileURLToPath(new URL('start-server.ts', import.meta.url));
const ORIGIN = 'https://www.example.ch';

let folder: string;
let child: ChildProcess;
let written = '';
let port: number;

/** The store, opened beside or after the process. */
const open = () =>
  openSlices({
    folder: join(folder, 'data'),
    url: 'https://consent.example.ch',
    now: () => new Date(),
    widget: '1.0.0+test',
  });

/** Starts the process; resolves when it answers. */
async function start(): Promise<void> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  ({ port } = probe.address() as AddressInfo);
  probe.close();
  const env = {
    PATH: process.env['PATH'],
    PORT: String(port),
    MES_CHOIX_DATA: join(folder, 'data'),
    MES_CHOIX_URL: 'https://consent.example.ch',
    TRUST_PROXY: '1',
  };
  child = spawn(process.execPath, [program], { env, cwd: folder });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (bytes: Buffer) => (written += bytes.toString()));
  }
  while (!written.includes('listening on')) await once(child.stdout ?? child, 'data');
}

async function accept() {
  const config = await fetch(`http://127.0.0.1:${port}/hebergeur/config.json`);
  const { notice } = (await config.json()) as PublishedConfig;
  return acceptanceOf(notice['fr']);
}

/** Every file of the data folder, as text. */
async function disk(): Promise<string> {
  const names = await readdir(join(folder, 'data'));
  const read = names.map((name) => readFile(join(folder, 'data', name), 'latin1'));
  return (await Promise.all(read)).join('\n');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mes-choix-process-'));
  const slices = await open();
  await slices.policy.seed('hebergeur', ['fr', 'de', 'it', 'en']);
  await slices.sites.publish(hebergeur, { by: 'file', author: 'a', reason: 'r' });
  await slices.close();
  await start();
}, 60_000);
afterAll(async () => {
  child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

describe('the process', () => {
  test('writes no address, identifier, path or body anywhere but where it belongs', async () => {
    const marks = {
      address: '203.0.113.77',
      agent: 'TellTale/7.7',
      page: 'https://www.example.ch/secret-page',
      query: 'markedquery',
      body: 'markedbody',
    };
    const headers = {
      origin: ORIGIN,
      'content-type': 'text/plain',
      'x-forwarded-for': marks.address,
      'user-agent': marks.agent,
      referer: marks.page,
    };
    const event = await accept();
    const post = (body: string) =>
      fetch(`http://127.0.0.1:${port}/hebergeur/consents?${marks.query}`, {
        method: 'POST',
        headers,
        body,
      });
    const statuses = await Promise.all(
      [
        JSON.stringify(event),
        JSON.stringify({ ...event, id: randomUUID(), widget: marks.body }),
        `{"${marks.body}":`,
        JSON.stringify({ ...event, language: 'xx' }),
      ].map(async (body) => (await post(body)).status),
    );
    expect(statuses).toEqual([201, 422, 400, 422]);
    const record = `http://127.0.0.1:${port}/hebergeur/receipt?${marks.query}`;
    const found = await fetch(record, { headers: { ...headers, 'consent-id': event.subject } });
    expect(found.status).toBe(200);
    await fetch(`http://127.0.0.1:${port}/${marks.query}/${event.subject}`, { headers });
    await fetch(`http://127.0.0.1:${port}/%E0%A4%A/${marks.query}`, { headers });

    expect(written).toContain('"route":"/:site/consents"');
    for (const mark of [...Object.values(marks), event.id, event.subject, 'hebergeur']) {
      expect(written).not.toContain(mark);
    }
    const kept = await disk();
    expect(kept).toContain(event.id);
    for (const mark of Object.values(marks)) expect(kept).not.toContain(mark);
  }, 30_000);

  test('told to stop, answers what is under way, keeps and signs it, and ends', async () => {
    const event = await accept();
    const body = JSON.stringify(event);
    const half = Math.floor(body.length / 2);
    const sending = request({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/hebergeur/consents',
      headers: { origin: ORIGIN, 'content-type': 'text/plain', 'content-length': body.length },
    });
    sending.write(body.slice(0, half));
    const idle = connect(port, '127.0.0.1');
    await once(idle, 'connect');
    idle.on('error', () => undefined);
    // Answered on another connection: the half body has been read before.
    await fetch(`http://127.0.0.1:${port}/healthz`);

    const begun = performance.now();
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    while (!written.includes('"stopping"')) await once(child.stdout ?? child, 'data');
    const refused = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    expect(refused).toBeNull();
    sending.end(body.slice(half));
    const [answer] = (await once(sending, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(201);
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    const receipt = JSON.parse(Buffer.concat(chunks).toString()) as Receipt;
    expect(await ended).toEqual([0, null]);
    expect(performance.now() - begun).toBeLessThan(10_000);

    const files = await readdir(join(folder, 'data'));
    expect(files.filter((name) => name.endsWith('-wal'))).toEqual([]);
    const { store, close } = await open();
    const head = await store.log.latestCheckpoint();
    const [kept] = await store.log.eventsOf('hebergeur', event.subject);
    const size = await store.log.size();
    await close();
    expect(kept?.position).toBe(receipt.index);
    expect(head?.size).toBe(size);
    expect(size).toBeGreaterThan(receipt.index);
  }, 30_000);
});
