/**
 * The tables in which better-auth keeps passwords, second factors and unanswered challenges.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';
import type { CredentialTables } from './store.ts';

/**
 * The tables of an opened database, as better-auth is to be told of them. On either engine a time is
 * text and a truth a whole number, which it calls "sqlite"; the statements are the engine's own.
 */
export function credentialTables(db: Kysely<Tables>): CredentialTables {
  return { db, type: 'sqlite' };
}
