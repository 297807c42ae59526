/**
 * The register as the desk reads it: its rows and its holds.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';
import { createHolds } from './holds.ts';
import type { RegisterStore } from './port.ts';
import { createRowReader } from './rows.ts';

/** The register of an opened database whose tables are up to date. */
export function createRegisterStore(db: Kysely<Tables>): RegisterStore {
  return { ...createRowReader(db), ...createHolds(db) };
}
