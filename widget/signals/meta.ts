/**
 * Meta's pixel: revoked before its `init`, granted by the visitor.
 *
 * @module
 */
import { createYesOrNo, type Signal, type State } from './signal.ts';

type Fbq = (...words: readonly string[]) => void;

declare global {
  interface Window {
    /** Meta's function, made by its own tag. */
    fbq?: Fbq | undefined;
  }
}

/**
 * Calls back with Meta's function at the first look at it. Meta's tag does nothing where it finds
 * one, so none can be put there to queue; it looks at its own for the first time before `init`.
 */
function whenLookedAt(told: (fbq: Fbq) => void): void {
  let made: Fbq | undefined;
  Object.defineProperty(window, 'fbq', {
    configurable: true,
    set(fbq: Fbq) {
      made = fbq;
    },
    get() {
      if (made) {
        delete window.fbq;
        window.fbq = made;
        told(made);
      }
      return made;
    },
  });
}

/** Tells `fbq('consent', 'revoke' | 'grant')`. */
export const signal: Signal = (rules, consent) => {
  /** The default and the last state: what was said between them is no longer so. */
  let waiting: readonly State[] = [];
  const tell = (fbq: Fbq, state: State) => fbq('consent', state === 'granted' ? 'grant' : 'revoke');
  return createYesOrNo(rules, consent, 'meta', (state, moment) => {
    const { fbq } = window;
    if (fbq) return tell(fbq, state);
    if (moment === 'default') whenLookedAt((made) => waiting.forEach((due) => tell(made, due)));
    waiting = [...waiting.slice(0, 1), state];
  });
};
