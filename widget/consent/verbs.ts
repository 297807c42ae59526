/**
 * What the visitor can do: answer everything at once, some of it, or one service.
 *
 * @module
 */
import type { Answers, Choice, Id, Layer, SiteRules } from '../contract.ts';
import { answered, everything } from './answers.ts';
import type { Map, Rule } from './choice.ts';
import { choiceOf, rulesIn } from './choice.ts';
import type { Consent } from './consent.ts';
import type { Decision } from './event.ts';

/** The verbs. Each throws `TypeError` for an id that the site does not declare, changing nothing. */
export interface Verbs {
  /** Whether these answers would allow something that is not allowed now. */
  wouldGrant(answers: Answers): boolean;
  acceptAll(layer: Layer): Choice;
  rejectAll(layer: Layer): Choice;
  /** What the answers do not name keeps its answer. */
  save(answers: Answers, layer: Layer): Choice;
  /**
   * "Always allow" of one service: keeps the choice's other answers and its date. Its revision too,
   * so that what is still to be asked stays so, unless the service itself is newer: then its own.
   */
  grantService(id: Id): Choice;
}

/** The verbs of a page; `newSubject` makes the identifier that the first grant gets. */
export function createVerbs(site: SiteRules, consent: Consent, newSubject: () => string): Verbs {
  const rules = rulesIn(site);

  function check(answers: object = {}, fits: (rule: Rule) => unknown): void {
    for (const id of Object.keys(answers))
      if (!rules.some((rule) => rule.id === id && fits(rule)))
        throw new TypeError(`mes-choix: unknown id "${id}"`);
  }

  function mapOf(answers: Answers, revision?: number): Map {
    check(answers.purposes, ({ purpose }) => !purpose);
    // A choice holds objections to exempt purposes among its services: they may come back as they are.
    check(answers.services, ({ purpose, exempt }) => purpose ?? exempt);
    return answered(site, consent.choice, answers, revision);
  }

  function decide(
    answers: Answers,
    verb: Decision['verb'],
    layer: Layer,
    day = Date.now(),
    revision = site.revision,
  ): Choice {
    const map = mapOf(answers, revision);
    const subject = consent.choice?.subject ?? newSubject();
    const decided = choiceOf(site, map, { revision, subject, day });
    consent.become(decided, { verb, layer });
    return decided;
  }

  return {
    wouldGrant(answers) {
      const map = mapOf(answers);
      return rules.some(({ id }) => map[id] && !consent.allows(id));
    },
    acceptAll: (layer) => decide(everything(site, true), 'accept-all', layer),
    rejectAll: (layer) => decide(everything(site, false), 'reject-all', layer),
    save: (answers, layer) => decide(answers, 'save', layer),
    grantService(id) {
      const { decidedAt = Date.now(), revision = site.revision } = consent.choice ?? {};
      const since = rules.find((rule) => rule.id === id)?.since ?? 0;
      const day = new Date(decidedAt).getTime();
      const answers = { services: { [id]: true } };
      return decide(answers, 'grant-service', 'embed', day, Math.max(revision, since));
    },
  };
}
