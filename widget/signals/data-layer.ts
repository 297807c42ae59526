/**
 * The data layer: each decision as an event of the page's own tag manager, without the subject.
 *
 * @module
 */
import type { PurposeRule, ServiceRule } from '../contract.ts';
import type { Signal } from './signal.ts';
import type {} from './google.ts';

/**
 * Pushes `{ event: 'mes-choix:change', mesChoix: { purposes, services } }` after each decision, every
 * id by name: a data layer keeps what it is not told again. On a return visit the same without an
 * event, because nothing was decided.
 */
export const signal: Signal = (rules, consent) => {
  const answers = (list: readonly (PurposeRule | ServiceRule)[]) =>
    Object.fromEntries(list.map(({ id }) => [id, consent.allows(id)]));
  let isStarted = false;
  return () => {
    const event = isStarted ? { event: 'mes-choix:change' } : {};
    if (isStarted || consent.choice)
      (window.dataLayer ||= []).push({
        ...event,
        mesChoix: { purposes: answers(rules.purposes), services: answers(rules.services) },
      });
    isStarted = true;
  };
};
