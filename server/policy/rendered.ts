/**
 * What was rendered, kept by everything that it was made of: a page is rendered and packed once,
 * however often it is read, and never shown where anything of it has changed.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { type Encoded, encodeSoon } from '../encoded.ts';

/** Pages that were rendered. */
export interface Rendered {
  /**
   * The page of this media type made of these parts: as it was made before, or by `make`, which
   * depends on nothing else. Objects among the parts are never changed.
   */
  of(parts: readonly unknown[], type: string, make: () => string): Promise<Encoded>;
}

/** Keeps the newest `most` pages. */
export function createRendered(most = 200): Rendered {
  const pages = new Map<string, Promise<Encoded>>();
  // What is in force is the same object at each reading: its digest is not made anew.
  const digests = new WeakMap<object, string>();

  function digestOf(part: unknown): string {
    if (typeof part !== 'object' || part === null) return JSON.stringify(part) ?? '';
    const known = digests.get(part);
    if (known !== undefined) return known;
    const digest = createHash('sha256').update(JSON.stringify(part)).digest('base64');
    digests.set(part, digest);
    return digest;
  }

  return {
    of(parts, type, make) {
      const key = [type, ...parts.map(digestOf)].join('\n');
      const known = pages.get(key);
      if (known) return known;
      const page = encodeSoon(make(), type);
      const [oldest] = pages.keys();
      if (pages.size >= most && oldest !== undefined) pages.delete(oldest);
      pages.set(key, page);
      return page;
    },
  };
}
