/**
 * A store that logs what is published: a notice before anybody can be shown it, a document and a
 * configuration as soon as they are in force.
 *
 * What could not be logged in its turn (the process was killed in between) is logged with the next
 * publication, or when the server starts.
 *
 * @module
 */
import type { PublishedName, Store } from '../store/store.ts';
import { keyOf, publicationEntry, type Release, releaseEntry } from './publications.ts';

/** A store, and what it owes the log. */
export interface AnnouncingStore {
  /** The store; whoever publishes through it is logged. */
  readonly store: Store;
  /** Logs what is published and not logged yet; resolves to how many that were. */
  catchUp(): Promise<number>;
  /** Logs a build of the widget that is served, once. */
  release(release: Release): Promise<void>;
}

/** How many texts are held in memory at once. */
const AT_ONCE = 100;

/** Stands around a store. */
export function announcing(inner: Store, now: () => Date): AnnouncingStore {
  async function announce(names: readonly PublishedName[]): Promise<number> {
    const logged = await inner.log.isAnnounced(names.map(keyOf));
    const owed = names.filter((_, at) => !logged[at]);
    let count = 0;
    for (let from = 0; from < owed.length; from += AT_ONCE) {
      const part = owed.slice(from, from + AT_ONCE);
      const rows = await Promise.all(part.map((name) => inner.audit.publication(name)));
      const at = now();
      count += await inner.log.announce(
        rows.flatMap((row) => (row ? [publicationEntry(row, at)] : [])),
      );
    }
    return count;
  }

  const catchUp = async () => announce(await inner.audit.published());

  // It is in force by now: who published it must not be told that it is not.
  const owed = () => catchUp().catch(() => 0);

  return {
    catchUp,
    async release(release) {
      const entry = releaseEntry(release, now());
      const [isLogged] = await inner.log.isAnnounced([entry.key]);
      if (!isLogged) await inner.log.announce([entry]);
    },
    store: {
      ...inner,
      sites: {
        ...inner.sites,
        async keepNotice(notice) {
          await inner.sites.keepNotice(notice);
          await announce([{ kind: 'notice', site: notice.site, hash: notice.hash }]);
        },
        async publish(version, publication) {
          await inner.sites.publish(version, publication);
          await owed();
        },
      },
      documents: {
        ...inner.documents,
        async publish(versions, publication) {
          await inner.documents.publish(versions, publication);
          await owed();
        },
      },
    },
  };
}
