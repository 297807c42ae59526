/**
 * Cookiebot.
 *
 * @module
 */
import type { Peer } from './peer.ts';
import { decoded } from './text.ts';

declare global {
  interface Window {
    Cookiebot?: unknown;
  }
}

/** Its cookie holds an object that is no JSON: `{stamp:'…',necessary:true,…,method:'explicit',utc:1700000000000}`. */
export const peer: Peer = {
  key: 'CookieConsent',
  earlier(text) {
    const kept = decoded(text);
    // What was assumed of somebody who went on reading is no answer.
    if (!/^\{.*\}$/s.test(kept) || /\bmethod:'?implied/.test(kept)) return null;
    const found = [
      ...kept.matchAll(/[{,](preferences|statistics|marketing):(true|false)(?=[,}])/g),
    ];
    const answers: Record<string, boolean> = {};
    for (const [, name = '', answer] of found)
      answers[name] = answer === 'true' && answers[name] !== false;
    const [, utc] = /[{,]utc:(\d+)(?=[,}])/.exec(kept) ?? [];
    return found[0] ? { answers, ...(utc ? { decidedAt: Number(utc) } : {}) } : null;
  },
  attributes: ['data-cookieconsent'],
  held(element) {
    const { cookieconsent = '', cookieblockSrc } = element.dataset;
    const names: readonly string[] = cookieconsent.match(/[^,\s]+/g) ?? [];
    if (!names[0] || names.includes('ignore')) return null;
    if (cookieblockSrc) element.dataset['src'] ??= cookieblockSrc;
    return { element, names };
  },
  begin({ open }) {
    window.Cookiebot ??= { renew: open, show: open };
  },
};
