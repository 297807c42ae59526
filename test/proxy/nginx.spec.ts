import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, serve } from '../../server/serve.ts';
import type { PublishedConfig, SiteConfig } from '../../widget/contract.ts';
import { assets } from '../server/site/assets.ts';
import { hebergeur } from '../server/site/example.ts';
import { freePort } from '../free-ports.ts';
import { type Proxy, startNginx } from './nginx.ts';

const OWN = 'https://consent.example.ch';
const SITE = 'https://www.example.ch/mes-choix';
const { cookie: _, ...rest } = hebergeur;
const config: SiteConfig = { ...rest, records: { cookie: 'server' } };

let folder: string;
let server: RunningServer;
let proxy: Proxy;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mes-choix-proxy-'));
  const port = await freePort();
  server = await serve({ port, host: '127.0.0.1', folder, url: OWN, rate: 0, proxies: 1, assets });
  await server.slices.policy.seed(config.site, config.languages);
  await server.slices.sites.publish(config, { by: 'file', author: 'a', reason: 'r' });
  proxy = await startNginx(port);
});
afterAll(async () => {
  await proxy.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function event(action: 'accept-all' | 'reject-all') {
  const { text } = await proxy.ask(`${SITE}/hebergeur/config.json`);
  const yes = action === 'accept-all';
  return {
    id: randomUUID(),
    subject: yes ? randomUUID() : null,
    notice: (JSON.parse(text) as PublishedConfig).notice['fr'],
    language: 'fr',
    action,
    layer: 'banner',
    purposes: { analytics: yes, video: yes },
    services: {},
    gpc: false,
    decidedAt: new Date().toISOString(),
    widget: '1.0.0',
  };
}

const post = (body: unknown, headers: Record<string, string> = {}) =>
  proxy.ask(`${SITE}/hebergeur/consents`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      origin: 'https://www.example.ch',
      'sec-fetch-site': 'same-origin',
      'content-type': 'text/plain',
      ...headers,
    },
  });

describe('behind the nginx of docs/operations.md', () => {
  test.each([`${OWN}/hebergeur/consent.js`, `${SITE}/hebergeur/consent.js`])(
    '%s is there',
    async (url) => {
      const script = await proxy.ask(url);
      expect(script.status).toBe(200);
      expect(script.text).toContain('mesChoixGate.boot');
    },
  );

  test('the files of the widget are beside the script', async () => {
    expect((await proxy.ask(`${SITE}/hebergeur/../assets/turn-1.js`)).status).toBe(200);
  });

  test.each(['accept-all', 'reject-all'] as const)(
    '%s: the site’s own server sets the cookie',
    async (action) => {
      const sent = await event(action);
      const day = sent.decidedAt.slice(0, 10).replaceAll('-', '');
      const value = `1~1~${day}~${sent.subject ? 'analytics.video' : ''}~${sent.subject ?? ''}`;
      const answer = await post(sent, { cookie: `session=x; mes_choix=${value}` });
      expect(answer.status).toBe(201);
      expect(answer.headers['set-cookie']).toEqual([
        `mes_choix=${value}; Path=/; Max-Age=${182 * 86_400}; SameSite=Lax; Secure`,
      ]);
    },
  );

  test('a newer refusal on the device reaches the server, and stands', async () => {
    const sent = await event('accept-all');
    const day = sent.decidedAt.slice(0, 10).replaceAll('-', '');
    const answer = await post(sent, { cookie: `a=b; mes_choix=1~1~${day}~~` });
    expect(answer.status).toBe(201);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test.each([`${OWN}/metrics`, `${SITE}/metrics`, `${SITE}/console`])(
    '%s is not there',
    async (url) => {
      expect((await proxy.ask(url)).status).toBe(404);
    },
  );

  test('the console is under its own name', async () => {
    expect((await proxy.ask(`${OWN}/console`)).status).toBe(401);
  });

  test('links lead to the own name, also from a page that was reached by the path', async () => {
    const page = await proxy.ask(`${SITE}/hebergeur/privacy`);
    expect(page.text).toContain(`${OWN}/hebergeur/record`);
  });

  test('the server learns who asks from the proxy alone, and of the cookies the choice alone', async () => {
    const seen: IncomingHttpHeaders[] = [];
    const echo = createServer(({ headers }, response) => {
      seen.push(headers);
      response.end();
    }).listen(0, '127.0.0.1');
    await once(echo, 'listening');
    const other = await startNginx((echo.address() as { readonly port: number }).port);
    const claims = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-host': 'evil.example' };
    const both = { ...claims, cookie: 'session=secret; mes_choix=1~1~20261123~~; other=1' };
    await other.ask(`${SITE}/hebergeur/receipt`, { headers: both });
    await other.ask(`${SITE}/hebergeur/receipt`, { headers: { cookie: 'session=secret' } });
    await other.stop();
    echo.close();
    expect(seen[0]).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': 'www.example.ch',
      'x-forwarded-proto': 'https',
      host: 'www.example.ch',
      cookie: 'mes_choix=1~1~20261123~~',
    });
    expect(seen[1]).not.toHaveProperty('cookie');
  });
});
