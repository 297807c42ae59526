/**
 * Orejime, 2 and 3.
 *
 * @module
 */
import type { Held, Peer } from './peer.ts';
import { answersIn, objectIn } from './text.ts';

declare global {
  interface Window {
    orejime?: unknown;
  }
}

/** Its cookie holds a yes or no for each purpose, without a date. */
export const peer: Peer = {
  key: 'eu-consent',
  earlier(text) {
    const kept = objectIn(text);
    return kept && { answers: answersIn(kept) };
  },
  attributes: ['data-purpose', 'data-name'],
  held(element) {
    const { purpose, name } = element.dataset;
    if (element instanceof HTMLTemplateElement && purpose) return frameIn(element, purpose);
    const isOptIn = element.getAttribute('type') === 'opt-in';
    return isOptIn && name ? { element, names: [name] } : null;
  },
  begin({ open }) {
    window.orejime ??= { prompt: open };
  },
};

/**
 * A template that is to be shown in context and holds nothing but a frame becomes a held frame, in
 * whose place something stands; once the parser has certainly closed it.
 */
function frameIn(template: HTMLTemplateElement, purpose: string): Held | null {
  if (template.dataset['contextual'] === undefined) return { element: template, names: [purpose] };
  if (document.readyState === 'loading') return null;
  const { childNodes, children } = template.content;
  const [frame] = children;
  const isAlone = [...childNodes].every((node) => node === frame || !node.textContent?.trim());
  if (!(frame?.localName === 'iframe') || !isAlone || frame.hasAttribute('srcdoc'))
    return { element: template, names: [purpose] };
  const held = document.createElement('iframe');
  for (const { name, value } of frame.attributes)
    if (!/^(src$|on|style$)/.test(name)) held.setAttribute(name, value);
  held.dataset['src'] ??= frame.getAttribute('src') ?? '';
  template.replaceWith(held);
  return { element: held, names: [purpose] };
}
