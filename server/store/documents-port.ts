/**
 * The port to the documents: published versions, drafts, and who writes in them.
 *
 * @module
 */
import type { Id, Language } from '../../widget/contract.ts';

/** The documents of a site: the privacy policy, the FAQ, the banner's texts. */
export type DocumentKind = 'privacy' | 'faq' | 'banner';

/** One publication of a document, all its languages together; immutable. Counts from 1. */
export interface DocumentVersion {
  readonly site: string;
  readonly kind: DocumentKind;
  readonly version: number;
  /** Markdown source by language. */
  readonly texts: Readonly<Record<Language, string>>;
  /** `sha256:<hex>` of the canonical JSON of `{site, kind, texts}` and, for the policy, `faqVersion`. */
  readonly hash: string;
  /** For the policy: the FAQ's version that it includes. */
  readonly faqVersion: number | null;
  readonly author: string;
  readonly reason: string;
  /** Purposes of which the meaning changed; empty where visitors are not asked again. */
  readonly material: readonly Id[];
  readonly publishedAt: string;
  /** Languages whose text does not say yet what this version changed. */
  readonly behind: readonly Language[];
}

/** What the legal team is editing: one language of one document. */
export interface Draft {
  readonly site: string;
  readonly kind: DocumentKind;
  readonly language: Language;
  readonly markdown: string;
  /** The version it was begun from. */
  readonly base: number;
  readonly author: string;
  readonly savedAt: string;
}

/** Somebody who has a text open and writes in it. */
export interface DraftWriter {
  readonly site: string;
  readonly kind: DocumentKind;
  readonly language: Language;
  /** Their address. */
  readonly author: string;
  readonly since: string;
  /** When they were last seen. */
  readonly last: string;
}

/** Drafts, and who is writing in them. */
export interface DraftStore {
  draft(site: string, kind: DocumentKind, language: Language): Promise<Draft | null>;
  /**
   * Stores a draft over the one that was saved at `seen`; over none where that is `null`. False,
   * and nothing is written, where another is stored by now.
   */
  saveDraft(draft: Draft, seen: string | null): Promise<boolean>;
  /** Forgets a draft, whichever, or the one that was saved at `seen`; false where there is none. */
  dropDraft(site: string, kind: DocumentKind, language: Language, seen?: string): Promise<boolean>;
  /** Keeps that somebody writes; of one person one row a text. */
  addWriter(writer: DraftWriter): Promise<void>;
  /** Everybody who has been writing in a text, by when they began. */
  writers(site: string, kind: DocumentKind, language: Language): Promise<readonly DraftWriter[]>;
}

/** Documents: published versions and drafts. */
export interface DocumentStore extends DraftStore {
  current(site: string, kind: DocumentKind): Promise<DocumentVersion | null>;
  /** The version in force at an instant (RFC 3339), or `null` before the first. */
  at(site: string, kind: DocumentKind, instant: string): Promise<DocumentVersion | null>;
  version(site: string, kind: DocumentKind, version: number): Promise<DocumentVersion | null>;
  /** Newest first. */
  versions(site: string, kind: DocumentKind): Promise<readonly DocumentVersion[]>;
  /**
   * Appends versions, all or none; throws `Conflict` where one is not the next of its document.
   * Marks the text of the publication of this id as told, in the same transaction, with the first
   * version; throws `Conflict` where it does not wait any more.
   */
  publish(versions: readonly DocumentVersion[], publication?: string): Promise<void>;
}
