/**
 * The port to publications: what was asked to be put in force, when, and what became of it.
 *
 * A publication passes two steps, each in one transaction with what it does: its text is put in
 * force, then the site's configuration follows; that of a configuration is one step. So it happens once, whoever is held up, cut short or
 * first: of two processes one finds the step done.
 *
 * @module
 */
import type { Id, Language } from '../../widget/contract.ts';
import type { DocumentKind } from './store.ts';

/** Where a publication stands. */
export type PublicationState =
  /** Until its hour. It can be cancelled. */
  | 'waiting'
  /** Its text is in force; the configuration, and with it the question, still has to follow. */
  | 'told'
  | 'done'
  | 'cancelled'
  /** It could not be put in force: `fault` says why. */
  | 'failed';

/** Why one could not be put in force: somebody else published first, or the text has faults by now. */
export type PublicationFault = 'conflict' | 'refused';

/** What is put in force: a text, or the site's whole configuration. */
export type PublicationKind = DocumentKind | 'configuration';

/** One publication, as the legal team asked for it. */
export interface StoredPublication {
  readonly id: string;
  readonly site: string;
  readonly kind: PublicationKind;
  /** Markdown by language, of the languages that change; of a configuration its JSON, as `site.json`. */
  readonly texts: Readonly<Record<Language, string>>;
  /** The version that was in force when it was asked for: of the text, or of the configuration. */
  readonly base: number;
  /** Languages that this change has not reached yet. */
  readonly behind: readonly Language[];
  readonly author: string;
  readonly reason: string;
  readonly material: readonly Id[];
  readonly askedAt: string;
  readonly dueAt: string;
  /** The time zone in which its hour was said, an IANA name. */
  readonly zone: string;
  readonly state: PublicationState;
  readonly endedAt: string | null;
  /** Who cancelled it. */
  readonly endedBy: string | null;
  readonly fault: PublicationFault | null;
  /** The version that it became. */
  readonly version: number | null;
}

/** What is known of one when it is asked for. */
export type AskedPublication = Omit<
  StoredPublication,
  'state' | 'endedAt' | 'endedBy' | 'fault' | 'version'
>;

/** The publications of all sites; none is ever removed. */
export interface PublicationStore {
  /** Throws `Conflict` where another one of the same document has not ended yet. */
  add(publication: AskedPublication): Promise<void>;
  find(id: string): Promise<StoredPublication | null>;
  /** What has not ended, of one site or of all, by its hour. */
  open(site?: string): Promise<readonly StoredPublication[]>;
  /** What has ended, newest first. */
  ended(site: string, limit: number): Promise<readonly StoredPublication[]>;
  /** Whether something is due at `now` (RFC 3339), or was left half done. */
  isDue(now: string): Promise<boolean>;
  /** Cancels what waits; `false` where it does not wait any more. */
  cancel(id: string, by: string, at: string): Promise<boolean>;
  /** Gives up what waits; `false` where it does not wait any more. */
  fail(id: string, fault: PublicationFault, at: string): Promise<boolean>;
  /**
   * Ends one whose text is in force, where the configuration has nothing to follow; of a
   * configuration, one that waits, where the site says the same already.
   */
  finish(id: string, at: string): Promise<boolean>;
}
