/**
 * The desk in SQL: its people, their sessions, and what they did.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import { createActs } from './desk/acts.ts';
import { createDoor } from './desk/door.ts';
import { createPeople } from './desk/people.ts';
import type { Tables } from './schema.ts';
import type { DeskStore } from './store.ts';

/** The desk of an opened database whose tables are up to date. */
export function createDeskStore(db: Kysely<Tables>): DeskStore {
  return { ...createPeople(db), ...createDoor(db), ...createActs(db) };
}
