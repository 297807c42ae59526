/**
 * The port to the store: what the slices may ask of it, and what it promises them.
 *
 * `store/` is the only code that speaks SQL. The embedded store is SQLite (`sqlite.ts`), the one that
 * several processes share is PostgreSQL (`postgres.ts`). Every promise that writes resolves once the
 * write is durable, and not before.
 *
 * @module
 */
import type { Id, Language, Notice, SiteConfig } from '../../widget/contract.ts';
import type { Selectable } from 'kysely';
import type { RemainsHashes } from '../log/remains.ts';
import type {
  CheckpointsTable,
  DocumentVersionsTable,
  EntriesTable,
  NodesTable,
  NoticesTable,
  SiteVersionsTable,
} from './schema.ts';
import type { PublicationStore } from './publication.ts';
import type { FileStore, RegisterStore, ShownStore } from './register/port.ts';

export type * from './register/port.ts';
export type * from './publication.ts';

/** What a log entry commits to. */
export type EntryKind =
  | 'event'
  | 'erasure'
  | 'notice'
  | 'document'
  | 'configuration'
  /** A build of the widget. */
  | 'release';

/** A consent event on its way into the register. */
export interface NewEvent {
  readonly site: string;
  /** SHA-256 of the event's id: the id itself goes when the event is erased, this stays. */
  readonly idHash: Uint8Array;
  readonly subject: string | null;
  /** Canonical JSON of the event. */
  readonly body: string;
  /** 32 random bytes. */
  readonly salt: Uint8Array;
  /** `SHA-256(salt || body)`, 32 bytes. */
  readonly entry: Uint8Array;
  /** `sha256:<hex>`. */
  readonly notice: string;
  readonly revision: number;
  readonly receivedAt: string;
  readonly expiresAt: string;
}

/** A kept event, as it stands in the register. */
export interface KeptEvent extends NewEvent {
  readonly position: number;
}

/** The outcome of one event of a batch. */
export type Kept =
  | { readonly outcome: 'stored'; readonly event: KeptEvent }
  /** An event of this id is there already; the caller compares the bodies. */
  | { readonly outcome: 'known'; readonly event: KeptEvent }
  /** An event of this id was there and has been erased. */
  | { readonly outcome: 'erased' };

/** Anything that is logged besides consent events. */
export interface NewEntry {
  readonly kind: Exclude<EntryKind, 'event'>;
  readonly site: string;
  /** Canonical JSON of what is logged; holds nothing personal. */
  readonly body: string;
  readonly salt: Uint8Array;
  readonly entry: Uint8Array;
  readonly receivedAt: string;
}

/** Something that was published; it is logged once, whoever tells it how often. */
export interface NewPublication extends NewEntry {
  /** 32 bytes that name what was published, and nothing else in the log. */
  readonly key: Uint8Array;
}

/** The same, as it stands in the log. */
export interface OtherEntry extends NewEntry {
  readonly position: number;
}

/** Why and when events were erased. */
export interface Erasure {
  readonly site: string;
  readonly subject: string;
  /** `visitor` for a request by identifier; otherwise the desk's words. */
  readonly ground: string;
  readonly at: string;
}

/** Which of a site's events; erased ones are never among them. */
export interface EventQuery {
  readonly site: string;
  /** First and last day of receipt, `YYYY-MM-DD`, both included; default: all. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only what comes after this event in the order that is asked for: the last one of the page before. */
  readonly beyond?: Pick<KeptEvent, 'position' | 'receivedAt'> | undefined;
  /** Default: oldest first. */
  readonly newestFirst?: boolean | undefined;
  readonly limit: number;
}

/** How many events of a site, none of them erased, were received on a day. */
export interface DayTally {
  readonly day: string;
  readonly events: number;
}

/** Events whose time is over. */
export interface Purge {
  readonly site: string;
  /** Only what was received before this day, `YYYY-MM-DD`. */
  readonly before: string;
  /** Only choices that had ended by this instant (RFC 3339); default: whatever they say. */
  readonly endedBy?: string | undefined;
  readonly ground: string;
  /** How many at most go in one transaction. */
  readonly limit: number;
}

/** Makes the entry that logs an erasure, of the erased positions in order and what stays there. */
export type MakeErasureEntry = (positions: readonly number[], remains: RemainsHashes) => NewEntry;

