/**
 * What somebody changed in a draft, written into the journal.
 *
 * @module
 */
import type { Context } from 'hono';
import type { Desk } from '../desk.ts';
import type { DeskEnv } from '../guard.ts';
import type { OpenConfiguration } from './drafts.ts';

/** A change; `undefined` where there was, or is, nothing. */
export interface NotedChange {
  readonly act: string;
  readonly detail: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Writes it down, with what was there before and what after as JSON. */
export function noteChange(
  desk: Pick<Desk, 'note'>,
  c: Context<DeskEnv>,
  { site }: OpenConfiguration,
  { act, detail, before, after }: NotedChange,
): Promise<void> {
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  const { user } = c.get('view');
  return desk.note({
    user,
    site: site.site,
    act,
    detail,
    before: json(before),
    after: json(after),
  });
}
