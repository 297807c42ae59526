/**
 * What stands for a vendor's script until it comes, and hands it what was called meanwhile.
 *
 * @module
 */
import type { Call, Page } from './script.ts';

/** A list among the page's globals. */
export const list = (page: Page, name: string) => (page[name] ??= []) as unknown[];

/** What can be called, and takes what is set on it. */
type Queue = Call & Record<string, unknown>;

/** A function that queues its calls in its own list `q`. */
export function queueing(page: Page, name: string): Call {
  const queue = ((...words) => void list(queue, 'q').push(words)) as Queue;
  return (page[name] ??= queue) as Call;
}

/**
 * A function that queues its calls in its own `queue`, until the vendor's sets what is to be called
 * in its place.
 *
 * @param says - what is set on it from the beginning
 */
export function handing(page: Page, name: string, to: string, says: object = {}): Call {
  const queue = ((...words) => {
    const call = queue[to];
    if (typeof call === 'function') call.apply(queue, words);
    else list(queue, 'queue').push(words);
  }) as Queue;
  return (page[name] ??= Object.assign(queue, { queue: [] }, says)) as Call;
}

/**
 * A list whose methods add their name and what they are called with.
 *
 * @param methods - their names, separated by spaces; of `people.set` it is `set` of the list's list `people`
 */
export function recording(methods: string, onto: unknown[] = []): unknown[] & Record<string, Call> {
  const recorder = onto as unknown[] & Record<string, Call>;
  for (const method of methods.split(' ')) {
    const [first = '', second] = method.split('.');
    const owner = second ? list(recorder as unknown as Page, first) : recorder;
    const name = second ?? first;
    Object.assign(owner, { [name]: (...words: unknown[]) => void owner.push([name, ...words]) });
  }
  return recorder;
}

/**
 * A recording list that is begun for a key before its script comes, once for each name that is given
 * to it.
 */
export function beginning(
  page: Page,
  global: string,
  methods: string,
  version: number,
): { init(key: unknown, settings: unknown, name?: string): void } {
  const root = list(page, global);
  const begun: unknown[] = [];
  return Object.assign(root, {
    __SV: version,
    _i: begun,
    init(key: unknown, settings: unknown, name?: string) {
      recording(methods, name ? list(root as unknown as Page, name) : root);
      begun.push([key, settings, name ?? global]);
    },
  });
}
