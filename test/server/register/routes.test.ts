import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../server/problem.ts';
import { Unavailable } from '../../../server/store/store.ts';
import type { ConsentEvent, Receipt } from '../../../widget/contract.ts';
import { consentEvent, OWN_ORIGIN, refusal, serverOfTest, SITE_ORIGIN } from './notice.ts';

type App = Awaited<ReturnType<typeof serverOfTest>>['app'];
type ProblemBody = Pick<Problem, 'status' | 'errors'> & { readonly detail: string };

interface Sent {
  readonly headers?: Record<string, string>;
  readonly site?: string;
}

const post = (app: App, body: unknown, { headers = {}, site = 'demo' }: Sent = {}) =>
  app.request(`/${site}/consents`, {
    method: 'POST',
    headers: { origin: SITE_ORIGIN, 'content-type': 'text/plain;charset=UTF-8', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const receipt = (app: App, method: string, headers: Record<string, string>) =>
  app.request('/demo/receipt', { method, headers });

const problemOf = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const body = (await response.json()) as ProblemBody;
  expect(body.status).toBe(response.status);
  return body;
};

describe('POST /SITE/consents', () => {
  test.each(['text/plain;charset=UTF-8', 'application/json', 'Application/JSON; charset=utf-8'])(
    'keeps an event sent as %s, and the same event again gives the same receipt',
    async (type) => {
      const { app } = await serverOfTest();
      const event = consentEvent();
      const first = await post(app, event, { headers: { 'content-type': type } });
      expect(first.status).toBe(201);
      const kept = (await first.json()) as Receipt;
      expect(kept).toMatchObject({ id: event.id, event, index: 0, revision: 4 });
      const second = await post(app, event);
      expect(second.status).toBe(200);
      expect(await second.json()).toEqual(kept);
    },
  );

  test('lets the origin read the answer, whatever it is, and sets no cookie', async () => {
    const { app } = await serverOfTest();
    for (const origin of [SITE_ORIGIN, OWN_ORIGIN]) {
      for (const body of [refusal(), 'no json']) {
        const response = await post(app, body, { headers: { origin } });
        expect(Object.fromEntries(response.headers)).toMatchObject({
          'access-control-allow-origin': origin,
          'access-control-expose-headers': 'Retry-After',
          vary: 'Origin',
          'cache-control': 'no-store',
        });
        expect(response.headers.has('set-cookie')).toBe(false);
      }
    }
  });

  test('keeps nothing but the event: no address, no user agent', async () => {
    const { app, store } = await serverOfTest({ address: () => '203.0.113.77' });
    const event = consentEvent();
    await post(app, event, { headers: { 'user-agent': 'Tell-Tale/1.0' } });
    const [row] = await store.log.eventsOf('demo', event.subject as string);
    expect(JSON.parse(row?.body ?? '')).toEqual(event);
    expect(JSON.stringify(row)).not.toMatch(/203\.0\.113|Tell-Tale/);
  });

  test.each<[number, string, (app: App) => Response | Promise<Response>]>([
    [404, 'an unknown site', (app) => post(app, refusal(), { site: 'other' })],
    [
      403,
      'a foreign origin',
      (app) => post(app, refusal(), { headers: { origin: 'https://evil.example' } }),
    ],
    [403, 'a null origin', (app) => post(app, refusal(), { headers: { origin: 'null' } })],
    [
      403,
      'no origin',
      (app) =>
        app.request('/demo/consents', {
          method: 'POST',
          headers: { 'content-type': 'text/plain' },
          body: JSON.stringify(refusal()),
        }),
    ],
    [
      415,
      'a form',
      (app) =>
        post(app, 'a=b', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    ],
    [415, 'no type', (app) => post(app, refusal(), { headers: { 'content-type': '' } })],
    [400, 'no JSON', (app) => post(app, '{"id":')],
    [400, 'an empty body', (app) => post(app, '')],
    [413, 'a body over 8 KiB', (app) => post(app, JSON.stringify(refusal()).padEnd(8193))],
    [
      413,
      'a declared length over 8 KiB',
      (app) => post(app, refusal(), { headers: { 'content-length': '8193' } }),
    ],
    [422, 'no event', (app) => post(app, [])],
    [422, 'an unknown notice', (app) => post(app, refusal({ notice: `sha256:${'0'.repeat(64)}` }))],
  ])('answers %i to %s', async (status, _, send) => {
    const { app, store } = await serverOfTest();
    const response = await send(app);
    expect(response.status).toBe(status);
    await problemOf(response);
    expect(await store.log.size()).toBe(0);
  });

  test('lets any page see that its refusal is final, and nothing else', async () => {
    const { app } = await serverOfTest();
    for (const origin of ['https://evil.example', 'null']) {
      const refused = await post(app, refusal(), { headers: { origin } });
      expect(refused.status).toBe(403);
      expect(refused.headers.get('access-control-allow-origin')).toBe('*');
      expect(refused.headers.has('access-control-allow-credentials')).toBe(false);
      const asked = await app.request('/demo/consents', { method: 'OPTIONS', headers: { origin } });
      expect(asked.status).toBe(403);
      expect(asked.headers.has('access-control-allow-origin')).toBe(false);
    }
  });

  test('answers whatever comes in by one of its refusals, and keeps none of it', async () => {
    const { app, store } = await serverOfTest();
    const near = fc.tuple(fc.constantFrom(...Object.keys(consentEvent())), fc.jsonValue());
    const body = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary', maxLength: 200 }),
      near.map(([key, value]) => `{"__proto__":1,"${key}":${JSON.stringify(value)}}`),
      near.map(([key, value]) => JSON.stringify({ ...consentEvent(), [key]: value, more: 1 })),
      near.map(([key]) => JSON.stringify({ ...consentEvent(), [key]: undefined })),
    );
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const response = await post(app, text);
        expect([400, 422]).toContain(response.status);
        await problemOf(response);
      }),
      { numRuns: 500 },
    );
    expect(await store.log.size()).toBe(0);
  });

  test('counts a body without a length while it comes in', async () => {
    const { app } = await serverOfTest();
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024).fill(32));
      },
    });
    const request = new Request('http://localhost/demo/consents', {
      method: 'POST',
      headers: { origin: SITE_ORIGIN, 'content-type': 'text/plain' },
      body,
      duplex: 'half',
    } as RequestInit);
    expect((await app.request(request)).status).toBe(413);
    expect(sent).toBeLessThan(12);
    const exact = JSON.stringify(refusal()).padEnd(8192);
    expect((await post(app, exact)).status).toBe(201);
  });

  test.each<[string, unknown, string[]]>([
    ['what is not known', { ...consentEvent(), ip: '192.0.2.1', ua: 'x' }, ['ip', 'ua']],
    ['an id that is none', { ...consentEvent(), id: '7' }, ['id']],
    [
      'an answer that is none',
      { ...consentEvent(), purposes: { analytics: 'yes', video: true } },
      ['purposes.analytics'],
    ],
    ['a missing purpose', consentEvent({ purposes: { analytics: true } }), ['purposes.video']],
    ['a grant without a subject', consentEvent({ subject: null }), ['subject']],
    ['a time that is none', { ...consentEvent(), decidedAt: 'now' }, ['decidedAt']],
  ])('names the path of each fault: %s', async (_, event, expected) => {
    const { app } = await serverOfTest();
    const response = await post(app, event);
    expect(response.status).toBe(422);
    const { errors } = await problemOf(response);
    expect(errors?.map(({ path }) => path)).toEqual(expected);
    expect(errors?.every(({ message }) => message.length > 0)).toBe(true);
  });

  test('answers 409 to another content under a known id, and to an erased one', async () => {
    const { app } = await serverOfTest();
    const event = consentEvent();
    await post(app, event);
    expect((await post(app, { ...event, gpc: true })).status).toBe(409);
    const headers = { 'consent-id': event.subject as string };
    expect((await receipt(app, 'DELETE', headers)).status).toBe(204);
    expect((await post(app, event)).status).toBe(409);
  });

  test('answers 429 with Retry-After when there were too many', async () => {
    const { app } = await serverOfTest({ rate: 2 });
    expect((await post(app, refusal())).status).toBe(201);
    expect((await post(app, refusal())).status).toBe(201);
    const response = await post(app, refusal());
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(response.headers.get('access-control-allow-origin')).toBe(SITE_ORIGIN);
  });

  test('answers 503 with Retry-After while the store cannot be had', async () => {
    let down = true;
    const { app } = await serverOfTest({
      log: (log) => ({
        ...log,
        appendEvents: (batch) =>
          down ? Promise.reject(new Unavailable('disk full')) : log.appendEvents(batch),
      }),
    });
    const event = refusal();
    const response = await post(app, event);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect((await problemOf(response)).detail).not.toMatch(/disk/);
    down = false;
    expect((await post(app, event)).status).toBe(201);
  });
});

