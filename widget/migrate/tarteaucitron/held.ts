/**
 * A held script at the page's head, or a held picture: the gate runs it, or does not.
 *
 * @module
 */
import type { Due } from './script.ts';

/** Puts it into the page; `done` is called when it has run. */
export function addHeld(
  condition: string,
  { url, isImage, attributes, properties, done }: Due,
): void {
  const held = document.createElement(isImage ? 'img' : 'script');
  for (const [name, value] of Object.entries(attributes)) held.setAttribute(name, value);
  const src = (held.dataset['src'] = new URL(url, document.baseURI).href);
  held.dataset['consent'] = condition;
  if (held instanceof HTMLScriptElement) {
    held.type = 'text/plain';
    held.setAttribute('async', '');
    if (done || properties)
      whenReleased(src, (script) => {
        Object.assign(script, properties);
        if (done) script.addEventListener('load', done);
      });
    document.head.append(held);
  } else {
    held.hidden = true;
    document.body.append(held);
  }
}

/** A fresh element runs in its place: seen before it has come, because that takes a fetch. */
function whenReleased(src: string, seen: (script: HTMLScriptElement) => void): void {
  const observer = new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]))
      if (node instanceof HTMLScriptElement && node.src === src) {
        observer.disconnect();
        seen(node);
      }
  });
  observer.observe(document.head, { childList: true });
}
