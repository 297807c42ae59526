import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openCheckpoint } from '../../../server/log/checkpoint.ts';
import { canonicalJson } from '../../../server/log/commitment.ts';
import { readVerifierKey, type Verifier } from '../../../server/log/note.ts';
import { verifyInclusion } from '../../../server/log/proof.ts';
import { consentEvent, refusal, serverOfTest } from './notice.ts';

const context = { site: 'demo', revision: 4, choiceDays: 182 };
const sha256 = (...parts: (string | Uint8Array)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

describe('the register', () => {
  test('gives a receipt that anybody can compute again', async () => {
    const { register } = await serverOfTest();
    const event = consentEvent();
    const { receipt, isNew } = await register.keep(event, context);
    expect(isNew).toBe(true);
    const entry = sha256(Buffer.from(receipt.salt, 'base64'), canonicalJson(receipt.event));
    expect(receipt).toEqual({
      id: event.id,
      site: 'demo',
      subject: event.subject,
      receivedAt: '2026-11-23T12:00:00.000Z',
      expiresAt: '2027-05-24T12:00:00.000Z',
      notice: event.notice,
      revision: 4,
      purposes: event.purposes,
      services: {},
      event,
      salt: receipt.salt,
      index: 0,
      leaf: sha256('\0', entry).toString('hex'),
    });
    expect(Buffer.from(receipt.salt, 'base64')).toHaveLength(32);
  });

  test('gives the same receipt for the same event, also when both arrive at once', async () => {
    const { register, store } = await serverOfTest();
    const event = consentEvent();
    const [first, second] = await Promise.all([
      register.keep(event, context),
      register.keep({ ...event }, context),
    ]);
    const third = await register.keep(event, { ...context, choiceDays: 300 });
    expect([first.isNew, second.isNew, third.isNew]).toEqual([true, false, false]);
    expect(second.receipt).toEqual(first.receipt);
    expect(third.receipt).toEqual(first.receipt);
    expect(await store.log.size()).toBe(1);
  });

  test('refuses another content under the same id, on any site', async () => {
    const { register } = await serverOfTest();
    const event = consentEvent();
    await register.keep(event, context);
    await expect(register.keep({ ...event, gpc: true }, context)).rejects.toMatchObject({
      status: 409,
      type: 'event-differs',
    });
    await expect(register.keep(event, { ...context, site: 'other' })).rejects.toMatchObject({
      status: 409,
    });
  });

  test('finds a subject’s receipts, oldest first, each with a proof that verifies', async () => {
    const { register, log } = await serverOfTest();
    const subject = randomUUID();
    const mine = [consentEvent({ subject }), refusal({ subject, action: 'withdraw' })];
    for (const event of [refusal(), mine[0]!, consentEvent(), mine[1]!]) {
      await register.keep(event, context);
    }
    const receipts = await register.find('demo', subject);
    expect(receipts.map(({ event }) => event)).toEqual(mine);
    const verifier = readVerifierKey(await log.key()) as Verifier;
    for (const { checkpoint, proof, salt, event, index } of receipts) {
      const { root, size } = openCheckpoint(checkpoint!, verifier)!;
      const entry = sha256(Buffer.from(salt, 'base64'), canonicalJson(event));
      const path = proof!.map((hash) => Buffer.from(hash, 'base64'));
      expect(verifyInclusion({ entry, index, size, root, path })).toBe(true);
    }
    expect(await register.find('other', subject)).toEqual([]);
  });

  test('erases for good: nothing is found, nothing is taken again, others still verify', async () => {
    const { register, log, store } = await serverOfTest();
    const [event, other] = [consentEvent(), consentEvent()];
    await register.keep(event, context);
    await register.keep(other, context);
    const before = await log.checkpoint();
    expect(await register.erase('demo', event.subject!, 'visitor')).toBe(1);
    expect(await register.erase('demo', event.subject!, 'visitor')).toBe(0);
    expect(await register.find('demo', event.subject!)).toEqual([]);
    await expect(register.keep(event, context)).rejects.toMatchObject({
      status: 409,
      type: 'event-erased',
    });
    expect(await store.log.size()).toBe(3);
    const [receipt] = await register.find('demo', other.subject!);
    const verifier = readVerifierKey(await log.key()) as Verifier;
    const { root, size } = openCheckpoint(receipt!.checkpoint!, verifier)!;
    expect(size).toBe(before.size + 1);
    const entry = sha256(Buffer.from(receipt!.salt, 'base64'), canonicalJson(receipt!.event));
    const path = receipt!.proof!.map((hash) => Buffer.from(hash, 'base64'));
    expect(verifyInclusion({ entry, index: 1, size, root, path })).toBe(true);
  });
});
