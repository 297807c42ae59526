import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { createMetrics } from '../../../server/metrics/metrics.ts';
import { createLog } from '../../../server/log/log.ts';
import { createRegister } from '../../../server/register/register.ts';
import { Unavailable } from '../../../server/store/store.ts';
import { consentEvent } from '../register/notice.ts';
import { createServerWorld, type ServerWorld } from '../site/world.ts';
import { storeOfTest } from '../store/events.ts';
import { fillWitness } from '../verify/witnessed-world.ts';

/** The value of a line of the text format. */
const valueOf = (text: string, name: string) =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')[1],
  );

describe('the metrics', () => {
  async function counted() {
    const metrics = createMetrics();
    const opened = await storeOfTest();
    let isFull = false;
    const failing = {
      ...opened,
      log: {
        ...opened.log,
        appendEvents: (batch: Parameters<typeof opened.log.appendEvents>[0]) =>
          isFull ? Promise.reject(new Unavailable('full')) : opened.log.appendEvents(batch),
      },
    };
    const store = metrics.store(failing);
    const now = () => new Date('2026-11-23T12:00:00Z');
    const log = createLog({ store, origin: 'localhost/log', now });
    const register = metrics.register(createRegister({ store, log, now }));
    const fill = () => {
      isFull = true;
    };
    return { metrics, register, fill };
  }
  test('count the logs of others that tell two histories', async () => {
    const store = await storeOfTest();
    const metrics = createMetrics();
    metrics.store(store);
    const forks = async () => valueOf(await metrics.text(), 'mes_choix_witnessed_forks');
    expect(await forks()).toBe(0);
    await fillWitness(store);
    expect(await forks()).toBe(1);
  });

  const context = { site: 'demo', revision: 1, choiceDays: 182 };

  test('count events by outcome, batches by size, and the log', async () => {
    const { metrics, register, fill } = await counted();
    const event = consentEvent();
    await Promise.all(
      [event, consentEvent(), consentEvent()].map((one) => register.keep(one, context)),
    );
    await register.keep(event, context);
    await register.keep({ ...event, gpc: true }, context).catch(() => undefined);
    const held = register.keep(consentEvent(), context);
    expect(valueOf(await metrics.text(), 'mes_choix_queue_events')).toBe(1);
    await held;
    fill();
    await register.keep(consentEvent(), context).catch(() => undefined);
    const text = await metrics.text();
    const events = (outcome: string) =>
      valueOf(text, `mes_choix_events_total{outcome="${outcome}"}`);
    expect(['stored', 'repeated', 'conflict', 'unavailable'].map(events)).toEqual([4, 1, 1, 1]);
    expect(valueOf(text, 'mes_choix_queue_events')).toBe(0);
    expect(valueOf(text, 'mes_choix_log_entries')).toBe(4);
    expect(valueOf(text, 'mes_choix_batch_events_count')).toBe(5);
    expect(valueOf(text, 'mes_choix_batch_events_sum')).toBe(7);
    expect(valueOf(text, 'mes_choix_batch_failures_total')).toBe(1);
    expect(valueOf(text, 'mes_choix_event_seconds_count')).toBe(5);
  });
});

describe('GET /metrics', () => {
  let world: ServerWorld;
  afterEach(() => world.close());

  const from = (address: string, headers: Record<string, string> = {}, host = 'localhost:8787') =>
    world.app.request(
      `http://${host}/metrics`,
      { headers },
      {
        incoming: { socket: { remoteAddress: address } },
      },
    );

  test('is given to this machine alone', async () => {
    world = await createServerWorld();
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
      expect((await from(address)).status).toBe(200);
    }
    for (const address of ['192.0.2.7', '2001:db8::1', '']) {
      expect((await from(address)).status).toBe(403);
    }
  });

  test.each([
    ['a proxy of this machine', { 'x-forwarded-for': '192.0.2.7' }, 'localhost'],
    ['a proxy that says little', { via: '1.1 proxy' }, 'localhost'],
    ['a proxy that says nothing', {}, 'consent.example.ch'],
  ])('is not given through %s', async (_, headers, host) => {
    world = await createServerWorld();
    expect((await from('127.0.0.1', headers, host)).status).toBe(403);
  });

  test('is given to whoever has the token, where there is one', async () => {
    world = await createServerWorld({ metricsToken: 'secret' });
    expect((await from('192.0.2.7')).status).toBe(403);
    expect((await from('192.0.2.7', { authorization: 'Bearer secre' })).status).toBe(403);
    expect((await from('192.0.2.7', { authorization: 'Bearer secret' })).status).toBe(200);
  });

  test('names routes by their patterns and nobody at all', async () => {
    world = await createServerWorld();
    const subject = randomUUID();
    await world.app.request('/hebergeur/receipt?who=me', { headers: { 'consent-id': subject } });
    await world.app.request('/some/path/of/somebody');
    const text = await (await from('127.0.0.1')).text();
    expect(text).toMatch(/mes_choix_http_request_seconds_count\{[^}]*route="\/:site\/receipt"/);
    expect(text).not.toMatch(new RegExp(`${subject}|somebody|who=|hebergeur`));
  });
});
