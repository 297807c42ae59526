/**
 * What was done at the desk, in SQL: numbered, and never changed.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import { instantOf } from '../instant.ts';
import type { Tables } from '../schema.ts';
import { type Act, type ActQuery, Conflict, type DeskStore } from '../store.ts';

/** The acts of an opened database. */
export function createActs(db: Kysely<Tables>): Pick<DeskStore, 'addAct' | 'acts'> {
  return { addAct: (act) => addAct(db, act), acts: (query) => acts(db, query) };
}

/** How often an act is numbered anew because somebody else took the number meanwhile. */
const TRIES = 50;

async function addAct(db: Kysely<Tables>, act: Act, tried = 1): Promise<void> {
  try {
    await db
      .insertInto('desk_acts')
      .values((expression) => ({
        ...act,
        at: instantOf(act.at),
        number: expression
          .selectFrom('desk_acts')
          .select((inner) =>
            expression(inner.fn.coalesce(inner.fn.max('number'), inner.val(-1)), '+', 1).as('next'),
          ),
      }))
      .execute();
  } catch (error) {
    if (!(error instanceof Conflict) || tried === TRIES) throw error;
    await addAct(db, act, tried + 1);
  }
}

async function acts(db: Kysely<Tables>, query: ActQuery): Promise<readonly Act[]> {
  const { sites, user, act, from, until, limit } = query;
  const named = sites?.filter((site) => site !== null) ?? [];
  let found = db
    .selectFrom('desk_acts')
    .select(['at', 'user', 'site', 'act', 'detail', 'before', 'after']);
  if (sites) {
    found = found.where((row) =>
      row.or([
        ...(named.length > 0 ? [row('site', 'in', named)] : []),
        ...(sites.includes(null) ? [row('site', 'is', null)] : []),
      ]),
    );
  }
  if (user !== undefined) found = found.where('user', '=', user);
  if (act !== undefined) found = found.where('act', '=', act);
  if (from !== undefined) found = found.where('at', '>=', instantOf(from));
  if (until !== undefined) found = found.where('at', '<', instantOf(until));
  return found.orderBy('number', 'desc').limit(limit).execute();
}
