/**
 * The port to the sites: their configurations, and the notices that were published.
 *
 * @module
 */
import type { Language, SiteConfig } from '../../widget/contract.ts';

/** One published configuration of a site. Versions count from 1; all are kept. */
export interface SiteVersion {
  readonly site: string;
  readonly version: number;
  /** Complete, with the revision that was given to it. */
  readonly config: SiteConfig & { readonly revision: number };
  /** Who changed what the previous version said: the owner's file or the desk. */
  readonly by: 'file' | 'desk' | 'server';
  readonly author: string;
  readonly reason: string;
  readonly publishedAt: string;
}

/** The sites, their configurations and the notices that were published. */
export interface SiteStore {
  /** The slugs, sorted. */
  list(): Promise<readonly string[]>;
  current(site: string): Promise<SiteVersion | null>;
  /** The version in force at an instant (RFC 3339), or `null` before the first. */
  at(site: string, instant: string): Promise<SiteVersion | null>;
  versions(site: string): Promise<readonly SiteVersion[]>;
  /**
   * Appends a version; throws `Conflict` where `version` is not the next one. Ends the publication
   * of this id in the same transaction; throws `Conflict` where it has ended.
   */
  publish(version: SiteVersion, publication?: string): Promise<void>;
  /** Keeps a notice for ever; keeping it again is harmless. */
  keepNotice(notice: StoredNotice): Promise<void>;
  notice(site: string, hash: string): Promise<StoredNotice | null>;
  /** Every notice that a site has published, oldest first. */
  notices(site: string): Promise<readonly StoredNotice[]>;
  /** Paths of the configuration that the desk has published since the file was last exported. */
  deskPaths(site: string): Promise<readonly string[]>;
  addDeskPaths(site: string, paths: readonly string[]): Promise<void>;
  clearDeskPaths(site: string): Promise<void>;
}

/** A published notice: the canonical bytes that its hash names. */
export interface StoredNotice {
  readonly site: string;
  /** 64 hexadecimal digits, without a prefix. */
  readonly hash: string;
  readonly language: Language;
  readonly publishedAt: string;
  readonly body: string;
}
