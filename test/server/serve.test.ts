import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noLines } from '../../server/log-lines.ts';
import { type RunningServer, serve } from '../../server/serve.ts';
import { assets } from './site/assets.ts';
import { hebergeur } from './site/example.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mes-choix-serve-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const start = (port: number): Promise<RunningServer> =>
  serve({ port, host: '127.0.0.1', folder, url: null, rate: 0, proxies: 0, assets });

describe('a server', () => {
  test('listens, answers, and keeps what it published across a restart', async () => {
    const first = await start(18_741);
    expect(first.url).toBe('http://localhost:18741');
    await first.slices.sites.publish(hebergeur, { by: 'file', author: 'a', reason: 'r' });
    expect((await fetch('http://127.0.0.1:18741/hebergeur/consent.js')).status).toBe(200);
    await first.stop();
    await expect(fetch('http://127.0.0.1:18741/healthz')).rejects.toThrow();

    const second = await start(18_741);
    expect((await fetch('http://127.0.0.1:18741/hebergeur/config.json')).status).toBe(200);
    await second.stop();
  });

  test('does not wait for connections that are only kept open', async () => {
    const server = await start(18_742);
    const idle = connect(18_742, '127.0.0.1');
    await new Promise((resolve) => idle.once('connect', resolve));
    idle.on('error', () => undefined);
    await fetch('http://127.0.0.1:18742/healthz');
    const begun = performance.now();
    await server.stop();
    expect(performance.now() - begun).toBeLessThan(9_000);
    idle.destroy();
  });

  test('says which port is taken by rejecting, and leaves the store closed', async () => {
    const server = await start(18_743);
    await expect(start(18_743)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await server.stop();
  });

  test('says how the first owner comes in, until somebody was invited', async () => {
    const noted = async () => {
      const notes: string[] = [];
      const lines = { ...noLines, note: (text: string) => void notes.push(text) };
      const options = { port: 18_745, host: '127.0.0.1', url: null, folder, rate: 0, proxies: 0 };
      const server = await serve({ ...options, assets, lines });
      await server.slices.desk.invite('anne@example.ch', 'owner');
      await server.stop();
      return notes.join('\n');
    };
    expect(await noted()).toContain('mes-choix user add you@example.org --role owner');
    expect(await noted()).not.toContain('user add');
  });

  test('warns where others can reach it and its own origin would be what they say', async () => {
    const warned = async (host: string, url: string | null) => {
      const warnings: string[] = [];
      const lines = { ...noLines, warning: (text: string) => void warnings.push(text) };
      const options = { port: 18_744, folder, rate: 0, proxies: 0, assets };
      const server = await serve({ ...options, host, url, lines });
      await server.stop();
      return warnings.join();
    };
    expect(await warned('0.0.0.0', null)).toContain('MES_CHOIX_URL');
    expect(await warned('0.0.0.0', 'https://consent.example.ch')).toBe('');
    expect(await warned('127.0.0.1', null)).toBe('');
  });
});