describe('a preflight', () => {
  test.each(['consents', 'receipt'])('of %s is answered to the listed origins', async (path) => {
    const { app } = await serverOfTest();
    const ask = (origin: string) =>
      app.request(`/demo/${path}`, { method: 'OPTIONS', headers: { origin } });
    const response = await ask(SITE_ORIGIN);
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': SITE_ORIGIN,
      'access-control-allow-methods': 'GET, POST, DELETE',
      'access-control-allow-headers': 'Consent-Id, Content-Type',
      vary: 'Origin',
    });
    const foreign = await ask('https://evil.example');
    expect(foreign.status).toBe(403);
    expect(foreign.headers.has('access-control-allow-origin')).toBe(false);
  });
});

describe('/SITE/receipt', () => {
  const stored = async () => {
    const server = await serverOfTest();
    const event: ConsentEvent = consentEvent();
    await post(server.app, event);
    return { ...server, event, headers: { 'consent-id': event.subject as string } };
  };

  test('gives the events of an identifier with their proof, to programs too', async () => {
    const { app, event, headers } = await stored();
    for (const more of [{}, { origin: SITE_ORIGIN }, { origin: OWN_ORIGIN }]) {
      const response = await receipt(app, 'GET', { ...headers, ...more });
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-store');
      const { events } = (await response.json()) as { events: Receipt[] };
      expect(events).toHaveLength(1);
      expect(events[0]).toMatchObject({ event, proof: [] });
      expect(events[0]?.checkpoint).toMatch(/^localhost:8787\/log\n1\n/);
    }
  });

  test('is given for an identifier in capitals', async () => {
    const { app, event } = await stored();
    const headers = { 'consent-id': (event.subject as string).toUpperCase() };
    expect((await receipt(app, 'GET', headers)).status).toBe(200);
  });

  test('under a legal hold is not erased, and the answer says why', async () => {
    const { app, event, headers, store } = await stored();
    const subject = event.subject as string;
    const setAt = '2026-11-23T12:00:00.000Z';
    const hold = { site: 'demo', subject, reason: 'Procédure 12/2026', author: 'owner', setAt };
    await store.register.hold(hold);
    const response = await receipt(app, 'DELETE', headers);
    expect(response.status).toBe(409);
    expect((await problemOf(response)).detail).toContain('Procédure 12/2026');
    expect((await receipt(app, 'GET', headers)).status).toBe(200);
    await store.register.lift('demo', subject);
    expect((await receipt(app, 'DELETE', headers)).status).toBe(204);
  });

  test('is refused to a foreign page', async () => {
    const { app, headers } = await stored();
    for (const origin of ['https://evil.example', 'null']) {
      for (const method of ['GET', 'DELETE']) {
        const response = await receipt(app, method, { ...headers, origin });
        expect(response.status).toBe(403);
        expect(response.headers.has('access-control-allow-origin')).toBe(false);
      }
    }
  });

  test('of unknown, erased and malformed identifiers is not there, all alike', async () => {
    const { app, headers } = await stored();
    expect((await receipt(app, 'DELETE', headers)).status).toBe(204);
    const bodies: unknown[] = [];
    const asked: Record<string, string>[] = [
      headers,
      { 'consent-id': randomUUID() },
      { 'consent-id': 'x' },
      {},
    ];
    for (const method of ['GET', 'DELETE']) {
      for (const more of asked) {
        const response = await receipt(app, method, more);
        expect(response.status).toBe(404);
        bodies.push(await problemOf(response));
      }
    }
    for (const body of bodies) expect(body).toEqual(bodies[0]);
  });

  test('is rate limited', async () => {
    const { app } = await serverOfTest({ rate: 1 });
    const headers = { 'consent-id': randomUUID() };
    expect((await receipt(app, 'GET', headers)).status).toBe(404);
    expect((await receipt(app, 'GET', headers)).status).toBe(429);
  });
});
