/**
 * Group commit: what arrives while a batch is being written is the next batch.
 *
 * A durable write costs the same for one item as for hundreds, so one flush is in flight at a time
 * and takes along all that has queued. There is no timer: a lone item waits for nothing but the end
 * of the event loop's turn, and a crowd is taken along while each turn brings more of it.
 *
 * @module
 */
import { setImmediate as turn } from 'node:timers/promises';
import { Unavailable } from '../store/store.ts';

/** Items that are written together. */
export interface Batch<Item, Outcome> {
  /** Resolves once the item is durably written; throws `Unavailable` where the queue is full. */
  add(item: Item): Promise<Outcome>;
  /** Resolves when all that was added is written or refused. */
  drain(): Promise<void>;
}

/** How a batch is written, and how far it may grow. */
export interface BatchOptions<Item, Outcome> {
  /** Writes the items durably; gives one outcome for each, in their order. */
  readonly flush: (items: readonly Item[]) => Promise<readonly Outcome[]>;
  /** The most items in one flush; default 500. */
  readonly most?: number;
  /** The most items that may wait; default 10,000. */
  readonly queue?: number;
}

/** The most turns of the event loop in which a batch is gathered. */
const TURNS = 8;

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (reason: unknown) => void;
}

/** Begins with an empty queue. */
export function createBatch<Item, Outcome>({
  flush,
  most = 500,
  queue = 10_000,
}: BatchOptions<Item, Outcome>): Batch<Item, Outcome> {
  let waiting: Waiting<Item, Outcome>[] = [];
  let running: Promise<void> | null = null;

  async function write(batch: readonly Waiting<Item, Outcome>[]): Promise<void> {
    try {
      const outcomes = await flush(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, at) => resolve(outcomes[at] as Outcome));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  // An embedded store's flush blocks: the requests that are there already are read before it.
  async function gather(): Promise<void> {
    let before: number;
    let turns = 0;
    do {
      before = waiting.length;
      await turn();
      turns += 1;
    } while (waiting.length > before && waiting.length < most && turns < TURNS);
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      await gather();
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      await write(batch);
    }
    running = null;
  }

  return {
    add(item) {
      if (waiting.length >= queue) {
        return Promise.reject(new Unavailable('Too many events are waiting to be written.'));
      }
      const outcome = new Promise<Outcome>((resolve, reject) => {
        waiting.push({ item, resolve, reject });
      });
      running ??= run();
      return outcome;
    },
    async drain() {
      await running;
    },
  };
}
