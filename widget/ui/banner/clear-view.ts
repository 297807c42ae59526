/**
 * Keeps what has the focus in sight while the banner covers a part of the page (WCAG 2.2, 2.4.11).
 *
 * @module
 */

/**
 * Makes the page scroll focused elements clear of `host`; where the page cannot scroll any further,
 * `host` changes sides (attribute `position`). Returns the function that puts everything back.
 */
export function keepFocusInView(host: HTMLElement): () => void {
  const { style } = document.documentElement;
  const { scrollPaddingTop, scrollPaddingBottom } = style;
  const restore = () => Object.assign(style, { scrollPaddingTop, scrollPaddingBottom });
  const isOnTop = () => host.matches('[position^=top]');
  const makeRoom = () => {
    const { top, bottom } = host.getBoundingClientRect();
    restore();
    if (isOnTop()) style.scrollPaddingTop = `${bottom + 8}px`;
    else style.scrollPaddingBottom = `${innerHeight - top + 8}px`;
  };
  const stepAside = (target: Element) => {
    const { left, top, width, height } = target.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    if (target === host || seen !== host) return;
    host.setAttribute('position', isOnTop() ? 'bottom' : 'top');
    makeRoom();
    target.scrollIntoView({ block: 'nearest' });
  };
  // Browsers scroll to what gets the focus after they said so.
  const look = ({ target }: FocusEvent) =>
    requestAnimationFrame(() => stepAside(target as Element));
  const sized = new ResizeObserver(makeRoom);
  sized.observe(host);
  document.addEventListener('focusin', look);
  return () => {
    sized.disconnect();
    document.removeEventListener('focusin', look);
    restore();
  };
}
