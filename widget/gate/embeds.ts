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
 * Sets the waiting addresses (`trusted`), or takes them away again (`null`). The same call twice
 * is harmless.
 */
export function settleEmbed(element: Element, trusted: Trusted | null): void {
  const isCode = element.matches(CODE);
  let isChanged = false;
  for (const name of WAITING) {
    const url = element.getAttribute(`data-${name}`);
    const real = element.getAttribute(name);
    if (url === null) continue;
    const isToSet = trusted && (!isCode || isHttp(url));
    if (real === (isToSet ? url : null)) continue;
    if (isToSet) element.setAttribute(name, isCode ? trusted.createScriptURL(url) : url);
    else element.removeAttribute(name);
    isChanged = true;
  }
  if (!isChanged) return;
  // A frame's document goes only with the frame, so the element is taken out and put back: no entry
  // in the visitor's history, unlike a navigation to a blank page.
  if (isCode && !trusted) {
    const { parentNode, nextSibling } = element;
    element.remove();
    parentNode?.insertBefore(element, nextSibling);
  }
  const media = element.closest('video,audio') as HTMLMediaElement | null;
  media?.load();
}
