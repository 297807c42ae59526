/**
 * The documents in force, as visitors read them: from memory, up to one second old; what is
 * published by this process is seen at once.
 *
 * @module
 */
import { createRemembered, type Remembered } from '../remembered.ts';
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

/** Remembers what is in force, and the versions that it names. */
export function createInForce(store: InForceSource, now: () => Date): InForce {
  const current: Readonly<Record<DocumentKind, Remembered<DocumentVersion>>> = {
    privacy: inForce('privacy'),
    faq: inForce('faq'),
    banner: inForce('banner'),
  };
  /** By site and kind. */
  const named = new Map<string, DocumentVersion>();

  function inForce(kind: DocumentKind): Remembered<DocumentVersion> {
    return createRemembered(async (site, before) => {
      const version = await store.current(site, kind);
      return before?.version === version?.version ? before : version;
    }, now);
  }

  return {
    current: async (site, kind) => current[kind].get(site),
    async version(site, kind, version) {
      const key = `${site}/${kind}`;
      const before = named.get(key);
      // A version never changes; of each kind the last one asked for is kept.
      if (before?.version === version) return before;
      const found = await store.version(site, kind, version);
      if (found) named.set(key, found);
      return found;
    },
    forget(site) {
      for (const remembered of Object.values(current)) remembered.forget(site);
    },
  };
}
