/**
 * What every signal is: told before anything held runs, then with each change. One small file a
 * vendor; only those that a site configures travel.
 *
 * @module
 */
import type { Choice, Id, SiteRules } from '../contract.ts';

/** What a signal is told of the visitor's consent. */
export interface Consented {
  readonly choice: Choice | null;
  allows(id: Id): boolean;
}

/**
 * A vendor's signal. What it returns is called once before anything held runs, where it tells the
 * vendor's default and, where something is known, the present state; and after each decision.
 */
export type Signal = (rules: SiteRules, consent: Consented) => () => void;

/** A vendor's word for yes or no. */
export type State = 'granted' | 'denied';

/** What is told: the vendor's default, or what the visitor has decided. */
export type Moment = 'default' | 'update';

/**
 * Tells a default, then the state where it is news: a first decision always is, a refusal too; a
 * later one where it changes something for this vendor.
 */
export function createTelling<T>(
  consent: Consented,
  denied: T,
  read: () => T,
  tell: (state: T, moment: Moment) => void,
): () => void {
  let last = '';
  let isAnswered = false;
  return () => {
    if (!last) {
      tell(denied, 'default');
      last = JSON.stringify(denied);
    }
    if (consent.choice && !isAnswered) {
      isAnswered = true;
      last = ' ';
    }
    const state = read();
    const text = JSON.stringify(state);
    if (text !== last) tell(state, 'update');
    last = text;
  };
}

/**
 * Whether what a vendor's services are for is granted. Where a site declares several, all of them
 * must be: the vendor hears one answer, and in doubt it is the refusal.
 */
export function stateOf({ services }: SiteRules, { allows }: Consented, name: string): State {
  const own = services.filter(({ signal }) => signal === name);
  return own[0] && own.every(({ id }) => allows(id)) ? 'granted' : 'denied';
}

/** Tells of the services of one vendor, yes or no. */
export function createYesOrNo(
  rules: SiteRules,
  consent: Consented,
  name: string,
  tell: (state: State, moment: Moment) => void,
): () => void {
  return createTelling(consent, 'denied', () => stateOf(rules, consent, name), tell);
}
