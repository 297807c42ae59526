/**
 * Saving a draft, whoever asks: the form, or the page while one writes.
 *
 * A draft is never silently overwritten. Who saves says which draft they had before them; where
 * another is stored by now, that one stays.
 *
 * @module
 */
import type { Policy } from '../policy/policy.ts';
import type { Draft } from '../store/store.ts';
import type { Editions } from './editions.ts';
import type { LanguagePlace } from './places.ts';

/** What is to be saved. */
export interface Writing {
  readonly markdown: string;
  /** The version in force that it began from. */
  readonly base: number;
  /** When the draft was saved that its author had before them; empty where there was none. */
  readonly seen: string;
  readonly author: string;
}

/** What came of it. */
export type Drafted =
  /** `draft` is `null` where the text is the one in force: there is nothing to keep. */
  | { readonly outcome: 'saved'; readonly draft: Draft | null; readonly isFirst: boolean }
  | { readonly outcome: 'empty' }
  /** Somebody else's draft, or one's own from another tab, is there. */
  | { readonly outcome: 'taken'; readonly draft: Draft };

/** What drafting needs. */
export interface DraftingDeps {
  readonly policy: Pick<Policy, 'draft' | 'dropDraft'>;
  readonly editions: Pick<Editions, 'saveDraft'>;
}

/** Saves one text of a document. */
export async function saveWriting(
  deps: DraftingDeps,
  place: LanguagePlace,
  writing: Writing,
): Promise<Drafted> {
  const { policy, editions } = deps;
  const { site, kind, language, inForce } = place;
  const { markdown, seen, author } = writing;
  if (markdown.trim() === '') return { outcome: 'empty' };
  const stored = await policy.draft(site.site, kind, language);
  if (stored?.markdown === markdown) return { outcome: 'saved', draft: stored, isFirst: false };
  if (stored && stored.savedAt !== seen) return { outcome: 'taken', draft: stored };
  const base = stored?.base ?? writing.base;
  const isFirst = stored?.author !== author;
  if (markdown === inForce.texts[language] && base === inForce.version) {
    if (!stored) return { outcome: 'saved', draft: null, isFirst: false };
    if (await policy.dropDraft(site.site, kind, language, stored.savedAt)) {
      return { outcome: 'saved', draft: null, isFirst };
    }
  } else {
    const next = { kind, language, markdown, base, author };
    const draft = await editions.saveDraft(site, next, stored?.savedAt ?? null);
    if (draft) return { outcome: 'saved', draft, isFirst };
  }
  // Somebody was faster, by a moment: what they did counts.
  return saveWriting(deps, place, writing);
}
