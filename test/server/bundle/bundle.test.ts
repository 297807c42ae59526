import { createHash, createPublicKey, randomUUID, verify } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { writeBundle } from '../../../server/bundle/bundle.ts';
import { createDocumentSheets } from '../../../server/bundle/document-sheet.ts';
import { openCheckpoint } from '../../../server/log/checkpoint.ts';
import { readCosignerKey } from '../../../server/log/cosignature.ts';
import { canonicalJson } from '../../../server/log/commitment.ts';
import { leafHash, rootOf } from '../../../server/log/merkle.ts';
import { readVerifierKey } from '../../../server/log/note.ts';
import { verifyInclusion } from '../../../server/log/proof.ts';
import { openSlices, type Slices } from '../../../server/slices.ts';
import type { Selection } from '../../../server/register/export/selection.ts';
import { readKeptHeads } from '../../../server/verify/kept-head.ts';
import { createWitness } from '../../../server/witness/witness.ts';
import type { Receipt, SiteConfig } from '../../../widget/contract.ts';
import { consentEvent, refusal } from '../register/notice.ts';
import { hebergeur } from '../site/example.ts';
import { folderOfTest, storeOfTest } from '../store/events.ts';
import { unzip } from './unzip.ts';

const url = 'https://consent.example.ch';
const { site } = hebergeur;

/** A published site with its documents, on a clock of the test's. */
async function published(config: SiteConfig = hebergeur) {
  const clock = { at: '2026-11-23T12:00:00.000Z' };
  const now = () => new Date(clock.at);
  const slices = await openSlices({ folder: await folderOfTest(), url, now, widget: '1.0.0' });
  await slices.policy.seed(site, config.languages);
  await slices.sites.publish(config, { by: 'file', author: 'owner', reason: 'first' });
  const notices = await slices.sites.notices(site);
  const shown = notices?.get('fr');
  if (!shown) throw new Error('the site has a French notice');
  const keep = async (more: Parameters<typeof consentEvent>[0], make = consentEvent) => {
    const answer = more?.action !== 'reject-all';
    const purposes = Object.fromEntries(
      shown.notice.purposes.filter(({ exempt }) => !exempt).map(({ id }) => [id, answer]),
    );
    const event = make({ notice: `sha256:${shown.hash}`, purposes, ...more });
    await slices.register.keep(event, { site, revision: 1, choiceDays: 182 });
    return event;
  };
  return { slices, clock, now, keep, shown };
}

