/**
 * The visitor's consent on a page: one state, and one piece of news when it changes.
 *
 * @module
 */
import type { Choice, Id, SiteRules } from '../contract.ts';
import { allowed, rulesIn } from './choice.ts';
import type { Decision } from './event.ts';

/** What subscribers are told after each change. */
export interface News {
  readonly choice: Choice | null;
  readonly previous: Choice | null;
  /** Purposes and services that may run now and could not before. */
  readonly granted: readonly Id[];
  /** Purposes and services that could run before and may not any more. */
  readonly withdrawn: readonly Id[];
}

/**
 * Is told the news, and the visitor's decision on this page: `null` where another tab decided or the
 * choice was forgotten.
 */
export type Listener = (news: News, decision: Decision | null) => void;

/** The state of consent on a page. */
export interface Consent {
  readonly choice: Choice | null;
  allows(id: Id): boolean;
  /** Whether the visitor has decided, and not for this id, which is known and not exempt. */
  refuses(id: Id): boolean;
  /** Takes over a choice: decided here, in another tab, or forgotten (`null`). */
  become(choice: Choice | null, decision?: Pick<Decision, 'verb' | 'layer'>): void;
  /** Calls back after each change, in the order of subscription; returns the function that stops it. */
  subscribe(listener: Listener): () => void;
}

/**
 * Consent as remembered.
 *
 * @param fail - is told when a listener fails; the others go on
 */
export function createConsent(
  site: SiteRules,
  remembered: Choice | null,
  fail: (error: unknown) => void,
): Consent {
  const rules = rulesIn(site);
  const listeners = new Set<Listener>();
  let choice = remembered;
  let map = allowed(site, choice);

  return {
    get choice() {
      return choice;
    },
    allows: (id) => map[id] === true,
    refuses: (id) => !!choice && rules.some((rule) => rule.id === id && !rule.exempt && !map[id]),
    become(next, by) {
      const previous = choice;
      const before = map;
      choice = next;
      map = allowed(site, next);
      const ids = rules.map(({ id }) => id);
      const granted = ids.filter((id) => map[id] && !before[id]);
      const withdrawn = ids.filter((id) => before[id] && !map[id]);
      const news = { choice, previous, granted, withdrawn };
      const decision = next && by ? { ...by, choice: next, previous } : null;
      // A copy: a listener that leaves and comes again is not told twice.
      const told = [...listeners];
      for (const listener of told) {
        try {
          listener(news, decision);
        } catch (error) {
          fail(error);
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
