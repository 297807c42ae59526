/**
 * Tells the server what was decided. Never throws, never delays the page; what is owed is sent
 * again, with the same id, until the server has acknowledged it.
 *
 * @module
 */
import type { ConsentEvent, Receipt } from '../contract.ts';
import type { Outbox } from './outbox.ts';

/** Reports decisions. */
export interface Reporter {
  /** The receipt of the last event that was stored from this page. */
  readonly last: Receipt | null;
  /** Sends a refusal, once, or else what is owed. */
  send(refusal?: ConsentEvent): Promise<void>;
}

/** Milliseconds before what could not be sent is tried again, where the server does not say. */
const PAUSE = 30_000;
/** A timer cannot wait for longer than some weeks, and nobody's page is open for so long. */
const LONGEST = 86_400_000;

/**
 * A reporter.
 *
 * @param url - where events are posted
 * @param credentials - `same-origin` where the server writes the choice cookie
 * @param acknowledged - called when an answer has come in, with whatever cookie it has brought
 */
export function createReporter(
  url: string,
  credentials: RequestCredentials,
  outbox: Outbox,
  acknowledged?: () => void,
): Reporter {
  let last: Receipt | null = null;
  let isBusy = false;

  /** Resolves to the milliseconds to wait before the same event is sent again; 0 where it is settled. */
  async function post(event: ConsentEvent): Promise<number> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        body: JSON.stringify(event),
        headers: { 'content-type': 'text/plain' },
        keepalive: true,
        credentials,
        referrerPolicy: 'origin',
      });
      const { ok, status, headers } = response;
      acknowledged?.();
      // Kept is kept, whatever stands between does to the receipt.
      if (ok) last = await response.json().catch(() => last);
      else if (status > 499 || status === 408 || status === 429)
        return Math.min(Number(headers.get('retry-after')) * 1000 || PAUSE, LONGEST);
      return 0;
    } catch {
      return PAUSE;
    }
  }

  async function send(refusal?: ConsentEvent): Promise<void> {
    if (refusal) return void post(refusal);
    const [event] = outbox.list();
    if (!event || isBusy) return;
    isBusy = true;
    const wait = await post(event);
    isBusy = false;
    if (!wait) outbox.keep(outbox.list().filter(({ id }) => id !== event.id));
    setTimeout(send, wait);
  }

  return {
    get last() {
      return last;
    },
    send,
  };
}
