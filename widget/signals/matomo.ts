/**
 * Matomo: nothing is sent or kept without a consent that is given anew on every page, so that
 * Matomo remembers none of its own.
 *
 * @module
 */
import { createYesOrNo, type Signal } from './signal.ts';

declare global {
  interface Window {
    /** Matomo's queue: an array until its script puts its own object there. */
    _paq?: { push(words: readonly unknown[]): unknown };
  }
}

/**
 * Tells `requireConsent`, then `setConsentGiven`; `forgetConsentGiven` once it had been given. A
 * refusal before that is what `requireConsent` has said already: Matomo would mark the device of
 * somebody who has never agreed, and take back the yes that comes after it in the queue.
 */
export const signal: Signal = (rules, consent) => {
  let isGiven = false;
  return createYesOrNo(rules, consent, 'matomo', (state, moment) => {
    const wasGiven = isGiven;
    isGiven = state === 'granted';
    let word = 'requireConsent';
    if (isGiven) word = 'setConsentGiven';
    else if (wasGiven) word = 'forgetConsentGiven';
    const queue = (window._paq ||= []);
    // Still a list: Matomo has not come. When it does it hears of every consent first, and of what
    // was forgotten last, whatever their order: only the last word may stand there.
    if (isGiven && Array.isArray(queue))
      for (let at = queue.length; at--; )
        if (/^(set|forget)ConsentGiven$/.test(queue[at]?.[0])) queue.splice(at, 1);
    if (isGiven || wasGiven || moment === 'default') queue.push([word]);
  });
};
