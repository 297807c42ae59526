/**
 * A consent core for tests of the interface: keeps its choice in memory, and the port's promises.
 *
 * @module
 */
import type { Answers, Choice, Id, Layer, SiteConfig } from '../../../widget/contract.ts';
import type { ConsentPort } from '../../../widget/ui/ui.ts';

/** The visitor's identifier in every test. */
export const SUBJECT = '0b8f6f0e-4f3a-4c2e-9d55-0d2f2b7f7a11';

/** The port, with what only tests may do. */
export interface ConsentInMemory extends ConsentPort {
  readonly decisions: readonly string[];
  /** The choice is gone, without a decision. */
  forget(): void;
}

/** A core that remembers `remembered`; its day is 23 November 2026. */
export function createConsentInMemory(
  config: SiteConfig,
  remembered: Choice | null,
): ConsentInMemory {
  let choice = remembered;
  const decisions: string[] = [];
  const listeners = new Set<() => void>();
  const purposeOf = (id: Id) => {
    const service = config.services.find((candidate) => candidate.id === id);
    const purpose = config.purposes.find((candidate) => candidate.id === (service?.purpose ?? id));
    return { service, purpose };
  };
  const allows = (id: Id): boolean => {
    const { service, purpose } = purposeOf(id);
    if (!purpose) return false;
    const own = choice?.services[id];
    if (purpose.exempt === 'audience') return (own ?? choice?.services[purpose.id]) !== false;
    if (purpose.exempt) return true;
    const since = Math.max(purpose.since ?? 1, service?.since ?? 1);
    return !!choice && (own ?? choice.purposes[purpose.id]) === true && choice.revision >= since;
  };
  const isNew = (id: Id): boolean => {
    const { service, purpose } = purposeOf(id);
    if (!choice || !purpose || purpose.exempt) return false;
    const refused = service && (!choice.purposes[purpose.id] || choice.services[id] === false);
    return Math.max(purpose.since ?? 1, service?.since ?? 1) > choice.revision && !refused;
  };
  const become = (next: Choice | null): void => {
    choice = next;
    for (const listener of listeners) listener();
  };
  const decide = (answers: Answers, decision: string): Choice => {
    const decided = choiceOf(config, answers, allows, choice);
    decisions.push(decision);
    become(decided);
    return decided;
  };
  const all = (yes: boolean): Answers => {
    const asked = config.purposes.filter(({ exempt }) => !exempt || (yes && exempt === 'audience'));
    const under = config.services.filter(({ purpose }) => asked.some(({ id }) => id === purpose));
    const answer = (items: readonly { readonly id: Id }[]) =>
      Object.fromEntries(items.map(({ id }) => [id, yes]));
    return { purposes: answer(asked), services: answer(under) };
  };
  return {
    decisions,
    get choice() {
      return choice;
    },
    get question() {
      if (!choice) return 'first-visit';
      return [...config.purposes, ...config.services].some(({ id }) => isNew(id))
        ? 'revised'
        : null;
    },
    allows,
    isNew,
    acceptAll: (layer: Layer) => decide(all(true), `accept-all ${layer}`),
    rejectAll: (layer: Layer) => decide(all(false), `reject-all ${layer}`),
    save: (answers, layer) => decide(answers, `save ${layer}`),
    grantService(id) {
      if (!choice) throw new Error('There is no choice to add to.');
      return decide({ services: { [id]: true } }, `grant-service ${id}`);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    forget: () => become(null),
  };
}

/** What is not named keeps its answer; services stand in a choice only where they differ. */
function choiceOf(
  config: SiteConfig,
  answers: Answers,
  allows: (id: Id) => boolean,
  previous: Choice | null,
): Choice {
  const purposes: Record<Id, boolean> = {};
  const services: Record<Id, boolean> = {};
  for (const { id, exempt } of config.purposes) {
    const answer = answers.purposes?.[id] ?? allows(id);
    if (!exempt) purposes[id] = answer;
    else if (exempt === 'audience' && !answer) services[id] = false;
  }
  for (const { id, purpose } of config.services) {
    const answer = answers.services?.[id] ?? allows(id);
    if (purpose in purposes && answer !== purposes[purpose]) services[id] = answer;
  }
  const granted = [...Object.values(purposes), ...Object.values(services)].includes(true);
  return Object.freeze({
    decidedAt: '2026-11-23T00:00:00.000Z',
    revision: config.revision ?? 1,
    purposes: Object.freeze(purposes),
    services: Object.freeze(services),
    subject: granted ? (previous?.subject ?? SUBJECT) : null,
    expiresAt: '2027-05-24T00:00:00.000Z',
  });
}
