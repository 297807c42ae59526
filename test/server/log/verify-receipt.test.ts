import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PublishedConfig, Receipt } from '../../../widget/contract.ts';
import { acceptanceOf } from '../../acceptance.ts';
import type { WitnessedReceipt } from '../../../server/register/register.ts';
import { createWitness } from '../../../server/witness/witness.ts';
import { createServerWorld, type ServerWorld } from '../site/world.ts';
import { folderOfTest, storeOfTest } from '../store/events.ts';

const program = fileURLToPath(new URL('../../../docs/verify-receipt.mjs', import.meta.url));

let world: ServerWorld;
beforeAll(async () => {
  world = await createServerWorld();
});
afterAll(() => world.close());

const read = async (path: string) => (await world.app.request(path)).text();

/** One visitor more; gives their receipt as the server gives it. */
async function visit(): Promise<{ readonly events: readonly Receipt[] }> {
  const { notice } = JSON.parse(await read('/hebergeur/config.json')) as PublishedConfig;
  const event = acceptanceOf(notice['fr']);
  const headers = { origin: 'https://www.example.ch', 'content-type': 'text/plain' };
  const body = JSON.stringify(event);
  await world.app.request('/hebergeur/consents', { method: 'POST', headers, body });
  const answer = await world.app.request('/hebergeur/receipt', {
    headers: { 'consent-id': event.subject },
  });
  return (await answer.json()) as { readonly events: readonly Receipt[] };
}

