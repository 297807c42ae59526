/**
 * From a choice to the consent event that is sent and kept (docs/contract.md, section 6).
 *
 * @module
 */
import type { Action, Choice, ConsentEvent, Layer, SiteRules } from '../contract.ts';
import { allowed, withExceptions } from './choice.ts';

/** What was decided, and where. */
export interface Decision {
  readonly choice: Choice;
  readonly previous: Choice | null;
  readonly verb: Exclude<Action, 'withdraw'>;
  readonly layer: Layer;
}

/** What the event says besides the decision. */
export type Circumstances = Pick<
  ConsentEvent,
  'id' | 'notice' | 'language' | 'gpc' | 'decidedAt' | 'widget'
>;

/**
 * The event of a decision. A first refusal carries no subject; a withdrawal the one it ends. The
 * answers are given as they count today: an old yes to something new is a no.
 */
export function eventOf(
  site: SiteRules,
  { choice, previous, verb, layer }: Decision,
  about: Circumstances,
): ConsentEvent {
  const { purposes, services } = withExceptions(site, allowed(site, choice));
  const subject = choice.subject ?? previous?.subject ?? null;
  let action: Action = verb;
  if (!choice.subject && subject) action = 'withdraw';
  // A service that was excepted from a granted purpose is no exception any more once it is allowed.
  else if (verb === 'grant-service' && !Object.values(services).includes(true)) action = 'save';
  return { ...about, subject, action, layer, purposes, services };
}
