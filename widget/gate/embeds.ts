/**
 * Held iframes, images and media: their real address is set when they are released, and taken away
 * when consent is withdrawn.
 *
 * @module
 */
import { isHttp, WAITING } from './urls.ts';

/** Elements that can run code. */
const CODE = 'iframe,embed,object,link';

/**
 * Sets the waiting addresses (`trustedUrl`), or takes them away again (`null`). The same call twice
 * is harmless.
 */
export function settleEmbed(element: Element, trustedUrl: ((url: string) => string) | null): void {
  const isCode = element.matches(CODE);
  let isChanged = false;
  for (const name of WAITING) {
    const url = element.getAttribute(`data-${name}`);
    const real = element.getAttribute(name);
    if (url === null || (isCode && !isHttp(url))) continue;
    if (trustedUrl && url !== real) element.setAttribute(name, isCode ? trustedUrl(url) : url);
    else if (!trustedUrl && real !== null) element.removeAttribute(name);
    else continue;
    isChanged = true;
  }
  if (!isChanged) return;
  // A frame's document goes only with the frame, so the element is taken out and put back: no entry
  // in the visitor's history, unlike a navigation to a blank page.
  if (isCode && !trustedUrl) {
    const { parentNode, nextSibling } = element;
    element.remove();
    parentNode?.insertBefore(element, nextSibling);
  }
  const media = element.closest('video,audio') as HTMLMediaElement | null;
  media?.load();
}
