import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { PublishedConfig, Receipt } from '../../widget/contract.ts';
import { hebergeur } from '../server/site/example.ts';
import { acceptanceOf } from '../acceptance.ts';
import { createProcess, faultsOf, openWorld } from './world.ts';

/** How many bodies are sent, and how many of them at once. */
const BODIES = 10_000;
const AT_ONCE = 20;

type Body = Readonly<Record<string, unknown>>;

/** Something that a field may hold, the nearer to what belongs there the likelier. */
const values = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<unknown>,
  fc.string({ unit: 'binary' }),
  fc.uuid(),
  fc.date({ noInvalidDate: false }).map(String),
  fc.constantFrom(
    null,
    '',
    '\0',
    '\uD800',
    -0,
    1e308,
    '__proto__',
    'constructor',
    'reject-all',
    'withdraw',
    'preferences',
    `sha256:${'0'.repeat(64)}`,
    '2026-02-30T25:61:00Z',
    '9999999-01-01T00:00:00Z',
    '1.0.0',
    true,
    'x'.repeat(3000),
  ),
  fc.dictionary(fc.string(), fc.boolean(), { maxKeys: 6 }),
);

const fields = [
  'id',
  'subject',
  'notice',
  'language',
  'action',
  'layer',
  'purposes',
  'services',
  'gpc',
  'decidedAt',
  'widget',
];

/** A valid event, changed in some of its fields, with others besides. */
const changed = (valid: () => Body): fc.Arbitrary<string> =>
  fc
    .record({
      others: fc.dictionary(fc.oneof(fc.constantFrom(...fields), fc.string()), values, {
        maxKeys: 3,
      }),
      without: fc.subarray(fields, { maxLength: 2 }),
      purposes: fc.option(
        fc.dictionary(fc.constantFrom('analytics', 'video', 'security', 'x'), values),
      ),
    })
    .map(({ others, without, purposes }) => {
      const event: Record<string, unknown> = { ...valid(), ...others };
      if (purposes) event['purposes'] = purposes;
      for (const field of without) delete event[field];
      return JSON.stringify(event);
    });

/** A text cut off, doubled, or with bytes in it that belong to no text. */
const broken = (valid: () => Body): fc.Arbitrary<Buffer> =>
  fc
    .tuple(fc.nat(400), fc.uint8Array({ maxLength: 12 }), fc.boolean())
    .map(([at, bytes, isCut]) => {
      const text = Buffer.from(JSON.stringify(valid()));
      return Buffer.concat([
        text.subarray(0, at),
        bytes,
        isCut ? Buffer.alloc(0) : text.subarray(at),
      ]);
    });

const anything = fc.oneof(
  fc.json(),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc.nat(9000).map((depth) => '['.repeat(depth)),
  fc.nat(20_000).map((length) => JSON.stringify('x'.repeat(length))),
  fc.constantFrom('', 'null', '{}', '[]', '{"__proto__":{"id":1}}', '\uFEFF{}', 'NaN'),
);

const types = fc.constantFrom('text/plain', 'application/json', 'application/json; charset=utf-8');

test('ten thousand malformed bodies are refused, none of them by a 500', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mes-choix-malformed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await (await openWorld({ folder })).close();
  const server = await createProcess({ folder });
  onTestFinished(() => server.kill());
  await server.begin();
  const site = `${server.url}/${hebergeur.site}`;
  const { notice } = (await (await fetch(`${site}/config.json`)).json()) as PublishedConfig;
  const valid = () => acceptanceOf(notice['fr']) as unknown as Body;
  const told = {
    acknowledged: [] as Receipt[],
    checkpoints: [],
    surprises: [],
    unavailable: 0,
    quickest: 0,
  };
  const statuses = new Map<number, number>();

  async function send(body: string | Buffer, type: string): Promise<void> {
    const response = await fetch(`${site}/consents`, {
      method: 'POST',
      headers: { origin: hebergeur.origins[0] as string, 'content-type': type },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    const { status } = response;
    const answer = (await response.json()) as Receipt;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status < 300) {
      // What passes is exactly what was sent: then it was not malformed.
      expect(answer.event).toEqual(JSON.parse(String(body)));
      if (status === 201) told.acknowledged.push(answer);
    } else {
      expect([400, 409, 413, 415, 422]).toContain(status);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
    }
  }

  const bodies = fc.tuple(fc.oneof(changed(valid), broken(valid), anything), types);
  await fc.assert(
    fc.asyncProperty(fc.array(bodies, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (some) => {
      await Promise.all(some.map(([body, type]) => send(body, type)));
    }),
    { numRuns: BODIES / AT_ONCE, endOnFailure: true },
  );
  const sent = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  expect(sent).toBe(BODIES);
  expect(statuses.get(422)).toBeGreaterThan(BODIES / 10);
  expect(await server.stop()).toBe(0);
  expect(server.written).toBe('');
  const slices = await openWorld({ folder });
  const subjects = told.acknowledged.filter(({ subject }) => subject !== null);
  const kept = {
    ...told,
    acknowledged: subjects.map(({ id, subject, index }) => ({ id, subject: subject!, index })),
  };
  expect(await faultsOf(slices, kept)).toEqual([]);
  const events = await slices.store.audit.entries(0, await slices.store.log.size());
  expect(events.filter(({ kind }) => kind === 'event')).toHaveLength(told.acknowledged.length);
  await slices.close();
});
