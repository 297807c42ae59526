/**
 * OneTrust.
 *
 * @module
 */
import type { Peer } from './peer.ts';
import { dateIn, decoded } from './text.ts';

declare global {
  interface Window {
    OneTrust?: unknown;
  }
}

const CLOSED = 'OptanonAlertBoxClosed';

/**
 * Its cookie holds its groups, `groups=C0001:1,C0002:0`, before anybody has answered: only where
 * another one says when the question was closed is it an answer.
 */
export const peer: Peer = {
  key: 'OptanonConsent',
  others: [CLOSED],
  earlier(text, other) {
    const closed = other(CLOSED);
    const [, groups = ''] = /(?:^|&)groups=([^&]*)/.exec(text) ?? [];
    const found = decoded(groups)
      .split(',')
      .map((group) => /^([\w-]+):([01])$/.exec(group));
    const answers: Record<string, boolean> = {};
    for (const [, name = '', answer] of found.filter((group) => group !== null))
      answers[name] = answer === '1' && answers[name] !== false;
    return closed ? { answers, ...dateIn(decoded(closed)) } : null;
  },
  attributes: ['class'],
  held(element) {
    const [, list] =
      /(?:^|\s)optanon-category-([\w-]+)/.exec(element.getAttribute('class') ?? '') ?? [];
    const isHeld =
      element.localName === 'script'
        ? (element as HTMLScriptElement).type === 'text/plain'
        : element.dataset['src'] !== undefined;
    return list && isHeld ? { element, names: list.split('-') } : null;
  },
  controls: { '.optanon-show-settings,.ot-sdk-show-settings': 'preferences' },
  begin({ open }) {
    window.OneTrust ??= { ToggleInfoDisplay: open };
  },
};
