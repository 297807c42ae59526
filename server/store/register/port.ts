/**
 * The port to what the desk asks of the register: single events, legal holds, how often questions were
 * shown, and the files that showed a notice.
 *
 * @module
 */
import type { Language } from '../../../widget/contract.ts';
import type { KeptEvent } from '../store.ts';

/** An event's row. */
export type RegisterRow =
  | { readonly state: 'kept'; readonly day: string; readonly event: KeptEvent }
  /** What an erasure leaves. */
  | {
      readonly state: 'erased';
      readonly position: number;
      readonly site: string;
      readonly day: string;
      readonly entry: Uint8Array;
      readonly ground: string;
    };

/** A subject whose events may not be erased. */
export interface Hold {
  readonly site: string;
  readonly subject: string;
  readonly reason: string;
  /** Who set it. */
  readonly author: string;
  readonly setAt: string;
}

/** A published notice, without its text. */
export interface NoticeName {
  /** 64 hexadecimal digits, without a prefix. */
  readonly hash: string;
  readonly language: Language;
  readonly publishedAt: string;
}

/** The register as the desk reads it, beside `LogStore.events`. */
export interface RegisterStore {
  /** The event at this position; also what its erasure has left. */
  at(site: string, position: number): Promise<RegisterRow | null>;
  /** The event of this id, by its SHA-256. */
  withId(site: string, idHash: Uint8Array): Promise<RegisterRow | null>;
  /** Every notice that a site has published, newest first. */
  notices(site: string): Promise<readonly NoticeName[]>;
  /**
   * Sets a hold, unless one is set. From then on `erase` throws `Held`, and `purge`
   * passes over it. Resolves to `false` where
   * nothing is kept of the subject.
   */
  hold(hold: Hold): Promise<boolean>;
  /** Lifts a hold; resolves to the one that was set, or `null`. */
  lift(site: string, subject: string): Promise<Hold | null>;
  holdOf(site: string, subject: string): Promise<Hold | null>;
  /** Newest first, each with the position of the subject's newest event. */
  holds(site: string): Promise<readonly (Hold & { readonly position: number })[]>;
}

/** How often a first question was shown on a day. */
export interface ShownCount {
  readonly site: string;
  readonly day: string;
  readonly language: Language;
  readonly revision: number;
  readonly count: number;
}

/** The days of a question, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** How often questions were shown, for the sites that let it be counted. */
export interface ShownStore {
  /** Adds to what was counted. */
  add(counts: readonly ShownCount[]): Promise<void>;
  of(site: string, days: Days): Promise<readonly ShownCount[]>;
  /** Since when (RFC 3339) a site lets them be counted, by site. */
  sites(): Promise<ReadonlyMap<string, string>>;
  /** Lets them be counted from an instant on, or, with `null`, no longer. */
  let(site: string, since: string | null): Promise<void>;
}

/** A file as it is kept: its parts in order, each kept once, however many files have it. */
export interface NewFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly parts: readonly Uint8Array[];
}

/** A kept file. */
export interface KeptFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Files for ever, by owner and name. */
export interface FileStore {
  /** Names of what an owner has, sorted. */
  names(owner: string): Promise<readonly string[]>;
  /** All or none; a name that is there stays as it is. */
  keep(owner: string, files: readonly NewFile[]): Promise<void>;
  read(owner: string, name: string): Promise<KeptFile | null>;
}
