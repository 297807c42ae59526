/**
 * The port to the store: what the slices may ask of it, and what it promises them.
 *
 * `store/` is the only code that speaks SQL. The embedded store is SQLite (`sqlite.ts`), the one that
 * several processes share is PostgreSQL (`postgres.ts`). Every promise that writes resolves once the
 * write is durable, and not before.
 *
 * @module
 */
import type { Notice } from '../../widget/contract.ts';
import type { AuditStore } from './audit-port.ts';
import type { ConfigurationStore } from './configurations-port.ts';
import type { CountStore } from './counts-port.ts';
import type { DeskStore } from './desk-port.ts';
import type { DocumentStore } from './documents-port.ts';
import type { LeaseStore } from './leases-port.ts';
import type { LogStore } from './log-port.ts';
import type { SiteStore, StoredNotice } from './sites-port.ts';
import type { PublicationStore } from './publication.ts';
import type { WitnessedHeadStore } from './witnessed-port.ts';
import type { FileStore, RegisterStore, ShownStore } from './register/port.ts';

export type * from './audit-port.ts';
export type * from './configurations-port.ts';
export type * from './counts-port.ts';
export type * from './desk-port.ts';
export type * from './documents-port.ts';
export type * from './leases-port.ts';
export type * from './log-port.ts';
export type * from './sites-port.ts';
export type * from './publication.ts';
export type * from './register/port.ts';
export type * from './witnessed-port.ts';

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
  /** Keeps what a witness has cosigned, in the place of what it cosigned before. */
  keepCosigned(destination: string, head: CosignedHead): Promise<void>;
  /** The newest of each witness, the longest first. */
  cosigned(): Promise<readonly CosignedHead[]>;
}

/** A head of our own log that somebody else saw and signed. */
export interface CosignedHead {
  readonly size: number;
  /** The whole signed checkpoint, with the cosignatures under it. */
  readonly note: string;
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
  readonly witnessedHeads: WitnessedHeadStore;
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

/** The canonical JSON of a stored notice, read back. */
export function readNotice(stored: StoredNotice): Notice {
  return JSON.parse(stored.body) as Notice;
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