/** Runs the verifier over files of these contents; an option's file is named by the option. */
async function verify(receipt: unknown, key: string, more: Readonly<Record<string, string>> = {}) {
  const folder = await folderOfTest();
  const file = async (name: string, content: string) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const args = [await file('receipt', JSON.stringify(receipt)), await file('key', key)];
  for (const [name, content] of Object.entries(more)) {
    args.push(`--${name}`, await file(name, content));
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

describe('the independent verifier', () => {
  test('has at most a hundred lines, and imports nothing of ours', () => {
    const source = readFileSync(program, 'utf8');
    expect(source.split('\n').length - 1).toBeLessThanOrEqual(100);
    const imports = [...source.matchAll(/from '(.*)'/g)].map(([, from]) => from);
    expect(imports.every((from) => from?.startsWith('node:'))).toBe(true);
  });

  test('accepts a receipt with its notice, and a head that was kept before', async () => {
    const head = await read('/log/checkpoint');
    const key = await read('/log/key');
    for (let more = 0; more < 5; more += 1) await visit();
    const receipt = await visit();
    const [first] = receipt.events as [Receipt];
    const notice = await read(`/hebergeur/notices/${first.event.notice.slice(7)}`);
    const consistency = await read(`/log/consistency?from=${head.split('\n')[1]}`);
    const { status, said } = await verify(receipt, key, { notice, head, consistency });
    expect(said).toMatch(
      new RegExp(
        `^${first.event.id} is entry ${first.index} of \\d+ in the log consent.example.ch/log`,
      ),
    );
    expect(status).toBe(0);
    expect((await verify(first, key)).status).toBe(0);
  });

  test('refuses what was changed in a receipt', async () => {
    const key = await read('/log/key');
    await visit();
    const [receipt] = (await visit()).events as [Receipt];
    await visit();
    const [later] = (await visit()).events as [Receipt];
    const flip = (base64: string) => {
      const bytes = Buffer.from(base64, 'base64');
      bytes[9]! ^= 1;
      return bytes.toString('base64');
    };
    const [sibling = '', ...rest] = receipt.proof ?? [];
    const forged: readonly (readonly [Partial<Receipt>, RegExp])[] = [
      [{ event: { ...receipt.event, language: 'de' } }, /does not fit its commitment/],
      [{ salt: flip(receipt.salt) }, /does not fit its commitment/],
      [{ leaf: '00'.repeat(32) }, /does not fit its commitment/],
      [{ index: receipt.index - 1 }, /not at its position|too short|too long/],
      [{ index: 1e6 }, /no such position/],
      [{ proof: [flip(sibling), ...rest] }, /not at its position/],
      [{ proof: rest }, /not at its position|too short/],
      [{ checkpoint: later.checkpoint! }, /not at its position|too short/],
      [{ checkpoint: receipt.checkpoint!.replace('/log\n', '/log\n9') }, /signature/],
    ];
    for (const [change, why] of forged) {
      const { status, said } = await verify({ ...receipt, ...change }, key);
      expect([status, said]).toEqual([1, expect.stringMatching(why)]);
    }
    const { checkpoint, proof, ...unproven } = receipt;
    expect([checkpoint, proof]).not.toContain(undefined);
    expect((await verify(unproven, key)).said).toMatch(/has no proof/);
    expect((await verify(receipt, key, { notice: '{}' })).said).toMatch(
      /not the one that was shown/,
    );
  });

  test('accepts what a witness cosigned, says when, and refuses anybody else’s cosignature', async () => {
    const { log, store } = world.slices;
    const key = await read('/log/key');
    const before = await visit();
    const [early] = before.events as [WitnessedReceipt];
    const aWitness = async () => {
      const now = () => new Date('2026-11-23T12:34:56Z');
      const logs = [await log.verifier('consent.example.ch/log')];
      return createWitness({ store: await storeOfTest(), name: 'second/witness', logs, now });
    };
    const witness = await aWitness();
    const { size, text: note } = await log.checkpoint();
    const cosigned = await witness.add({ old: 0, proof: [], note });
    if (cosigned.outcome !== 'cosigned') throw new Error(cosigned.outcome);
    await store.sentHeads.keepCosigned('second', { size, note: note + cosigned.line });

    // A receipt that is fetched now carries it; one of a later event cannot yet.
    const late = await visit();
    expect(late.events[0]).not.toHaveProperty('witnessed');
    const headers = { 'consent-id': early.subject ?? '' };
    const answer = await world.app.request('/hebergeur/receipt', { headers });
    const [receipt] = ((await answer.json()) as { events: readonly [WitnessedReceipt] }).events;
    const witnessKey = await witness.key();
    const { status, said } = await verify(receipt, key, { witness: witnessKey });
    expect([status, said]).toEqual([
      0,
      expect.stringContaining('seen on 2026-11-23T12:34:56.000Z by second/witness'),
    ]);

    const [theirs] = receipt.witnessed ?? [];
    const other = await (await aWitness()).key();
    const forged: readonly (readonly [string, Partial<WitnessedReceipt>, RegExp])[] = [
      [witnessKey, { witnessed: [] }, /no cosignature of second\/witness/],
      [other, {}, /does not bear the signature/],
      [key, {}, /no Ed25519 key of its kind/],
      [
        witnessKey,
        {
          witnessed: [
            { checkpoint: `${receipt.checkpoint}${cosigned.line}`, proof: receipt.proof! },
          ],
        },
        /does not bear the signature/,
      ],
      [
        witnessKey,
        { witnessed: [{ checkpoint: theirs!.checkpoint, proof: theirs!.proof.slice(1) }] },
        /not at its position|too short/,
      ],
    ];
    for (const [by, change, why] of forged) {
      const refused = await verify({ ...receipt, ...change }, key, { witness: by });
      expect([refused.status, refused.said]).toEqual([1, expect.stringMatching(why)]);
    }
  });

  test('refuses another log’s key, and a head that the log does not go on from', async () => {
    const other = await createServerWorld();
    const key = await read('/log/key');
    const receipt = await visit();
    const otherKey = await (await other.app.request('/log/key')).text();
    expect((await verify(receipt, otherKey)).said).toMatch(/signature/);
    expect((await verify(receipt, key.replace('+', '+0'))).said).toMatch(/no Ed25519 key/);
    const size = Number((await read('/log/checkpoint')).split('\n')[1]);
    const head = await read('/log/checkpoint');
    await visit();
    const longer = await visit();
    const consistency = JSON.parse(await read(`/log/consistency?from=${size}`)) as object;
    const forged = JSON.stringify({
      ...consistency,
      proof: Array(4).fill(Buffer.alloc(32, 1).toString('base64')),
    });
    const { status, said } = await verify(longer, key, { head, consistency: forged });
    expect([status, said]).toEqual([1, expect.stringMatching(/rewritten|too (long|short)/)]);
    expect((await verify(longer, key, { head })).said).toMatch(/Give \/log\/consistency\?from=/);
    await other.close();
  });
});