/** A signed head of the log. */
export interface StoredCheckpoint {
  readonly size: number;
  /** The whole signed note. */
  readonly text: string;
  readonly signedAt: string;
  /** The log's signature over text and time; `null` of heads from before there was one. */
  readonly seal: string | null;
}

/** The register's rows and the log over them. Positions are gapless from 0. */
export interface LogStore {
  /**
   * Appends a batch of events in one durable transaction, in order, skipping those whose id is
   * known. Two events of one id within a batch count as one.
   */
  appendEvents(batch: readonly NewEvent[]): Promise<readonly Kept[]>;
  /** Appends one entry of another kind; resolves to its position. */
  append(entry: NewEntry): Promise<number>;
  /**
   * Appends what was published and is not in the log yet, in order, in one durable transaction;
   * resolves to how many that were.
   */
  announce(publications: readonly NewPublication[]): Promise<number>;
  /** Which of these keys of publications are in the log, as many booleans. */
  isAnnounced(keys: readonly Uint8Array[]): Promise<readonly boolean[]>;
  /** How many entries there are. */
  size(): Promise<number>;
  /** The 32-byte entries of positions `from` (inclusive) to `to` (exclusive). */
  entries(from: number, to: number): Promise<readonly Uint8Array[]>;
  /** Stored hash of the perfect subtree of `2 ** (8 * level)` leaves, the `index`th of its level. */
  node(level: number, index: number): Promise<Uint8Array | null>;
  /** Stored hashes of one level, `from` (inclusive) to `to` (exclusive). */
  nodes(level: number, from: number, to: number): Promise<readonly Uint8Array[]>;
  /** A subject's events, oldest first; none after an erasure. */
  eventsOf(site: string, subject: string): Promise<readonly KeptEvent[]>;
  /** A site's events in order of day and position, a page at a time. */
  events(query: EventQuery): Promise<readonly KeptEvent[]>;
  /** A site's entries that are no events, oldest first: erasures and publications, a page at a time. */
  otherEntries(site: string, after: number, limit: number): Promise<readonly OtherEntry[]>;
  /** A site's days that have events, in order; both ends included. */
  days(site: string, from: string, to: string): Promise<readonly DayTally[]>;
  /**
   * Erases the content of a subject's events (body, salt, subject, id, times but the day) and logs
   * the erasure, in one transaction. The embedded store overwrites the bytes, PostgreSQL clears them
   * when their page is written anew (docs/operations.md). Resolves to how many there were;
   * `makeEntry` is handed their positions and what stays of them, and gives the entry that logs it.
   * Throws {@link Held} where the subject is under a legal hold.
   */
  erase(erasure: Erasure, makeEntry: MakeErasureEntry): Promise<number>;
  /**
   * Erases the oldest events whose time is over, at most `limit`, as {@link LogStore.erase} does.
   * Resolves to how many there were; 0 where none is left.
   */
  purge(purge: Purge, makeEntry: MakeErasureEntry): Promise<number>;
  /** The newest signed head, if any. */
  latestCheckpoint(): Promise<StoredCheckpoint | null>;
  keepCheckpoint(checkpoint: StoredCheckpoint): Promise<void>;
}

/**
 * How often something was answered on a day: no identifier, so it stays when the events go.
 *
 * Each event counts once with an empty `purpose`, and once for each purpose that it answers.
 */
export interface DayCount {
  /** Day of receipt, `YYYY-MM-DD`. */
  readonly day: string;
  readonly language: Language;
  readonly layer: string;
  readonly action: string;
  readonly revision: number;
  /** The purpose, or empty for the event as a whole. */
  readonly purpose: Id;
  /** `granted` or `refused`; of an event as a whole `granted` where anything is. */
  readonly answer: 'granted' | 'refused';
  readonly count: number;
}

/** Counts of the days that are over. */
export interface CountStore {
  /** Keeps the counts of a day, once: a day that is kept already stays as it is. */
  keep(site: string, day: string, counts: readonly DayCount[]): Promise<void>;
  /** The days whose counts are kept, both ends included. */
  keptDays(site: string, from: string, to: string): Promise<readonly string[]>;
  /** The counts that are kept, by day; both ends included. */
  counts(site: string, from: string, to: string): Promise<readonly DayCount[]>;
}

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

