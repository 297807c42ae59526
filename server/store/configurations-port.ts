/**
 * The port to the configurations that are being edited at the desk.
 *
 * @module
 */

/** A configuration that is being edited at the desk: one a site, for all who work on it. */
export interface ConfigurationDraft {
  readonly site: string;
  /** Counts how often it was saved, from 1: who saves names the next one. */
  readonly number: number;
  /** As it was typed: it may have faults. */
  readonly config: unknown;
  /** The version of the site that it was begun from. */
  readonly base: number;
  readonly author: string;
  readonly savedAt: string;
}

/** Configurations that are being edited. */
export interface ConfigurationStore {
  draft(site: string): Promise<ConfigurationDraft | null>;
  /** Keeps a draft; throws `Conflict` where `number` is not the next one: somebody else saved. */
  save(draft: ConfigurationDraft): Promise<void>;
  /** Takes a draft away where it is still this one; resolves to whether it was. */
  drop(site: string, number: number): Promise<boolean>;
}
