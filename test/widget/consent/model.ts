/**
 * What consent means, said a second time and in another way: as a set of ids that were granted.
 *
 * The properties hold the core against it. It knows no cookies, no exceptions and no maps.
 *
 * @module
 */
import type { Answers, Id, SiteRules } from '../../../widget/contract.ts';

/** What a visitor has said. */
export interface Memory {
  readonly revision: number;
  /** Days since 1970. */
  readonly day: number;
  /** Purposes and services that the visitor said yes to, or did not object to. */
  readonly yes: ReadonlySet<Id>;
}

type Rule = SiteRules['purposes'][number] | SiteRules['services'][number];

/** Every purpose and service. */
export function partsOf(site: SiteRules): readonly Rule[] {
  return [...site.purposes, ...site.services];
}

/** Whether a part may run. */
export function mayRun(memory: Memory | null, { id, since, exempt }: Rule): boolean {
  if (exempt === 'audience') return memory?.yes.has(id) ?? true;
  if (exempt) return true;
  return memory !== null && memory.yes.has(id) && memory.revision >= since;
}

/** Whether the visitor is still to be asked about a part. */
export function isAsked({ revision, yes }: Memory, { id, purpose, since, exempt }: Rule): boolean {
  return !exempt && since > revision && (!purpose || yes.has(purpose) || yes.has(id));
}

/** What is objected to takes its services along. */
function settled(site: SiteRules, yes: Set<Id>): Set<Id> {
  for (const { id, purpose, exempt } of site.services)
    if (exempt && !yes.has(purpose)) yes.delete(id);
  return yes;
}

/** After accepting everything. */
export function afterAccept(site: SiteRules, day: number): Memory {
  return { revision: site.revision, day, yes: new Set(partsOf(site).map(({ id }) => id)) };
}

/** After refusing everything: objections stay. */
export function afterReject(site: SiteRules, before: Memory | null, day: number): Memory {
  const kept = partsOf(site).filter((part) => part.exempt && mayRun(before, part));
  return { revision: site.revision, day, yes: new Set(kept.map(({ id }) => id)) };
}

/** After answers: a service that went along with its purpose still does; the rest stays in force. */
export function afterSave(
  site: SiteRules,
  before: Memory | null,
  { purposes = {}, services = {} }: Answers,
  day: number,
): Memory {
  const yes = new Set(
    partsOf(site)
      .filter((part) => mayRun(before, part))
      .map(({ id }) => id),
  );
  const put = (id: Id, on: boolean) => void (on ? yes.add(id) : yes.delete(id));
  for (const { id, purpose } of site.services) {
    const along = before === null || before.yes.has(id) === before.yes.has(purpose);
    const answer = purposes[purpose];
    if (along && answer !== undefined) put(id, answer);
  }
  for (const [id, on] of [...Object.entries(purposes), ...Object.entries(services)]) put(id, on);
  return { revision: site.revision, day, yes: settled(site, yes) };
}

/** After one service was allowed for always: nothing else is said, and no later revision answered. */
export function afterGrant(site: SiteRules, before: Memory, service: Id): Memory {
  const granted = site.services.find(({ id }) => id === service);
  const revision = Math.max(before.revision, granted?.since ?? 0);
  const passed = partsOf(site).filter(
    ({ since, exempt }) => !exempt && since > before.revision && since <= revision,
  );
  const yes = new Set(before.yes);
  for (const { id } of passed) yes.delete(id);
  yes.add(service);
  return { ...before, revision, yes: settled(site, yes) };
}

/** What was said, on a site that has grown: a new part goes along, and what is exempt runs. */
export function onNewSite(site: SiteRules, before: Memory | null, known: ReadonlySet<Id>) {
  if (!before) return null;
  const yes = new Set(before.yes);
  for (const { id, purpose, exempt } of partsOf(site))
    if (!known.has(id) && (purpose ? yes.has(purpose) : exempt)) yes.add(id);
  return { ...before, yes };
}
