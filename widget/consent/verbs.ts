/**
 * What the visitor can do: answer everything at once, some of it, or one service.
 *
 * @module
 */
import type { Answers, Choice, Id, Layer, SiteRules } from '../contract.ts';
import { answered, choiceOf, everything, rulesIn } from './choice.ts';
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
   * so that what is still to be asked stays so, unless the service itself is newer.
   */
  grantService(id: Id): Choice;
}

/** The verbs of a page; `newSubject` makes the identifier that the first grant gets. */
export function createVerbs(site: SiteRules, consent: Consent, newSubject: () => string): Verbs {
  const rules = rulesIn(site);

  function decide(answers: Answers, verb: Decision['verb'], layer: Layer, day = Date.now(), revision = site.revision): Choice {
    for (const id of Object.keys({ ...answers.purposes, ...answers.services }))
      if (!rules.some((rule) => rule.id === id)) throw new TypeError(`mes-choix: unknown id "${id}"`);
    const { choice } = consent;
    const next = answered(site, choice, answers);
    const isGrant = rules.some(({ id, exempt }) => !exempt && next[id]);
    const subject = isGrant ? (choice?.subject ?? newSubject()) : null;
    const decided = choiceOf(site, next, { revision, subject, day });
    consent.become(decided, { verb, layer });
    return decided;
  }

  return {
    wouldGrant(answers) {
      const next = answered(site, consent.choice, answers);
      return rules.some(({ id }) => next[id] && !consent.allows(id));
    },
    acceptAll: (layer) => decide(everything(site, true), 'accept-all', layer),
    rejectAll: (layer) => decide(everything(site, false), 'reject-all', layer),
    save: (answers, layer) => decide(answers, 'save', layer),
    grantService(id) {
      const { decidedAt = Date.now(), revision = 0 } = consent.choice ?? {};
      const isOld = rules.some((rule) => rule.id === id && rule.since <= revision);
      const day = new Date(decidedAt).getTime();
      return decide({ services: { [id]: true } }, 'grant-service', 'embed', day, isOld ? revision : site.revision);
    },
  };
}
