/**
 * Walking through a site's events, however many there are, a page in memory at a time.
 *
 * @module
 */
import type { EventQuery, KeptEvent, Store } from '../store/store.ts';

/** How many events are in memory at once. */
const PAGE = 500;

/** All events of a query, in its order. */
export async function* eventsIn(
  store: Pick<Store, 'log'>,
  query: Omit<EventQuery, 'limit' | 'beyond'>,
): AsyncGenerator<KeptEvent, void, void> {
  let beyond: KeptEvent | undefined;
  for (;;) {
    const page = await store.log.events({ ...query, beyond, limit: PAGE });
    yield* page;
    beyond = page.at(-1);
    if (page.length < PAGE) return;
  }
}
