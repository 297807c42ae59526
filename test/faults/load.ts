/**
 * Visitors that decide one after the other, and keep on sending until they are answered.
 *
 * @module
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ConsentEvent, Receipt } from '../../widget/contract.ts';
import { hebergeur } from '../server/site/example.ts';
import { acceptanceOf } from '../acceptance.ts';

/** An event that was answered with a receipt. */
export interface Acknowledged {
  readonly id: string;
  readonly subject: string;
  readonly index: number;
}

/** What the servers said. */
export interface Told {
  readonly acknowledged: readonly Acknowledged[];
  /** Signed heads, as they were fetched meanwhile. */
  readonly checkpoints: readonly string[];
  /** Answers that no fault excuses. */
  readonly surprises: readonly string[];
  /** How often the store could not be had. */
  readonly unavailable: number;
  /** The shortest time after which an event was acknowledged for the first time, in milliseconds. */
  readonly quickest: number;
}

/** How the visitors send. */
export interface LoadOptions {
  /** Headers besides those of every event. */
  readonly headers?: Readonly<Record<string, string>>;
  /** How many visitors there are at once; default 24. */
  readonly visitors?: number;
}

/** A load that runs. */
export interface Load {
  readonly told: Told;
  /** Resolves when that many more events were acknowledged than now. */
  more(count: number): Promise<void>;
  /** Ends it; resolves when nothing is under way. */
  stop(): Promise<void>;
}

/** How many visitors there are at once. */
const VISITORS = 24;

/** Begins to send to these servers in turn. */
export async function startLoad(
  urls: readonly string[],
  { headers = {}, visitors = VISITORS }: LoadOptions = {},
): Promise<Load> {
  const config = await fetch(`${urls[0]}/${hebergeur.site}/config.json`);
  const { notice } = (await config.json()) as { readonly notice: Readonly<Record<string, string>> };
  const told = {
    acknowledged: [] as Acknowledged[],
    checkpoints: [] as string[],
    surprises: [] as string[],
    unavailable: 0,
    quickest: Number.POSITIVE_INFINITY,
  };
  let isOver = false;
  let turn = 0;
  const next = (): string => urls[(turn += 1) % urls.length] as string;

  async function send(event: ConsentEvent): Promise<boolean> {
    const begun = performance.now();
    const response = await fetch(`${next()}/${hebergeur.site}/consents`, {
      method: 'POST',
      headers: { ...headers, origin: hebergeur.origins[0] as string, 'content-type': 'text/plain' },
      body: JSON.stringify(event),
    });
    const text = await response.text();
    if (response.status === 201 || response.status === 200) {
      const { id, subject, index } = JSON.parse(text) as Receipt;
      if (response.status === 201) {
        told.quickest = Math.min(told.quickest, performance.now() - begun);
      }
      told.acknowledged.push({ id, subject: subject as string, index });
      return true;
    }
    const mayRetry = response.status === 503 && Number(response.headers.get('retry-after')) > 0;
    if (mayRetry) told.unavailable += 1;
    else told.surprises.push(`${response.status} ${text}`);
    return !mayRetry;
  }

  async function visit(): Promise<void> {
    while (!isOver) {
      const event = acceptanceOf(notice['fr']);
      // A process that was killed refuses, or cuts off: the same event is sent again.
      while (!isOver && !(await send(event).catch(() => false))) await sleep(50);
    }
  }

  async function audit(): Promise<void> {
    while (!isOver) {
      const response = await fetch(`${next()}/log/checkpoint`).catch(() => null);
      const text = await response?.text().catch(() => null);
      if (response?.ok && text) told.checkpoints.push(text);
      await sleep(100);
    }
  }

  const running = Promise.all([...Array.from({ length: visitors }, visit), audit()]);
  return {
    told,
    async more(count) {
      const wanted = told.acknowledged.length + count;
      while (told.acknowledged.length < wanted) await sleep(20);
    },
    async stop() {
      isOver = true;
      await running;
    },
  };
}
