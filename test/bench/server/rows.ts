/**
 * A register that has been in use for long: so many events, through the store's own door.
 *
 * @module
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { entryOf } from '../../../server/log/commitment.ts';
import type { NewEvent, Store } from '../../../server/store/store.ts';
import { acceptanceOf } from '../../acceptance.ts';
import { hebergeur } from '../../server/site/example.ts';

const BATCH = 2_000;
const DAY = 86_400_000;

/** Fills a store up to `count` entries, spread over a year; gives some of the subjects. */
export async function fill(
  store: Store,
  count: number,
  progress: (done: number) => void,
): Promise<readonly string[]> {
  const subjects: string[] = [];
  const begun = Date.now() - 365 * DAY;
  for (let size = await store.log.size(); size < count; size = await store.log.size()) {
    const batch = Array.from({ length: Math.min(BATCH, count - size) }, (_, at) =>
      newEvent(new Date(begun + ((size + at) / count) * 365 * DAY)),
    );
    subjects.push(batch[0]?.subject ?? '');
    await store.log.appendEvents(batch);
    progress(size + batch.length);
  }
  return subjects;
}

function newEvent(at: Date): NewEvent {
  const event = acceptanceOf(`sha256:${'0'.repeat(64)}`, at.toISOString());
  const body = JSON.stringify(event);
  const salt = randomBytes(32);
  return {
    site: hebergeur.site,
    idHash: createHash('sha256').update(randomUUID()).digest(),
    subject: event.subject,
    body,
    salt,
    entry: entryOf(salt, body),
    notice: event.notice,
    revision: 1,
    receivedAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + 182 * DAY).toISOString(),
  };
}
