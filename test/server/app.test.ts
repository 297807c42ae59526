import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LogLines, RequestLine } from '../../server/log-lines.ts';
import { Unavailable } from '../../server/store/store.ts';
import type { PublishedConfig, Receipt } from '../../widget/contract.ts';
import { createServerWorld, type ServerWorld } from './site/world.ts';
import { acceptanceOf } from '../acceptance.ts';

let world: ServerWorld;
let requests: RequestLine[];
let failures: string[];
let warnings: string[];

const lines: LogLines = {
  request: (line) => void requests.push(line),
  failure: (doing) => void failures.push(doing),
  note() {},
  warning: (text) => void warnings.push(text),
};

beforeEach(async () => {
  requests = [];
  failures = [];
  warnings = [];
  world = await createServerWorld({ lines });
});
afterEach(() => world.close());

async function accept() {
  const { notice } = (await (
    await world.app.request('/hebergeur/config.json')
  ).json()) as PublishedConfig;
  return acceptanceOf(notice['fr'], '2026-11-23T10:00:00Z');
}

const post = (body: unknown, origin = 'https://www.example.ch') =>
  world.app.request('/hebergeur/consents', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(body),
  });

describe('the whole server', () => {
  test('takes a decision, and gives its receipt back with a proof', async () => {
    const event = await accept();
    const kept = await post(event);
    expect(kept.status).toBe(201);
    const found = await world.app.request('/hebergeur/receipt', {
      headers: { 'consent-id': event.subject },
    });
    const { events } = (await found.json()) as { events: Receipt[] };
    expect(events).toHaveLength(1);
    const { index } = (await kept.json()) as Receipt;
    expect(events[0]).toMatchObject({ id: event.id, revision: 1, index });
    // What was published is logged too, so the first event is not the first entry.
    const size = await world.slices.store.log.size();
    expect(size).toBeGreaterThan(index);
    expect(index).toBeGreaterThan(0);
    expect(events[0]?.checkpoint?.split('\n')[0]).toBe('consent.example.ch/log');
    expect(events[0]?.checkpoint?.split('\n')[1]).toBe(String(size));
  });

  test.each([
    ['', 400],
    ['?from=-1', 400],
    ['?from=1e3', 400],
    ['?from=0&to=99999', 404],
    ['?from=2&to=1', 404],
    ['?from=0', 200],
  ])('answers /log/consistency%s with %i', async (query, status) => {
    expect((await world.app.request(`/log/consistency${query}`)).status).toBe(status);
  });

  test('says for ever what a version of the policy said', async () => {
    const read = async (path: string) =>
      (await world.app.request(`/hebergeur/${path}?lang=fr`)).text();
    const before = [await read('privacy/versions/1'), await read('faq/versions/1')];
    world.clock += 86_400_000;
    const current = (await world.slices.sites.current('hebergeur'))?.config;
    if (!current) throw new Error('no site');
    await world.publish({ ...current, name: 'Autre nom', choiceDays: 200 });
    world.clock += 86_400_000;
    expect(await read('privacy')).toContain('200 jours');
    expect([await read('privacy/versions/1'), await read('faq/versions/1')]).toEqual(before);
  });

  test('takes events from its own origin too, and from no other', async () => {
    const event = await accept();
    expect((await post(event, 'https://elsewhere.example')).status).toBe(403);
    expect((await post(event, 'https://consent.example.ch')).status).toBe(201);
  });

  test.each([
    '/hebergeur/privacy',
    '/hebergeur/faq',
    '/hebergeur/record',
    '/',
    '/log/key',
    '/log/checkpoint',
    '/healthz',
    '/readyz',
  ])('has %s', async (path) => {
    const response = await world.app.request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('leads from its first page to the sites, the console and the routes', async () => {
    const page = await (await world.app.request('/')).text();
    expect(page).toContain('href="/hebergeur/privacy"');
    expect(page).toContain('href="/console"');
    expect(page).toContain('&lt;script src=&quot;https://consent.example.ch/hebergeur/consent.js');
  });

  test('answers a HEAD request without a body', async () => {
    const response = await world.app.request('/hebergeur/consent.js', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('the console', () => {
  test('is entered by a one-time link, and leads to the sites', async () => {
    const { token } = await world.slices.desk.invite('legal@example.ch', 'owner');
    const entered = await world.app.request('/console/enter', {
      method: 'POST',
      headers: {
        origin: 'https://consent.example.ch',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ token }).toString(),
    });
    expect(entered.status).toBe(303);
    const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const page = await world.app.request('/console', { headers: { cookie } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Hébergeur Exemple SA');
  });

  test('is closed to everybody else', async () => {
    expect((await world.app.request('/console')).status).toBe(401);
    expect((await world.app.request('/console/sites/hebergeur/privacy')).status).toBe(401);
  });
});

describe('an error', () => {
  test.each([
    ['GET', '/'.concat('nothing/here/at/all')],
    ['GET', '/nothing'],
  ])('of %s %s is a problem', async (method, path) => {
    const response = await world.app.request(path, { method });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 404, title: 'not-found' });
  });

  test.each([
    ['POST', '/hebergeur/config.json', 'HEAD, GET'],
    ['PUT', '/hebergeur/consents', 'POST, OPTIONS'],
    ['POST', '/hebergeur/receipt', 'HEAD, GET, DELETE, OPTIONS'],
    ['DELETE', '/hebergeur/privacy/versions/1', 'HEAD, GET'],
    ['GET', '/hebergeur/consents', 'POST, OPTIONS'],
    ['PATCH', '/', 'HEAD, GET'],
  ])('of %s %s is 405 with the methods that there are', async (method, path, methods) => {
    const response = await world.app.request(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(methods);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.json()).toMatchObject({ status: 405, title: 'wrong-method' });
  });

  test('of a store that cannot be had is 503 with the time to try again', async () => {
    await world.close();
    world = await createServerWorld({
      lines,
      store: {
        ...world.slices.store,
        check: async () => {
          throw new Unavailable('disk full');
        },
      },
    });
    const response = await world.app.request('/readyz');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await response.json()).toMatchObject({ status: 503, title: 'unavailable' });
  });

  test('of ours says nothing of what it was, and is written down', async () => {
    await world.close();
    world = await createServerWorld({
      lines,
      log: {
        ...world.slices.log,
        key: async () => {
          throw new Error('secret detail');
        },
      },
    });
    const response = await world.app.request('/log/key');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(failures).toEqual(['GET /log/key']);
  });
});

describe('the lines of the log', () => {
  test('name the route’s pattern, never the path, the query or a person', async () => {
    const event = await accept();
    requests = [];
    await post(event);
    await world.app.request('/hebergeur/receipt?x=1', { headers: { 'consent-id': event.subject } });
    await world.app.request('/assets/none.js?who=me');
    await world.app.request('/nothing/at/all');
    expect(requests.map(({ method, route, status }) => `${method} ${route} ${status}`)).toEqual([
      'POST /:site/consents 201',
      'GET /:site/receipt 200',
      'GET /assets/:name 404',
      'GET /* 404',
    ]);
  });
});

describe('a proxy that the settings do not know of', () => {
  const through = { headers: { 'x-forwarded-for': '192.0.2.7' } };

  test('is warned of once, and so is an own origin that follows the Host header', async () => {
    await world.close();
    world = await createServerWorld({ lines, url: null });
    await world.app.request('/healthz');
    expect(warnings).toEqual([]);
    await world.app.request('/healthz', through);
    await world.app.request('/healthz', through);
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toContain('TRUST_PROXY');
    expect(warnings[1]).toContain('MES_CHOIX_URL');
    expect(warnings.join()).not.toContain('192.0.2.7');
  });

  test('is not warned of where it is trusted', async () => {
    await world.close();
    world = await createServerWorld({ lines, proxies: 1 });
    await world.app.request('/healthz', through);
    expect(warnings).toEqual([]);
  });
});

describe('behind proxies', () => {
  test('the own origin is the one that the browser saw', async () => {
    await world.close();
    world = await createServerWorld({ url: null, proxies: 1 });
    const response = await world.app.request('http://10.0.0.1:8787/schema/site.json', {
      headers: { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'consent.example.ch' },
    });
    expect(await response.json()).toMatchObject({
      $id: 'https://consent.example.ch/schema/site.json',
    });
  });

  test('the rate is counted by the address that the nearest one saw, not by what the caller claims', async () => {
    await world.close();
    world = await createServerWorld({ proxies: 1, rate: 2 });
    const call = async (forwarded: string) =>
      (
        await world.app.request('/hebergeur/receipt', {
          headers: { 'consent-id': randomUUID(), 'x-forwarded-for': forwarded },
        })
      ).status;
    expect(await call('1.1.1.1, 192.0.2.7')).toBe(404);
    expect(await call('2.2.2.2, 192.0.2.7')).toBe(404);
    expect(await call('3.3.3.3, 192.0.2.7')).toBe(429);
    expect(await call('3.3.3.3, 192.0.2.8')).toBe(404);
  });

  test('who guesses passwords is told to wait, and nobody else behind the same proxy', async () => {
    await world.close();
    world = await createServerWorld({ proxies: 1 });
    const guess = async (forwarded: string) =>
      (
        await world.app.request('/console/sign-in', {
          method: 'POST',
          headers: {
            origin: 'https://consent.example.ch',
            'content-type': 'application/x-www-form-urlencoded',
            'x-forwarded-for': forwarded,
          },
          body: new URLSearchParams({ email: 'anne@example.ch', password: 'deviné' }).toString(),
        })
      ).status;
    for (let tried = 0; tried < 5; tried += 1) {
      expect(await guess(`203.0.113.${tried}, 198.51.100.7`)).toBe(401);
    }
    expect(await guess('203.0.113.9, 198.51.100.7')).toBe(429);
    expect(await guess('203.0.113.9, 198.51.100.8')).toBe(401);
  });
});
