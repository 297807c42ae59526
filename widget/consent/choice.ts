/**
 * Choices: how one is made, what it allows, and when it has to be asked for again.
 *
 * Everything here is pure. The clock and the identifiers come in as arguments, so the same
 * question always has the same answer.
 *
 * @module
 */
import type { Choice, Id, PurposeRule, ServiceRule, SiteRules } from '../contract.ts';

/** What a yes or no is given to. */
export type Rule = PurposeRule | ServiceRule;

/** Yes or no for every purpose and service of a site. */
export type Map = Readonly<Record<Id, boolean>>;

const DAY = 86_400_000;

/** Purposes, then services. */
export function rulesIn(site: SiteRules): readonly Rule[] {
  return [...site.purposes, ...site.services];
}

/**
 * What may run under a choice, for every id that the site declares.
 *
 * A yes counts only where it was given to this revision of the id. Of what is exempt, only audience
 * measurement can be objected to: what a site cannot work without stays on.
 *
 * @param until - what came after this revision is given as it was said, whether or not it counts
 */
export function allowed(site: SiteRules, choice: Choice | null, until = Infinity): Map {
  const entries = rulesIn(site).map(({ id, purpose = id, exempt, since }) => {
    const own = choice?.services[id];
    const yes = exempt
      ? exempt !== 'audience' || (own ?? choice?.services[purpose]) !== false
      : !!choice &&
        (own ?? choice.purposes[purpose]) === true &&
        (choice.revision >= since || since > until);
    return [id, yes];
  });
  return Object.fromEntries(entries);
}

/**
 * Whether `id`, a purpose or a service, may run. An id that the site does not declare is never
 * allowed: a typing error in the markup must not let a tracker through.
 */
export function allows(site: SiteRules, choice: Choice | null, id: Id): boolean {
  return allowed(site, choice)[id] === true;
}

/**
 * Whether the visitor has to be asked about it: it was added or its meaning changed since the
 * choice. A service that was added under a purpose the visitor refused is not asked about.
 */
export function isNew(choice: Choice, { id, purpose, since, exempt }: Rule): boolean {
  const refused = purpose && !(choice.purposes[purpose] || choice.services[id]);
  return !exempt && since > choice.revision && !refused;
}

/** Whether there is something to ask: something new, or, before any choice, whatever is not exempt. */
export function isToAsk(site: SiteRules, choice: Choice | null): boolean {
  return rulesIn(site).some((rule) => (choice ? isNew(choice, rule) : !rule.exempt));
}

/**
 * A map as purposes with exceptions by service: services whose answer differs from their purpose's,
 * and objections to what is exempt.
 */
export function withExceptions(site: SiteRules, map: Map): Pick<Choice, 'purposes' | 'services'> {
  const purposes: Record<Id, boolean> = {};
  const services: Record<Id, boolean> = {};
  for (const { id, purpose, exempt } of rulesIn(site)) {
    const yes = !!map[id];
    const objection = exempt === 'audience' && !yes && (!purpose || map[purpose]);
    if (!purpose && !exempt) purposes[id] = yes;
    else if (exempt ? objection : yes !== map[purpose ?? id]) services[id] = yes;
  }
  return { purposes, services };
}

/**
 * A frozen choice: what a map says, dated with the day of `day`. Where nothing is granted it is
 * nobody's: the subject is left out.
 */
export function choiceOf(
  site: SiteRules,
  map: Map,
  about: { revision: number; subject: string | null; day: number },
): Choice {
  const midnight = Math.floor(about.day / DAY) * DAY;
  const { purposes, services } = withExceptions(site, map);
  return Object.freeze({
    decidedAt: new Date(midnight).toISOString(),
    revision: about.revision,
    purposes: Object.freeze(purposes),
    services: Object.freeze(services),
    subject: Object.values({ ...purposes, ...services }).includes(true) ? about.subject : null,
    expiresAt: new Date(midnight + site.choiceDays * DAY).toISOString(),
  });
}

/** Whether a choice is of use at `now` (ms): not older than the site's `choiceDays`, not of the future. */
export function stands(site: SiteRules, choice: Choice, now: number): boolean {
  const age = Math.floor((now - Date.parse(choice.decidedAt)) / DAY);
  return age >= 0 && age <= site.choiceDays;
}
