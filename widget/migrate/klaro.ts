/**
 * Klaro.
 *
 * @module
 */
import type { Peer } from './peer.ts';
import { answersIn, objectIn } from './text.ts';

declare global {
  interface Window {
    klaro?: unknown;
  }
}

/** Its cookie holds a yes or no for each service, without a date. */
export const peer: Peer = {
  key: 'klaro',
  earlier(text) {
    const kept = objectIn(text);
    return kept && { answers: answersIn(kept) };
  },
  attributes: ['data-name'],
  held(element) {
    const { name, type, src, href } = element.dataset;
    if (!name) return null;
    // Ours stands in the place of what is held.
    if (type === 'placeholder') element.hidden = true;
    const isHeld =
      element.localName === 'script'
        ? (element as HTMLScriptElement).type === 'text/plain'
        : (src ?? href) !== undefined;
    return isHeld && type !== 'placeholder' ? { element, names: [name] } : null;
  },
  begin({ open }) {
    const show = () => {
      open();
      return false;
    };
    window.klaro ??= { show };
  },
};
