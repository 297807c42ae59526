/**
 * PostgreSQL's errors as the port names them.
 *
 * @module
 */
import { DatabaseError } from 'pg';
import { Conflict, Held, Unavailable } from '../store.ts';

/**
 * States that pass by themselves (appendix A of PostgreSQL's manual): connection (08), a standby or
 * a read-only session (25006), serialization and deadlock (40001, 40P01), resources (53), a lock
 * that was waited for too long (55P03), cancelled, shutting down or starting (57), the system (58).
 */
const PASSING = /^(08|53|57|58|25006$|40001$|40P01$|55P03$)/;

/** Keys that stop two who publish at once, or write the same number. */
const CONTESTED = new Set(['site_versions_key', 'document_versions_key', 'desk_acts_pkey']);

/** What the caller of the store is told for an error of a statement. */
export function faultOf(error: unknown): unknown {
  if (error instanceof DatabaseError) {
    if (PASSING.test(error.code ?? '')) return unavailable(error);
    const isContested = error.code === '23505' && CONTESTED.has(error.constraint ?? '');
    return isContested ? new Conflict('Somebody else wrote it first.', { cause: error }) : error;
  }
  // What the driver throws by itself is about the connection, unless it was used wrongly.
  const isOurs = [TypeError, RangeError, Held].some((kind) => error instanceof kind);
  return error instanceof Error && !isOurs ? unavailable(error) : error;
}

/** The database cannot be had, and why, as the operator reads it; it quotes nothing that is kept. */
export function unavailable(cause: unknown): Unavailable {
  if (cause instanceof Unavailable) return cause;
  return new Unavailable(`The database cannot be had just now: ${reasonOf(cause)}.`, { cause });
}

function reasonOf(cause: unknown): string {
  // One error for each address of the host.
  if (cause instanceof AggregateError) return reasonOf(cause.errors[0]);
  return cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause);
}
