/**
 * Events and other entries as JSON, one a line: all that is needed to compute the log's entry again.
 *
 * @module
 */
import { leafOf } from '../../log/commitment.ts';
import type { KeptEvent, OtherEntry } from '../../store/store.ts';
import { receiptOf } from '../receipt.ts';

/** Proves an entry against the head of the log: base64 hashes. */
export type Prove = (position: number) => Promise<readonly string[]>;

/** One receipt a line, as `GET /SITE/receipt` gives it, with a `proof` where it is asked for. */
export async function* eventLines(
  events: AsyncIterable<KeptEvent>,
  prove?: Prove,
): AsyncGenerator<string> {
  for await (const kept of events) {
    const receipt = receiptOf(kept);
    const proven = prove ? { ...receipt, proof: await prove(kept.position) } : receipt;
    yield `${JSON.stringify(proven)}\n`;
  }
}

/** An erasure or a publication; `body` is the text that was committed. */
export function entryLine({ position, kind, receivedAt, body, salt, entry }: OtherEntry): string {
  const leaf = leafOf(entry);
  const base64 = Buffer.from(salt).toString('base64');
  return `${JSON.stringify({ index: position, kind, receivedAt, body, salt: base64, leaf })}\n`;
}
