/**
 * A choice made in another tool, as a choice of ours. Pure.
 *
 * Nothing but an explicit yes ever grants: not what was left open, not what was not asked, not what
 * two answers contradict each other about.
 *
 * @module
 */
import { choiceOf, rulesIn, stands } from '../consent/choice.ts';
import type { Choice, Id, SiteRules } from '../contract.ts';
import type { Earlier, Names } from './peer.ts';

/** What one tool has kept, and what its names stand for. */
export interface Told {
  readonly earlier: Earlier;
  readonly names: Names;
}

/**
 * The choice that is taken over, of revision 1: what was added since is asked. Its day is that of the
 * oldest answer, or today's where none is dated. `null` where nobody has decided anything of this
 * site, or too long ago.
 *
 * @param now - in milliseconds
 * @param subject - the visitor's identifier where something is granted
 */
export function carriedChoice(
  rules: SiteRules,
  told: readonly Told[],
  now: number,
  subject: string,
): Choice | null {
  const said = saidOf(told);
  const isDecided = told.some(({ earlier }) => earlier.isWhole);
  if (!isDecided && !rulesIn(rules).some(({ id }) => said.has(id))) return null;
  const days = told.map(({ earlier }) => earlier.decidedAt ?? now);
  const day = Math.min(...days);
  // A day that is none, or before there was a web, was not written by the tool.
  if (!(day > 0 && Math.max(...days) <= now)) return null;

  const apart = new Set(
    told.flatMap(({ earlier, names }) => (earlier.apart ?? []).flatMap(names.idsOf)),
  );
  const map: Record<Id, boolean> = {};
  for (const { id, purpose, exempt, since } of rulesIn(rules)) {
    const own = said.get(id);
    const group = purpose === undefined ? undefined : said.get(purpose);
    const along = purpose !== undefined && !apart.has(purpose) && map[purpose] === true;
    map[id] = exempt ? (own ?? group ?? true) : since === 1 && (own ?? along) && group !== false;
  }
  const choice = choiceOf(rules, map, { revision: 1, subject, day });
  return stands(rules, choice, now) ? choice : null;
}

/** What was said of each id: yes only where every answer that stands for it is one. */
function saidOf(told: readonly Told[]): ReadonlyMap<Id, boolean> {
  const said = new Map<Id, boolean>();
  for (const { earlier, names } of told)
    for (const [name, answer] of Object.entries(earlier.answers))
      for (const id of names.idsOf(name)) said.set(id, answer === true && said.get(id) !== false);
  return said;
}
