/**
 * vanilla-cookieconsent, 2 and 3.
 *
 * @module
 */
import type { Peer } from './peer.ts';
import { dateIn, objectIn } from './text.ts';

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/**
 * Its cookie lists what was accepted; it is there only once the visitor has decided, so that
 * whatever is not listed was refused. Where a category's services were answered one by one, only
 * those that are listed count.
 */
export const peer: Peer = {
  key: 'cc_cookie',
  earlier(text) {
    const kept = objectIn(text);
    const list = kept?.['categories'] ?? kept?.['level'];
    if (!kept || !Array.isArray(list)) return null;
    const { expirationTime, services } = kept;
    if (typeof expirationTime === 'number' && expirationTime < Date.now()) return null;
    const categories = strings(list);
    const parts = Object.entries((services ?? {}) as Record<string, unknown>).filter(
      ([name, listed]) => categories.includes(name) && strings(listed)[0],
    );
    const accepted = [...categories, ...parts.flatMap(([, listed]) => strings(listed))];
    return {
      answers: Object.fromEntries(accepted.map((name) => [name, true])),
      isWhole: true,
      apart: parts.map(([name]) => name),
      ...dateIn(
        kept['lastConsentTimestamp'] ??
          kept['consentTimestamp'] ??
          kept['last_consent_update'] ??
          kept['consent_date'],
      ),
    };
  },
  attributes: ['data-category', 'data-cookiecategory'],
  held(element) {
    const { category, cookiecategory, service } = element.dataset;
    // A service is one of its category: its own answer is the closer one. `!` stands on either.
    const name = service || category || cookiecategory;
    if (element.localName !== 'script' || !name) return null;
    const not = service && category?.startsWith('!') && !service.startsWith('!') ? '!' : '';
    return { element, names: [not + name] };
  },
  controls: {
    '[data-cc="show-preferencesModal"],[data-cc="c-settings"]': 'preferences',
    '[data-cc="show-consentModal"]': 'banner',
    '[data-cc="accept-all"]': 'accept-all',
    '[data-cc="accept-necessary"]': 'reject-all',
  },
};
