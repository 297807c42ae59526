import fc from 'fast-check';
import { Hono } from 'hono';
import { beforeEach, describe, expect, test } from 'vitest';
import { readCosignerKey } from '../../../server/log/cosignature.ts';
import { problemResponse } from '../../../server/problem.ts';
import { problemOf } from '../../../server/refusals.ts';
import { witnessRoutes } from '../../../server/witness/routes.ts';
import { submissionBody } from '../../../server/witness/submission.ts';
import { createWitness } from '../../../server/witness/witness.ts';
import { conforming } from '../openapi/conforming.ts';
import { storeOfTest } from '../store/events.ts';
import { aLog, type ALog, ORIGIN } from './a-log.ts';

const AT = '/log/witness';

let log: ALog;
let app: Hono;
let alarms: string[];
beforeEach(async () => {
  log = await aLog();
  alarms = [];
  const witness = createWitness({
    store: await storeOfTest(),
    name: 'witness.example.ch/log/witness',
    logs: [log.verifier],
    now: () => new Date('2026-11-23T12:00:00Z'),
  });
  const alarm = (text: string) => void alarms.push(text);
  app = conforming(new Hono().route(AT, witnessRoutes({ witness, alarm })));
  app.onError((error) => problemResponse(problemOf(error)));
});

const submit = (body: string) =>
  Promise.resolve(app.request(`${AT}/add-checkpoint`, { method: 'POST', body }));
const submitted = async (of: ALog, old: number) => submit(submissionBody(await of.submission(old)));
const read = async (path: string) => (await app.request(`${AT}${path}`)).text();

describe('add-checkpoint', () => {
  test('answers the cosignature, and then the size that it has', async () => {
    await log.grow(2);
    const { note } = await log.submission(0);
    const first = await submitted(log, 0);
    expect(first.status).toBe(200);
    const key = readCosignerKey((await read('/key')).trim())!;
    expect(key.cosignedAt(note + (await first.text()))).toBe(1_795_435_200);
    await log.grow(1);
    const second = await submitted(log, 0);
    expect([second.status, second.headers.get('content-type'), await second.text()]).toEqual([
      409,
      'text/x.tlog.size',
      '2\n',
    ]);
    expect((await submitted(log, 2)).status).toBe(200);
    expect(alarms).toEqual([]);
  });

  test.each([
    [400, async () => 'no submission'],
    [413, async () => 'x'.repeat(16_385)],
    [403, async () => submissionBody(await (await aLog('b')).submission(0))],
    [404, async () => submissionBody(await log.submission(0)).replaceAll(ORIGIN, 'b.example/log')],
  ])('answers %i, and raises no alarm: it tells nothing of the log', async (status, body) => {
    expect((await submit(await body())).status).toBe(status);
    expect(alarms).toEqual([]);
  });

  test('takes nothing that is another than what the log signed, and never breaks on it', async () => {
    await log.grow(3);
    const body = submissionBody(await log.submission(0));
    const at = fc.nat({ max: body.length - 1 });
    const changed = fc.tuple(at, at, fc.string()).map(([from, to, put]) => {
      return body.slice(0, Math.min(from, to)) + put + body.slice(Math.max(from, to));
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(changed, fc.string()), async (text) => {
        if (text === body) return;
        expect([400, 403, 404, 409, 422]).toContain((await submit(text)).status);
      }),
      { numRuns: 500 },
    );
    expect(await read('/heads')).toBe('');
  });

  test('raises the alarm over what does not continue, and over a fork', async () => {
    await log.grow(2);
    await submitted(log, 0);
    const anew = await aLog();
    await anew.grow(2);
    for (const again of [409, 409]) expect((await submitted(anew, 2)).status).toBe(again);
    await anew.grow(1);
    expect((await submitted(anew, 2)).status).toBe(422);
    expect(alarms).toEqual([
      expect.stringContaining(`${ORIGIN} has signed two different heads of 2 entries`),
      expect.stringContaining('did not show that its head of 3 entries continues'),
    ]);
    const shown = JSON.parse(await read('')) as { readonly logs: readonly unknown[] };
    expect(shown.logs).toMatchObject([
      { origin: ORIGIN, isWitnessed: true, newest: { size: 2 }, forks: [{ size: 2 }] },
    ]);
  });
});

test('shows a log that has handed in nothing yet', async () => {
  expect(JSON.parse(await read(''))).toMatchObject({
    logs: [{ origin: ORIGIN, isWitnessed: true, newest: null, forks: [] }],
  });
  expect(await read('/heads')).toBe('');
});
