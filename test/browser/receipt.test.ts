/**
 * The proof: what the visitor decided comes back with its place in the log, and anyone can check
 * it with nothing but the public formats (RFC 8785, RFC 9162, C2SP checkpoints).
 *
 * @module
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import type { Receipt } from '../../widget/contract.ts';
import { action, choiceCookie, expect, test } from './fixtures.ts';
import { heldPage } from './held.ts';

const sha256 = (...parts: readonly Uint8Array[]) =>
  createHash('sha256').update(Buffer.concat(parts)).digest();
const fromBase64 = (text: string) => Buffer.from(text, 'base64');

/** Canonical JSON as far as an event needs it: keys sorted, no blanks. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}

/** The root that an inclusion path leads to (RFC 9162, 2.1.3.2). */
function rootOf(leaf: Uint8Array, index: number, size: number, path: readonly Uint8Array[]) {
  let fn = index;
  let sn = size - 1;
  let hash: Uint8Array = leaf;
  for (const step of path) {
    if (sn === 0) throw new Error('The path is too long.');
    if (fn % 2 === 1 || fn === sn) {
      hash = sha256(Buffer.of(1), step, hash);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else {
      hash = sha256(Buffer.of(1), hash, step);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  if (sn !== 0) throw new Error('The path is too short.');
  return Buffer.from(hash);
}

/** Whether a verifier key (`name+hash+base64`) has signed a note. */
function isSigned(note: string, key: string): boolean {
  const end = note.indexOf('\n\n');
  const [name = '', , encoded = ''] = key.trim().split(/\+(.{8})\+/);
  const line = note
    .slice(end + 2)
    .split('\n')
    .find((candidate) => candidate.startsWith(`\u2014 ${name} `));
  const spki = Buffer.concat([
    Buffer.from('302a300506032b6570032100', 'hex'),
    fromBase64(encoded).subarray(1),
  ]);
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  const signature = fromBase64(line?.split(' ').at(2) ?? '').subarray(4);
  return verify(null, Buffer.from(note.slice(0, end + 1)), publicKey, signature);
}

function checkProof({ event, salt, leaf, index, checkpoint = '', proof = [] }: Receipt): void {
  const entry = sha256(fromBase64(salt), Buffer.from(canonical(event)));
  const hash = sha256(Buffer.of(0), entry);
  expect(leaf).toBe(hash.toString('hex'));
  const [, size = '', head = ''] = checkpoint.split('\n');
  expect(rootOf(hash, index, Number(size), proof.map(fromBase64)).toString('base64')).toBe(head);
}

test('the receipt returns the event, its place in the log and the proof of it', async ({
  page,
  context,
  world,
}) => {
  await page.goto(heldPage(world));
  const answered = page.waitForResponse((response) => response.url().endsWith('/consents'));
  await action(page, 'banner', 'accept-all').click();
  const answer = await answered;
  expect(answer.status()).toBe(201);
  const sent = answer.request().postDataJSON() as Receipt['event'];

  const subject = (await choiceCookie(context, world))?.split('~').at(-1) ?? '';
  const { events } = await world.receipt(subject);
  const [receipt] = events;
  expect(events).toHaveLength(1);
  expect(receipt).toMatchObject({ id: sent.id, subject, event: sent, revision: 1 });
  expect(sent).toMatchObject({ subject, action: 'accept-all', layer: 'banner', language: 'fr' });
  if (receipt) checkProof(receipt);
  const key = await (await fetch(`${world.consentUrl}/log/key`)).text();
  expect(isSigned(receipt?.checkpoint ?? '', key)).toBe(true);

  const notice = await fetch(
    `${world.consentUrl}/${world.config.site}/notices/${sent.notice.replace('sha256:', '')}`,
  );
  const bytes = new Uint8Array(await notice.arrayBuffer());
  expect(`sha256:${sha256(bytes).toString('hex')}`).toBe(sent.notice);
});

test('an unknown subject has no receipt', async ({ world }) => {
  const response = await fetch(`${world.consentUrl}/${world.config.site}/receipt`, {
    headers: { 'consent-id': '00000000-0000-4000-8000-000000000000' },
  });
  expect(response.status).toBe(404);
});
