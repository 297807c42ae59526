/**
 * Held iframes, images and media: their real address is set when they are released, and taken away
 * when consent is withdrawn.
 *
 * @module
 */
import type { Trusted } from '../trusted.ts';
import { isHttp, WAITING } from './urls.ts';

/** Elements that can run code. */
const CODE = 'iframe,embed,object,link';

/**
 * Sets the waiting addresses (`trusted`), or takes them away again (`null`), and says whether there
 * was something to do. The same call twice is harmless.
 */
export function settleEmbed(element: Element, trusted: Trusted | null): boolean {
  const { localName, parentNode, nextSibling } = element;
  const isCode = element.matches(CODE);
  // A frame never matches `:focus`.
  const hasFocus = (element.getRootNode() as Document).activeElement === element;
  let isChanged = false;
  for (const name of WAITING) {
    const url = element.getAttribute(`data-${name}`);
    const real = element.getAttribute(name);
    if (url === null) continue;
    const isToSet = trusted && (!isCode || isHttp(url));
    if (real === (isToSet ? url : null)) continue;
    // A frame's document goes only with the frame, so the element is taken out and put back: no
    // entry in the visitor's history, unlike a navigation to a blank page. A frame that a script has
    // put in is not in that history at all: one of the parser's is, and going back to the page would
    // load it there again, before anybody asks whether it still may.
    if (isCode && (!trusted || localName === 'iframe')) element.remove();
    if (isToSet) element.setAttribute(name, isCode ? trusted.createScriptURL(url) : url);
    else element.removeAttribute(name);
    isChanged = true;
  }
  if (!isChanged) return false;
  if (!element.parentNode) {
    // What goes with the frame's document may have taken its neighbour along.
    parentNode?.insertBefore(element, nextSibling?.parentNode === parentNode ? nextSibling : null);
    // Who has allowed it by the keyboard is in it already.
    if (hasFocus) (element as HTMLElement).focus({ preventScroll: true });
  }
  const media = element.closest('video,audio') as HTMLMediaElement | null;
  media?.load();
  return true;
}