/** The canonical JSON of a stored notice, read back. */
export function readNotice(stored: StoredNotice): Notice {
  return JSON.parse(stored.body) as Notice;
}

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

/** What a person at the desk may do. */
export type Role = 'owner' | 'editor' | 'auditor';

/** A role of a person, on one site or on all. */
export interface SiteRole {
  /** The slug; `null`: every site, also one to come, for which the person has no role of its own. */
  readonly site: string | null;
  readonly role: Role;
}

/** A person at the desk. */
export interface DeskUser {
  readonly id: string;
  readonly email: string;
  /** That for all sites first, then by site; each site at most once. */
  readonly roles: readonly SiteRole[];
  readonly createdAt: string;
}

/** A signed-in browser. The token itself is never stored, only its SHA-256 in hex. */
export interface DeskSession {
  readonly tokenHash: string;
  readonly user: DeskUser;
  readonly csrf: string;
  readonly expiresAt: string;
  readonly begunAt: string;
  /** When it was last used, to within a few minutes. */
  readonly seenAt: string;
  /** What it was begun with: `Firefox, Windows`; empty where that is not known. */
  readonly browser: string;
}

/** One act at the desk; append-only. */
export interface Act {
  readonly at: string;
  readonly user: string;
  readonly site: string | null;
  readonly act: string;
  readonly detail: string;
  /** What the act changed, in a few words: as it was, where it was anything. */
  readonly before: string | null;
  /** As it is from then on, where it is anything. */
  readonly after: string | null;
}

/** Which acts are asked for: those to which all that is named applies. */
export interface ActQuery {
  /** Of these sites (`null`: of none); of all where it is left out. */
  readonly sites?: readonly (string | null)[];
  readonly user?: string;
  readonly act?: string;
  /** From this instant on, RFC 3339. */
  readonly from?: string;
  /** Before this instant. */
  readonly until?: string;
  /** The most acts. */
  readonly limit: number;
}

/** The desk's people, their one-time links and sessions, and what they did. */
export interface DeskStore {
  /** By address. */
  users(): Promise<readonly DeskUser[]>;
  user(id: string): Promise<DeskUser | null>;
  userByEmail(email: string): Promise<DeskUser | null>;
  addUser(user: DeskUser): Promise<void>;
  /**
   * Gives a person a role on a site (`null`: on all), or takes it; their sessions follow at once.
   * With `keepsAnOwner`: `false`, and nothing changes, where nobody would be left who owns every
   * site.
   */
  setRole(
    userId: string,
    site: string | null,
    role: Role | null,
    rules?: { readonly keepsAnOwner?: boolean },
  ): Promise<boolean>;
  /**
   * Removes a person with their links, sessions, password and second factor; what they did stays.
   * `false`, and nothing changes, where nobody would be left who owns every site.
   */
  removeUser(userId: string): Promise<boolean>;
  /** Keeps a one-time link by the SHA-256 of its token, in hex. */
  addLink(tokenHash: string, userId: string, expiresAt: string): Promise<void>;
  /** Whom a link lets in, without using it up. */
  peekLink(tokenHash: string, now: string): Promise<DeskUser | null>;
  /** Uses a link up: its user, once, before it expires; otherwise `null`. */
  useLink(tokenHash: string, now: string): Promise<DeskUser | null>;
  addSession(session: DeskSession): Promise<void>;
  session(tokenHash: string, now: string): Promise<DeskSession | null>;
  /** The sessions of a person that last, the newest first. */
  sessionsOf(userId: string, now: string): Promise<readonly DeskSession[]>;
  /** Writes down when a session was last used. */
  seeSession(tokenHash: string, at: string): Promise<void>;
  dropSession(tokenHash: string): Promise<void>;
  /** Ends every session of a person, but one where it is named. */
  dropSessionsOf(userId: string, but?: string): Promise<void>;
  /** Writes an act down, for good: nothing here changes or removes one. */
  addAct(act: Act): Promise<void>;
  /** Newest first. */
  acts(query: ActQuery): Promise<readonly Act[]>;
}

/** What came of asking for a job. */
export type Lease =
  | { readonly isHeld: true }
  /** Somebody else does it, or did it a moment ago: when to ask again. */
  | { readonly isHeld: false; readonly askAt: string };

