/**
 * A signed file for an authority or a visitor: events, notices, texts, proofs and key, with a first
 * page that needs no tool. It is written as it is made: memory does not grow with the register.
 *
 * @module
 */
import { once } from 'node:events';
import { Readable, type Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Log } from '../log/log.ts';
import type { Retention } from '../register/retention.ts';
import { countLines } from '../register/export/count-lines.ts';
import { csvLines } from '../register/export/csv.ts';
import { eventLines } from '../register/export/json-lines.ts';
import { exportedSite, type Selection, selected } from '../register/export/selection.ts';
import type { DocumentVersion, KeptEvent, Store } from '../store/store.ts';
import { entryLines, logBytes } from './contents.ts';
import { indexPage } from './index-page.ts';
import { publicationFiles, publicationsOf } from './publications.ts';
import { createSums } from './sums.ts';
import { timeline } from './timeline.ts';

/** Where a bundle comes from. */
export interface BundleParts {
  readonly store: Pick<Store, 'log' | 'sites' | 'documents' | 'sentHeads'>;
  readonly log: Log;
  readonly retention: Pick<Retention, 'counts'>;
  /** A version of a document as a page to read. */
  readonly pageOf: (version: DocumentVersion, language: string) => Promise<string>;
  readonly now: () => Date;
}

/**
 * Writes the bundle of a selection, a ZIP file, and ends `out`. Resolves to how many events it has.
 *
 * @throws {NotExported} for a site that is none, or a trial copy
 */
export async function writeBundle(
  parts: BundleParts,
  selection: Selection,
  out: Writable,
): Promise<number> {
  const { store, log, now, retention } = parts;
  const { site, from = '0000-01-01', to = '9999-12-31', subject } = selection;
  const { config } = await exportedSite(store, site);
  const publications = await publicationsOf(store, site);
  const counts = await retention.counts(site, from, to);
  const { size, text: checkpoint } = await log.checkpoint();
  let count = 0;
  // What comes in while this is written is not covered by the head that goes along.
  async function* covered(isCounted = false): AsyncGenerator<KeptEvent> {
    for await (const event of selected(store, selection)) {
      if (event.position >= size) continue;
      if (isCounted) count += 1;
      yield event;
    }
  }

  const zip = new ZipFile();
  const sums = createSums();
  zip.outputStream.pipe(out);
  const failed = once(zip, 'error').then(([error]) => Promise.reject(error as Error));
  const add = (path: string, chunks: AsyncIterable<Uint8Array | string>) =>
    new Promise<void>((resolve, reject) => {
      const stream = Readable.from(sums.through(path, chunks), { objectMode: false });
      stream.once('end', resolve).once('error', reject);
      zip.addReadStream(stream, path, { mtime: now() });
    });
  const prove = async (position: number) =>
    (await log.inclusion(position, size)).map((hash) => Buffer.from(hash).toString('base64'));

  const work = async () => {
    const visitor = subject === undefined ? undefined : { subject, events: await all(covered()) };
    const spans = timeline(publications, from, to);
    const summary = { config, madeAt: now().toISOString(), ...selection, spans, counts, visitor };
    await add('index.html', one(await indexPage(summary)));
    await add('events.jsonl', eventLines(covered(true), subject === undefined ? undefined : prove));
    await add('events.csv', csvLines(covered()));
    await add('counts.csv', Readable.from(countLines(counts)));
    for await (const { path, content } of publicationFiles(publications, parts.pageOf)) {
      await add(path, one(content));
    }
    await add('log/entries.jsonl', entryLines(store, site, size));
    await add('log/entries.bin', logBytes(log, size));
    await add('log/checkpoint.txt', one(checkpoint));
    const cosigned = (await store.sentHeads.cosigned()).filter((head) => head.size <= size);
    if (cosigned.length > 0) {
      await add('log/witnessed.txt', one(cosigned.map(({ note }) => note).join('')));
    }
    await add('log/key.txt', one(`${await log.key()}\n`));
    await add('log/key.pem', one(await log.publicKeyPem()));
    const list = Buffer.from(sums.text(), 'utf8');
    zip.addBuffer(list, 'SHA256SUMS', { mtime: now() });
    zip.addBuffer(Buffer.from(await log.sign(list)), 'SHA256SUMS.sig', { mtime: now() });
    zip.end();
    await finished(out);
  };
  await Promise.race([work(), failed]);
  return count;
}

async function* one(content: string): AsyncGenerator<string> {
  yield content;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
