/**
 * The documents in force, as visitors read them: from memory, up to one second old.
 *
 * Commands and other processes publish into the same store, so what is remembered is compared with
 * it once a second; what is published here is seen at once.
 *
 * @module
 */
import type { DocumentKind, DocumentVersion } from '../store/store.ts';

/** What of a store is remembered. */
export interface InForceSource {
  current(site: string, kind: DocumentKind): Promise<DocumentVersion | null>;
  version(site: string, kind: DocumentKind, version: number): Promise<DocumentVersion | null>;
}

/** The documents in force: the same object as long as it is the same version. */
export interface InForce extends InForceSource {
  /** A site has published. */
  forget(site: string): void;
}

/** For how long a document is taken as read, in milliseconds. */
const FRESH = 1_000;

interface Known {
  readonly readAt: number;
  readonly version: Promise<DocumentVersion | null>;
}

/** Remembers what is in force, and the versions that it names. */
export function createInForce(store: InForceSource, now: () => Date): InForce {
  const current = new Map<string, Map<DocumentKind, Known>>();
  const named = new Map<string, Map<DocumentKind, DocumentVersion>>();

  function known<T>(by: Map<string, Map<DocumentKind, T>>, site: string): Map<DocumentKind, T> {
    const kinds = by.get(site) ?? new Map<DocumentKind, T>();
    by.set(site, kinds);
    return kinds;
  }

  async function read(site: string, kind: DocumentKind, before: Known | undefined) {
    const last = await before?.version.catch(() => null);
    try {
      const version = await store.current(site, kind);
      return last && last.version === version?.version ? last : version;
    } catch (error) {
      // With the store out of reach, a page is served what was in force when it was last seen.
      if (last) return last;
      throw error;
    }
  }

  return {
    async current(site, kind) {
      const kinds = known(current, site);
      const before = kinds.get(kind);
      const readAt = now().getTime();
      if (before && Math.abs(readAt - before.readAt) < FRESH) return before.version;
      const next = { readAt, version: read(site, kind, before) };
      kinds.set(kind, next);
      try {
        const version = await next.version;
        // A site that is not there is not remembered.
        if (!version && kinds.get(kind) === next) kinds.delete(kind);
        return version;
      } catch (error) {
        if (kinds.get(kind) === next) kinds.delete(kind);
        throw error;
      }
    },
    async version(site, kind, version) {
      const kinds = known(named, site);
      const before = kinds.get(kind);
      // A version never changes; of each kind the last one asked for is kept.
      if (before?.version === version) return before;
      const found = await store.version(site, kind, version);
      if (found) kinds.set(kind, found);
      return found;
    },
    forget(site) {
      current.delete(site);
    },
  };
}
