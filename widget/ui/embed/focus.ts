/**
 * Where the keyboard goes when a placeholder makes room for what it stood in for.
 *
 * @module
 */

/** Puts the focus on an element, also on one that takes none of its own (a video without controls). */
export function takeFocus(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  // A frame never matches `:focus`.
  if ((element.getRootNode() as Document).activeElement === element) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
}
