/**
 * What vendors have been told on this page, as far as it still stands in the queues that their
 * scripts read: a script that has come may have emptied its own.
 *
 * @module
 */

/** One call, in the order of its queue. */
export interface Told {
  /** The queue: `dataLayer`, `uetq` ... */
  readonly queue: string;
  /** The call as JSON. */
  readonly call: string;
}

/** Where each queue stands in the page. */
const QUEUES: Readonly<Record<string, (page: Record<string, unknown>) => unknown>> = {
  dataLayer: (page) => page['dataLayer'],
  uetq: (page) => page['uetq'],
  'clarity.q': ({ clarity }) => (clarity as { q?: unknown } | undefined)?.q,
  _paq: (page) => page['_paq'],
  'fbq.queue': ({ fbq }) => (fbq as { queue?: unknown } | undefined)?.queue,
  ttq: (page) => page['ttq'],
};

const ABOUT_CONSENT = /consent|mesChoix/i;

/** Every call about consent that is still to be seen. */
export function toldVendors(): readonly Told[] {
  return Object.entries(QUEUES).flatMap(([queue, find]) => {
    try {
      const calls = find(window as unknown as Record<string, unknown>);
      if (!Array.isArray(calls)) return [];
      return callsIn(calls)
        .filter((call) => ABOUT_CONSENT.test(call))
        .map((call) => ({ queue, call }));
    } catch {
      // The page may have put anything there, and a getter may throw.
      return [];
    }
  });
}

/** `uetq` takes its words one after the other; all others take a call as one entry. */
function callsIn(entries: readonly unknown[]): readonly string[] {
  const calls: unknown[] = [];
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at];
    if (typeof entry === 'string') calls.push(entries.slice(at, (at += 2) + 1));
    else calls.push(isArguments(entry) ? [...entry] : entry);
  }
  return calls.map((call) => text(call)).filter((call) => call !== '');
}

function isArguments(value: unknown): value is ArrayLike<unknown> & Iterable<unknown> {
  return Object.prototype.toString.call(value) === '[object Arguments]';
}

/** Empty for what is no data: an element of the page, a circle. */
function text(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}
