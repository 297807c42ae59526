/**
 * Whom a material change touches, as far as the register can tell.
 *
 * @module
 */
import type { ConsentEvent, Id } from '../../../widget/contract.ts';
import type { LogStore } from '../../store/store.ts';

/** How many of the newest events are read: enough to judge by, few enough for every page. */
const LATEST = 2_000;

/** What the newest decisions of a site say. */
export interface RecentAnswers {
  /** How many decisions that is; of a visitor with an identifier the last one alone. */
  readonly count: number;
  /** The time of the oldest that was read, RFC 3339; `null` where there is none. */
  readonly since: string | null;
  /** How many of them accept a purpose, as a whole or by a service of it. */
  readonly granted: ReadonlyMap<Id, number>;
}

/** Reads them. */
export async function recentAnswers(
  log: Pick<LogStore, 'events'>,
  site: string,
): Promise<RecentAnswers> {
  const events = await log.events({ site, newestFirst: true, limit: LATEST });
  const seen = new Set<string>();
  const granted = new Map<Id, number>();
  let count = 0;
  for (const { subject, body } of events) {
    if (subject !== null && seen.has(subject)) continue;
    if (subject !== null) seen.add(subject);
    count += 1;
    const { purposes } = JSON.parse(body) as ConsentEvent;
    for (const [id, isGranted] of Object.entries(purposes)) {
      if (isGranted) granted.set(id, (granted.get(id) ?? 0) + 1);
    }
  }
  return { count, since: events.at(-1)?.receivedAt ?? null, granted };
}
