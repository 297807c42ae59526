/**
 * What was rendered, kept by everything that it was made of: a page is rendered once, however often
 * it is read, and never shown where anything of it has changed.
 *
 * @module
 */
import { createHash } from 'node:crypto';

/** Pages that were rendered. */
export interface Rendered {
  /** The text made of these parts: as it was made before, or by `make`, which depends on nothing else. */
  of(parts: readonly unknown[], make: () => string): string;
}

/** Keeps the newest `most` pages. */
export function createRendered(most = 200): Rendered {
  const pages = new Map<string, string>();
  return {
    of(parts, make) {
      const key = createHash('sha256').update(JSON.stringify(parts)).digest('base64');
      const known = pages.get(key);
      if (known !== undefined) return known;
      const page = make();
      const [oldest] = pages.keys();
      if (pages.size >= most && oldest !== undefined) pages.delete(oldest);
      pages.set(key, page);
      return page;
    },
  };
}
