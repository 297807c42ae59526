/**
 * A register for tests, in the place of `fetch`: keeps what it is sent, and answers as it is told.
 *
 * @module
 */
import type { ConsentEvent } from '../../../widget/contract.ts';

/** One request as it came in. */
export interface Received {
  readonly url: string;
  readonly init: RequestInit;
}

/** What it has received, and how it will answer. */
export interface Register {
  readonly received: Received[];
  /** The events of the POSTs, in order. */
  events(): ConsentEvent[];
  /** The answers to come, the last one for good; `null`: it cannot be reached. */
  answers: (Response | null)[];
  /** Gives the browser its own `fetch` back. */
  stop(): void;
}

/**
 * Stands in for the network of a window; answers 201 and a receipt unless it is told otherwise.
 *
 * @param notices - what it has published, by hash
 */
export function createRegister(
  target: { fetch: typeof fetch } = globalThis,
  notices: Readonly<Record<string, unknown>> = {},
): Register {
  const { fetch: own } = target;
  const register: Register = {
    received: [],
    answers: [],
    events: () =>
      register.received.flatMap(({ init }) =>
        init.method === 'POST' ? JSON.parse(init.body as string) : [],
      ),
    stop() {
      target.fetch = own;
    },
  };
  target.fetch = async (input, init = {}) => {
    const url = input instanceof Request ? input.url : input.toString();
    if (!url.includes('/register.test/')) return own(input, init);
    const notice = notices[url.split('/').at(-1) ?? ''];
    if (notice) return Response.json(notice);
    register.received.push({ url, init });
    await Promise.resolve();
    const [answer, next] = register.answers;
    if (next !== undefined) register.answers.shift();
    if (answer === null) throw new TypeError('Failed to fetch');
    return answer?.clone() ?? Response.json({ index: register.received.length }, { status: 201 });
  };
  return register;
}

/** An event that owes an answer. */
export function eventOf(id: string, subject: string | null = 'subject'): ConsentEvent {
  return {
    id,
    subject,
    notice: `sha256:${'0'.repeat(64)}`,
    language: 'fr',
    action: subject ? 'accept-all' : 'reject-all',
    layer: 'banner',
    purposes: { analytics: !!subject },
    services: {},
    gpc: false,
    decidedAt: '2026-11-23T12:00:00.000Z',
    widget: '1.0.0',
  };
}
