/**
 * The held frame in the place of an element that tarteaucitron would put one into.
 *
 * @module
 */
import { addressOf } from './address.ts';
import { readerOf } from './attributes.ts';
import { FRAMES } from './frames.ts';

/** What the frame takes over from the element. */
const SAYS = ['loading', 'referrerpolicy'];

/** What comes in an element's place, put into it; `null` where it is none of these, or has it already. */
export function frameOf(element: HTMLElement): { element: HTMLElement; key: string } | null {
  const name = [...element.classList].find((known) => Object.hasOwn(FRAMES, known));
  const frame = name === undefined ? undefined : FRAMES[name];
  if (!frame || element.querySelector('iframe,[data-src]')) return null;
  const { key, src, unseen, sandbox } = frame;
  const read = readerOf(element);
  const url = addressOf(typeof src === 'string' ? src : src(read), read);
  if (!url) return null;
  const held = document.createElement(unseen ?? 'iframe');
  held.dataset['src'] = url;
  if (sandbox) held.setAttribute('sandbox', sandbox);
  if (unseen) hide(held);
  else dress(held as HTMLIFrameElement, url);
  element.replaceChildren(held);
  return { element: held, key };

  function dress(shown: HTMLIFrameElement, url: string): void {
    shown.title = read('title') || new URL(url, document.baseURI).hostname;
    for (const side of ['width', 'height']) {
      const [size] = /^\d+%?/.exec(read(side)) ?? [];
      if (size) shown.setAttribute(side, size);
    }
    for (const name of SAYS) if (read(name)) shown.setAttribute(name, read(name));
    if (read('allowfullscreen') !== '0') shown.allowFullscreen = true;
  }
}

/** It counts, and shows nothing. */
function hide(held: HTMLElement): void {
  held.setAttribute('alt', '');
  held.setAttribute('width', '1');
  held.setAttribute('height', '1');
  held.hidden = true;
}
