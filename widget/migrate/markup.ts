/**
 * The markup of another tool, as ours: what it holds gets a `data-consent` and waits in our inert
 * forms, now and when it is added later. The gate does the rest.
 *
 * @module
 */
import type { Held, Page, Peer } from './peer.ts';

/** Where an address waits, as `dataset` calls it. */
const WAITING = ['src', 'srcset', 'href', 'data', 'poster'];

/** Watches the page for what a tool holds, before the gate does, and for its controls. */
export function understand(peer: Peer, page: Page): void {
  const { attributes, controls = {} } = peer;
  const marks = [...attributes.map((name) => `[${name}]`), ...Object.keys(controls)];
  if (!marks[0]) return;
  const selector = marks.join();

  function take(element: HTMLElement): void {
    // What says ours already is ours.
    if (element.dataset?.['consent'] !== undefined) return;
    const held = peer.held?.(element, page);
    if (held && held.element.dataset['consent'] === undefined) hold(held, page);
    const control = Object.keys(controls).find((mark) => element.matches(mark));
    if (control) element.dataset['mesChoix'] ??= controls[control];
  }

  const takeIn = (root: Document | Element) => {
    if (root instanceof HTMLElement && root.matches(selector)) take(root);
    for (const element of root.querySelectorAll<HTMLElement>(selector)) take(element);
  };
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records)
      for (const node of type === 'attributes' ? [target] : addedNodes)
        if (node instanceof HTMLElement) takeIn(node);
  }).observe(document, { childList: true, subtree: true, attributeFilter: [...attributes] });
  takeIn(document);
  // Some wait until the parser has certainly closed them.
  document.addEventListener('DOMContentLoaded', () => takeIn(document));
}

/** Holds an element as ours; the condition comes last, because the gate looks when it is there. */
function hold({ element, names }: Held, { names: { conditionOf } }: Page): void {
  const { dataset } = element;
  if (element instanceof HTMLScriptElement) {
    // A script that would run by itself has run: nothing of it is to be run again.
    if (/^$|script|module/i.test(element.type)) return;
    const src = element.getAttribute('src');
    if (src !== null) dataset['src'] ??= src;
    element.removeAttribute('src');
    element.type = 'text/plain';
  } else if (
    !(element instanceof HTMLTemplateElement) &&
    !WAITING.some((name) => name in dataset)
  ) {
    // It waits for nothing: it is there already.
    return;
  }
  dataset['consent'] = conditionOf(names);
}