async function bundleOf(slices: Slices, selection: Partial<Selection> = {}) {
  const out = new PassThrough();
  const reading = buffer(out);
  const pageOf = createDocumentSheets({ ...slices, url });
  const now = () => new Date('2026-12-01T00:00:00.000Z');
  const count = await writeBundle({ ...slices, pageOf, now }, { site, ...selection }, out);
  return { count, files: unzip(await reading) };
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const linesOf = (file: Buffer | undefined) => (file ?? '').toString().split('\n').filter(Boolean);

describe('a bundle', () => {
  test('holds the events of the period, as they were recorded, and what was shown', async () => {
    const { slices, clock, keep, shown } = await published();
    clock.at = '2026-11-24T12:00:00.000Z';
    const early = await keep({});
    clock.at = '2026-11-25T12:00:00.000Z';
    const mine = [await keep({}), await keep({ action: 'reject-all', subject: null }, refusal)];
    const { count, files } = await bundleOf(slices, { from: '2026-11-25', to: '2026-11-25' });
    await slices.close();

    expect(count).toBe(2);
    const receipts = linesOf(files.get('events.jsonl')).map((line) => JSON.parse(line) as Receipt);
    expect(receipts.map(({ event }) => event)).toEqual(mine);
    const csv = files.get('events.csv')?.toString() ?? '';
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).not.toContain(early.id);
    expect(sha256(files.get(`notices/${shown.hash}.json`) ?? '')).toBe(shown.hash);
    expect(files.get(`notices/${shown.hash}.html`)?.toString()).toContain('Tout refuser');
    expect(files.get('texts/privacy/v1/fr.html')?.toString()).toContain('<h1>');
    expect(files.get('texts/privacy/v1/fr.md')?.toString()).toMatch(/^# /);
    expect(files.has('configurations/v1.json')).toBe(true);
    expect(linesOf(files.get('counts.csv'))).not.toHaveLength(1);
  });

  test('is checked by the sums, the signature and the log, without us', async () => {
    const { slices, keep } = await published();
    await keep({});
    const subject = randomUUID();
    await keep({ subject });
    await slices.register.erase(site, subject, 'visitor');
    const { files } = await bundleOf(slices);
    await slices.close();
    const text = (path: string) => files.get(path)?.toString() ?? '';

    const sums = files.get('SHA256SUMS') ?? Buffer.of();
    const listed = new Map(linesOf(sums).map((line) => [line.slice(66), line.slice(0, 64)]));
    const others = [...files].filter(([path]) => !path.startsWith('SHA256SUMS'));
    expect(new Map(others.map(([path, bytes]) => [path, sha256(bytes)]))).toEqual(listed);
    const key = createPublicKey(text('log/key.pem'));
    expect(verify(null, sums, key, files.get('SHA256SUMS.sig') ?? Buffer.of())).toBe(true);

    const verifier = readVerifierKey(text('log/key.txt').trim());
    const head = verifier && openCheckpoint(text('log/checkpoint.txt'), verifier);
    const log = files.get('log/entries.bin') ?? Buffer.of();
    const entries = Array.from({ length: log.length / 32 }, (_, at) =>
      log.subarray(at * 32, at * 32 + 32),
    );
    expect(head?.size).toBe(entries.length);
    expect(head?.root).toEqual(rootOf(entries.map(leafHash)));
    const [receipt] = linesOf(text('events.jsonl') as unknown as Buffer).map(
      (line) => JSON.parse(line) as Receipt,
    );
    const committed = Buffer.concat([
      Buffer.from(receipt?.salt ?? '', 'base64'),
      Buffer.from(canonicalJson(receipt?.event)),
    ]);
    expect(sha256(committed)).toBe(entries[receipt?.index ?? -1]?.toString('hex'));
    expect(text('log/entries.jsonl')).toContain('"kind":"erasure"');
    expect([...files.values()].some((bytes) => bytes.includes(subject))).toBe(false);
  });

  test('holds the heads that a witness has cosigned, as far as its own head goes', async () => {
    const { slices, keep } = await published();
    expect((await bundleOf(slices)).files.has('log/witnessed.txt')).toBe(false);
    await keep({});
    const { size, text } = await slices.log.checkpoint();
    const logs = [await slices.log.verifier('consent.example.ch/log')];
    const now = () => new Date('2026-11-23T12:00:00.000Z');
    const witness = createWitness({
      store: await storeOfTest(),
      name: 'second/witness',
      logs,
      now,
    });
    const cosigned = await witness.add({ old: 0, proof: [], note: text });
    const note = text + (cosigned.outcome === 'cosigned' ? cosigned.line : '');
    await slices.store.sentHeads.keepCosigned('second', { size, note });
    // Of before a backup was restored: nothing in this log is behind it.
    await slices.store.sentHeads.keepCosigned('third', { size: size + 9, note: 'ahead' });
    const { files } = await bundleOf(slices);
    await slices.close();
    const kept = files.get('log/witnessed.txt')?.toString() ?? '';
    expect(kept).toBe(note);
    const seconds = readCosignerKey(await witness.key())?.cosignedAt(kept);
    expect(seconds).toBe(now().getTime() / 1_000);
    expect(readKeptHeads(kept)?.map((head) => head.size)).toEqual([size]);
  });

  test('of one visitor proves each event by itself, and names nobody else', async () => {
    const { slices, keep } = await published();
    const [mine, theirs] = [randomUUID(), randomUUID()];
    await keep({ subject: mine });
    await keep({ subject: theirs });
    const { count, files } = await bundleOf(slices, { subject: mine });
    await slices.close();
    expect(count).toBe(1);
    const verifier = readVerifierKey(files.get('log/key.txt')?.toString().trim() ?? '');
    const head =
      verifier && openCheckpoint(files.get('log/checkpoint.txt')?.toString() ?? '', verifier);
    const [receipt] = linesOf(files.get('events.jsonl')).map((line) => JSON.parse(line) as Receipt);
    const entry = files
      .get('log/entries.bin')
      ?.subarray((receipt?.index ?? 0) * 32)
      .subarray(0, 32);
    const proof = {
      entry: entry ?? Buffer.of(),
      index: receipt?.index ?? -1,
      size: head?.size ?? 0,
      root: head?.root ?? Buffer.of(),
      path: (receipt?.proof ?? []).map((hash) => Buffer.from(hash, 'base64')),
    };
    expect(verifyInclusion(proof)).toBe(true);
    expect(files.get('index.html')?.toString()).toContain(mine);
    expect([...files.values()].some((bytes) => bytes.includes(theirs))).toBe(false);
  });

  test('says first what was in force from day to day, and what it does not prove, in two languages', async () => {
    const { slices, keep, shown } = await published();
    await keep({});
    const { files } = await bundleOf(slices);
    await slices.close();
    const page = files.get('index.html')?.toString() ?? '';
    expect(page).toContain('Ce que ces enregistrements ne prouvent pas');
    expect(page).toContain('What these records do not prove');
    const links = [...page.matchAll(/href="([^"#]+)"/g)].map(([, path = '']) => path);
    expect(links).toContain(`notices/${shown.hash}.html`);
    expect(links.filter((path) => !files.has(path))).toEqual([]);
  });

  test('is refused for a trial copy and for a site that is none', async () => {
    const { slices } = await published({ ...hebergeur, test: true });
    await expect(bundleOf(slices)).rejects.toThrow('trial copy');
    await expect(bundleOf(slices, { site: 'nobody' })).rejects.toThrow('there is no site');
    await slices.close();
  });
});
