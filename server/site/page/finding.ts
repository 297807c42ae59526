/**
 * What is said of a page, line by line: types alone.
 *
 * @module
 */
import type { Id } from '../../../widget/contract.ts';
import type { TagFinding } from '../tag/findings.ts';
import type { Replacement } from './held-form.ts';

/** What is wrong with an element, by its word. */
export type ElementRule =
  /** A script, an embed, a picture or a link of a known vendor that is fetched before a choice. */
  | 'script-not-held'
  | 'snippet-not-held'
  | 'embed-not-held'
  | 'picture-not-held'
  | 'link-not-held'
  | 'style-not-held'
  /** An address that a script of the page's own will set. */
  | 'lazy-not-held'
  /** It has a condition, and is fetched all the same. */
  | 'not-inert'
  /** Fetched where there are no scripts, and so no choice. */
  | 'noscript'
  /** A plain address in a held template. */
  | 'template'
  | 'unknown-id'
  | 'unknown-control'
  /** It never runs, whatever is granted. */
  | 'never-runs'
  | 'document-write'
  /** Another consent tool. */
  | 'other-tool';

/** What is wrong with the tag, or with the page as a whole. */
export type TagRule = Exclude<TagFinding, 'fine' | 'not-async' | 'other-server'>;

/** One thing that was found. */
export interface Finding {
  /** From 1; `null` for what concerns the whole page. */
  readonly line: number | null;
  readonly rule: ElementRule | TagRule;
  /** What it is and what to do, in a sentence or two. */
  readonly says: string;
  /** The services that it is about. */
  readonly services: readonly Id[];
  /** What to write in its place; `null` where that is not one text for another. */
  readonly write: Replacement | null;
}
