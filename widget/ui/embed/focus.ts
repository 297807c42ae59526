/**
 * Where the keyboard goes when a placeholder makes room for what it stood in for.
 *
 * @module
 */

/** Puts the focus on an element, also on one that takes none of its own (a video without controls). */
export function takeFocus(element: HTMLElement): void {
  const focus = () => element.focus({ preventScroll: true });
  // A frame never matches `:focus`.
  const hasFocus = () => (element.getRootNode() as Document).activeElement === element;
  focus();
  if (!hasFocus()) {
    element.tabIndex = -1;
    focus();
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  // What comes from another site comes in another process: the keyboard stays outside of it.
  element.addEventListener(
    'load',
    () => {
      if ((element as HTMLIFrameElement).contentDocument || !hasFocus()) return;
      element.blur();
      focus();
    },
    { once: true },
  );
}
