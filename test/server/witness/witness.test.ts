import { beforeEach, describe, expect, test } from 'vitest';
import { readCosignerKey } from '../../../server/log/cosignature.ts';
import { createSigner } from '../../../server/log/note.ts';
import { readKeptHeads } from '../../../server/verify/kept-head.ts';
import { createWitness, type Witness } from '../../../server/witness/witness.ts';
import { engines, type Place } from '../store/events.ts';
import { aLog, type ALog, ORIGIN } from './a-log.ts';

const NAME = 'witness.example.ch/log/witness';

describe.each(engines)('a witness, on $engine', ({ newPlace }) => {
  let place: Place;
  let clock: number;
  let log: ALog;
  let witness: Witness;
  beforeEach(async () => {
    place = await newPlace();
    clock = Date.parse('2026-11-23T12:00:00Z');
    log = await aLog();
    witness = await open();
  });

  const open = async (known = [log.verifier]) => {
    const now = () => new Date(clock);
    return createWitness({ store: await place.open(), name: NAME, logs: known, now });
  };
  const sizes = async () => (await witness.heads(ORIGIN)).map(({ size }) => size);

  test('cosigns the first head, and each that continues it', async () => {
    const key = readCosignerKey(await witness.key())!;
    for (const [old, size] of [
      [0, 0],
      [0, 5],
      [5, 5],
      [5, 305],
    ] as const) {
      await log.grow(size - old);
      const submission = await log.submission(old);
      const witnessed = await witness.add(submission);
      if (witnessed.outcome !== 'cosigned') throw new Error(witnessed.outcome);
      expect(key.cosignedAt(submission.note + witnessed.line)).toBe(clock / 1_000);
    }
    expect(await sizes()).toEqual([305]);
  });

  test('keeps the last head of each day, as "verify --against" reads them', async () => {
    let old = 0;
    for (const hours of [0, 1, 24, 25]) {
      clock = Date.parse('2026-11-23T12:00:00Z') + hours * 3_600_000;
      await log.grow(2);
      await witness.add(await log.submission(old));
      old += 2;
    }
    const heads = await witness.heads(ORIGIN);
    expect(heads.map(({ size }) => size)).toEqual([4, 8]);
    const kept = readKeptHeads(heads.map(({ note }) => note).join(''));
    expect(kept).toMatchObject([
      { origin: ORIGIN, size: 4 },
      { origin: ORIGIN, size: 8 },
    ]);
    // The next process of the same store goes on where this one was.
    const next = await open();
    expect(await next.key()).toBe(await witness.key());
    expect(await next.add(await log.submission(4))).toEqual({ outcome: 'elsewhere', size: 8 });
  });

  test('says which head it has to who begins from another', async () => {
    await log.grow(3);
    await witness.add(await log.submission(0));
    await log.grow(4);
    expect(await witness.add(await log.submission(0))).toEqual({ outcome: 'elsewhere', size: 3 });
    expect(await witness.add(await log.submission(5))).toEqual({ outcome: 'elsewhere', size: 3 });
    const { note } = await log.submission(0);
    expect(await witness.add({ old: 8, proof: [], note })).toEqual({ outcome: 'malformed' });
  });

  test('takes nothing of a log that it does not know, or that its key did not sign', async () => {
    const other = await aLog('b');
    expect(await witness.add(await other.submission(0))).toEqual({ outcome: 'unsigned' });
    const submission = await log.submission(0);
    const note = submission.note.replaceAll(ORIGIN, 'elsewhere.example/log');
    expect(await witness.add({ ...submission, note })).toEqual({ outcome: 'unknown' });
    expect(await sizes()).toEqual([]);
  });

  test('does not cosign what does not continue what it has, and keeps it as it is', async () => {
    await log.grow(3);
    await witness.add(await log.submission(0));
    // The same log to everybody, written anew from the beginning and longer now.
    const anew = await aLog();
    await anew.grow(9);
    expect(await witness.add(await anew.submission(3))).toEqual({
      outcome: 'unproven',
      origin: ORIGIN,
      size: 9,
    });
    const [first, ...rest] = (await anew.submission(3)).proof;
    const { note } = await anew.submission(3);
    expect((await witness.add({ old: 3, proof: rest, note })).outcome).toBe('unproven');
    expect((await witness.add({ old: 3, proof: [first!, first!], note })).outcome).toBe('unproven');
    expect([await sizes(), await witness.forks()]).toEqual([[3], []]);
  });

  test('keeps both heads where a log has signed two of one size', async () => {
    await log.grow(3);
    const honest = await log.submission(0);
    await witness.add(honest);
    const anew = await aLog();
    await anew.grow(3);
    const other = await anew.submission(3);
    for (const old of [3, 0]) {
      expect(await witness.add({ ...other, old, proof: [] })).toEqual({
        outcome: 'forked',
        origin: ORIGIN,
        size: 3,
      });
    }
    const forks = await witness.forks();
    expect(forks).toMatchObject([{ origin: ORIGIN, size: 3, note: other.note }]);
    expect(forks[0]?.kept.startsWith(honest.note)).toBe(true);
    expect(await sizes()).toEqual([3]);
  });

  test('keeps no signatures but those of the log and its own', async () => {
    await log.grow(1);
    const submission = await log.submission(0);
    const stranger = createSigner('stranger.example', Buffer.alloc(32, 1));
    const line = stranger.line(Buffer.alloc(64));
    await witness.add({ ...submission, note: submission.note + line });
    const [head] = await witness.heads();
    expect(head?.note).not.toContain('stranger.example');
    expect(readCosignerKey(await witness.key())?.cosignedAt(head!.note)).toBe(clock / 1_000);
  });

  test('never cosigns two stories, whichever of its processes is asked', async () => {
    const second = await open();
    const anew = await aLog();
    await log.grow(6);
    await anew.grow(7);
    const [one, other] = await Promise.all([
      witness.add(await log.submission(0)),
      second.add(await anew.submission(0)),
    ]);
    const cosigned = [one, other].filter(({ outcome }) => outcome === 'cosigned');
    expect(cosigned).toHaveLength(1);
    expect(await sizes()).toHaveLength(1);
  });
});
