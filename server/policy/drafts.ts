/**
 * Drafts: what is being written, by whom, and that nobody overwrites anybody.
 *
 * @module
 */
import type { Language } from '../../widget/contract.ts';
import type { DocumentKind, Draft, DraftStore, DraftWriter } from '../store/store.ts';

/** The drafts of all sites. */
export interface Drafts {
  draft(site: string, kind: DocumentKind, language: Language): Promise<Draft | null>;
  /**
   * Stores a draft over the one that was saved at `seen`, or over none (`null`). Resolves to `null`,
   * and nothing is written, where another is stored by now.
   */
  saveDraft(draft: Omit<Draft, 'savedAt'>, seen: string | null): Promise<Draft | null>;
  /** Forgets a draft: whichever, or the one saved at `seen`; false where there is none. */
  dropDraft(site: string, kind: DocumentKind, language: Language, seen?: string): Promise<boolean>;
  /** Notes that somebody writes in a text now; resolves to who else does. */
  writing(place: WritingPlace): Promise<readonly DraftWriter[]>;
}

/** Who writes in which text. */
export type WritingPlace = Pick<DraftWriter, 'site' | 'kind' | 'language' | 'author'>;

/** For how long somebody counts as writing who is heard of no more, in milliseconds. */
const PRESENCE = 90_000;

/** The drafts over a store. */
export function createDrafts({
  store,
  now,
}: {
  readonly store: DraftStore;
  readonly now: () => Date;
}): Drafts {
  return {
    draft: (site, kind, language) => store.draft(site, kind, language),
    dropDraft: (site, kind, language, seen) => store.dropDraft(site, kind, language, seen),

    async saveDraft(draft, seen) {
      // By when it was saved two drafts are told apart, also two of one millisecond.
      const after = seen === null ? 0 : Date.parse(seen) + 1;
      const savedAt = new Date(Math.max(now().getTime(), after)).toISOString();
      const saved = { ...draft, savedAt };
      return (await store.saveDraft(saved, seen)) ? saved : null;
    },

    async writing({ site, kind, language, author }) {
      const last = now().toISOString();
      const isHere = (writer: DraftWriter) => Date.parse(last) - Date.parse(writer.last) < PRESENCE;
      const present = (await store.writers(site, kind, language)).filter(isHere);
      const since = present.find((writer) => writer.author === author)?.since ?? last;
      await store.addWriter({ site, kind, language, author, since, last });
      return present.filter((writer) => writer.author !== author);
    },
  };
}
