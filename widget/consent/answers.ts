/**
 * Answers: what they say together with the choice before them. Pure.
 *
 * @module
 */
import type { Answers, Choice, SiteRules } from '../contract.ts';
import type { Map, Rule } from './choice.ts';
import { allowed, rulesIn } from './choice.ts';

/**
 * Everything that `answers` and the choice before them say. What the answers do not name keeps what
 * it has in force, which is "no" before a first choice and for whatever was added since the last.
 * What came after the revision `until` keeps what was said: it is still to be asked about.
 */
export function answered(
  site: SiteRules,
  previous: Choice | null,
  { purposes = {}, services = {} }: Answers,
  until?: number,
): Map {
  const before = allowed(site, previous, until);
  const entries = rulesIn(site).map(({ id, purpose }) => {
    const isAlong = purpose && previous?.services[id] === undefined;
    const named = purposes[id] ?? services[id] ?? (isAlong ? purposes[purpose] : undefined);
    return [id, (named ?? before[id]) === true];
  });
  return Object.fromEntries(entries);
}

/** Answers that say yes to everything, or no to everything that asks for consent. */
export function everything(site: SiteRules, yes: boolean): Answers {
  const all = (rules: readonly Rule[]) =>
    Object.fromEntries(rules.filter(({ exempt }) => yes || !exempt).map(({ id }) => [id, yes]));
  return { purposes: all(site.purposes), services: all(site.services) };
}
