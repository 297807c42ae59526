/**
 * Axeptio.
 *
 * @module
 */
import type { Peer } from './peer.ts';
import { answersIn, dateIn, objectIn } from './text.ts';

declare global {
  interface Window {
    openAxeptioCookies?: unknown;
  }
}

/** Its cookie holds a yes or no for each vendor, and of its own `$$date` and `$$completed`. */
export const peer: Peer = {
  key: 'axeptio_cookies',
  others: ['axeptio_authorized_vendors', 'axeptio_all_vendors'],
  earlier(text) {
    const kept = objectIn(text);
    // Less than the whole text could take a refusal for a yes: what is not said to be whole is not read.
    if (kept?.['$$completed'] !== true) return null;
    const answers = Object.entries(answersIn(kept)).filter(([name]) => !name.startsWith('$$'));
    return { answers: Object.fromEntries(answers), ...dateIn(kept['$$date']) };
  },
  attributes: [],
  begin({ open }) {
    window.openAxeptioCookies ??= open;
  },
};