/** Who of several processes does a job: one at a time, once an interval. */
export interface LeaseStore {
  /**
   * Takes the job `name` for `holder` until `until`, where it is due at `now` and nobody holds it.
   * `latest`: the latest that it can rightly be due or held; what is later was told by a wrong clock.
   */
  take(wish: {
    readonly name: string;
    readonly holder: string;
    readonly now: string;
    readonly until: string;
    readonly latest: string;
  }): Promise<Lease>;
  /** Holds it longer; `false` where it is somebody else's by now. */
  renew(name: string, holder: string, until: string): Promise<boolean>;
  /** Gives it back; it is due again at `dueAt`. */
  giveBack(name: string, holder: string, dueAt: string): Promise<void>;
}

/** What names a publication among all. */
export type PublishedName =
  | { readonly kind: 'configuration'; readonly site: string; readonly version: number }
  | { readonly kind: 'notice'; readonly site: string; readonly hash: string }
  | {
      readonly kind: 'document';
      readonly site: string;
      readonly document: string;
      readonly version: number;
    };

/** A publication as it stands in its table. */
export type PublishedRow =
  | { readonly kind: 'configuration'; readonly row: Readonly<SiteVersionsTable> }
  | { readonly kind: 'notice'; readonly row: Readonly<NoticesTable> }
  | { readonly kind: 'document'; readonly row: Readonly<Selectable<DocumentVersionsTable>> };

/** The rows as they stand, for whoever holds them against each other; nothing is read into them. */
export interface AuditStore {
  /** Rows of the register at positions `from` (inclusive) to `to` (exclusive), by position. */
  entries(from: number, to: number): Promise<readonly Readonly<EntriesTable>[]>;
  /** The rows at these positions, by position. */
  entriesAt(positions: readonly number[]): Promise<readonly Readonly<EntriesTable>[]>;
  /** The first and last position that a row has; `null` where there is none. */
  outermost(): Promise<{ readonly first: number; readonly last: number } | null>;
  /** All stored hashes, by level and number. */
  nodes(): Promise<readonly Readonly<NodesTable>[]>;
  /** Signed heads above a size, by size; at most `limit`. */
  checkpoints(above: number, limit: number): Promise<readonly Readonly<CheckpointsTable>[]>;
  /** All that was published, oldest first. */
  published(): Promise<readonly PublishedName[]>;
  /** One publication, or `null`. */
  publication(name: PublishedName): Promise<PublishedRow | null>;
  /** What the log is said to hold of publications: the position by the key's hexadecimal digits. */
  announced(): Promise<ReadonlyMap<string, number>>;
}

/**
 * Where passwords and second factors are kept: for better-auth alone, which brings statements of its
 * own. Nothing else may look into them.
 */
export interface CredentialTables {
  /** A Kysely over the database. */
  readonly db: unknown;
  /** How better-auth is to write times and truths. */
  readonly type: 'sqlite';
}

/** When the signed head went where. */
export interface SentHeadStore {
  /** When a destination had its last one (RFC 3339), or `null`; it is named by a hash. */
  sentAt(destination: string): Promise<string | null>;
  keep(destination: string, sentAt: string): Promise<void>;
}

/** The store as a whole. */
export interface Store {
  readonly log: LogStore;
  readonly counts: CountStore;
  readonly sites: SiteStore;
  readonly documents: DocumentStore;
  readonly configurations: ConfigurationStore;
  readonly desk: DeskStore;
  readonly credentials: CredentialTables;
  readonly audit: AuditStore;
  readonly sentHeads: SentHeadStore;
  readonly leases: LeaseStore;
  readonly register: RegisterStore;
  readonly shown: ShownStore;
  readonly files: FileStore;
  readonly publications: PublicationStore;
  /** A secret of the installation by its name, made by `make` on first use and kept. */
  secret(name: string, make: () => Uint8Array): Promise<Uint8Array>;
  /** Rejects where the store cannot be read or written. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** The store cannot be had just now: the caller may try again. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** This database cannot serve as the store; the sentence says why. */
export class Unfit extends Error {
  override readonly name = 'Unfit';
}

/** Somebody else published first. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}

/** A subject's events may not be erased: they are under a legal hold. */
export class Held extends Error {
  override readonly name = 'Held';
  /** Why, in the words of who set it. */
  readonly reason: string;

  constructor(reason: string) {
    super('This record is under a legal hold.');
    this.reason = reason;
  }
}
