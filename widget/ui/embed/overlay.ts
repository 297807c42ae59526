/**
 * Lays one element over another, which keeps its place in the page.
 *
 * @module
 */

let names = 0;

/** Less than this (a pixel, something hidden) is no box to speak of: nothing is laid over it. CSS pixels. */
const LEAST = { width: 48, height: 24 };

/**
 * Hides `held` without taking its room away, and puts `by` over it while it has a box: by CSS anchor
 * positioning, or measured where the browser lacks it. Returns the function that puts everything
 * back.
 */
export function cover(held: HTMLElement, by: HTMLElement): () => void {
  const { visibility } = held.style;
  held.style.visibility = 'hidden';
  const room = roomFor(held);
  const place = room ?? held;
  const isAnchored = CSS.supports('anchor-name: --a');
  const release = isAnchored ? anchor(place, by) : () => {};
  let hasBox = false;
  const follow: ResizeObserverCallback = (entries) => {
    for (const { target, borderBoxSize } of entries)
      if (target === place)
        hasBox = borderBoxSize.some(
          ({ inlineSize, blockSize }) => inlineSize >= LEAST.width && blockSize >= LEAST.height,
        );
    if (hasBox && held.isConnected) {
      if (held.nextSibling !== by) held.after(by);
      if (!isAnchored) measure(place, by);
    } else by.remove();
  };
  // Told how large it was laid out, also when it is hidden, shown, taken out or put somewhere else:
  // to ask would lay out the page again for each one on it.
  const sized = new ResizeObserver(follow);
  sized.observe(place, { box: 'border-box' });
  // What moves it without resizing it nearly always changes the size of the page.
  if (!isAnchored) sized.observe(document.documentElement);
  return () => {
    sized.disconnect();
    release();
    room?.remove();
    by.remove();
    held.style.visibility = visibility;
  };
}

/**
 * Without an address an `<embed>` has no box at all, though its sizes are known: something of these
 * sizes keeps its room. `undefined` for what has a box, or is not to be seen.
 */
function roomFor(held: HTMLElement): HTMLElement | undefined {
  if (!/^(embed|object)$/.test(held.localName) || held.offsetWidth) return;
  const { display, width, height, aspectRatio } = getComputedStyle(held);
  if (display === 'none') return;
  const room = document.createElement('span');
  Object.assign(room.style, { display: 'inline-block', width, height, aspectRatio });
  held.before(room);
  return room;
}

function anchor(held: HTMLElement, by: HTMLElement): () => void {
  names += 1;
  const name = `--mes-choix-${names}`;
  const before = held.style.getPropertyValue('anchor-name');
  held.style.setProperty('anchor-name', name);
  by.style.setProperty('position-anchor', name);
  return () => held.style.setProperty('anchor-name', before);
}

/** Moves it by as much as it is away from its place: whatever block it is laid out in. */
function measure(held: HTMLElement, by: HTMLElement): void {
  const { style } = by;
  // Where it would stand by itself says nothing of the block that it is moved in.
  for (const side of ['top', 'left'])
    if (!style.getPropertyValue(`--mes-choix-box-${side}`))
      style.setProperty(`--mes-choix-box-${side}`, '0px');
  const [box, own] = [held.getBoundingClientRect(), by.getBoundingClientRect()];
  for (const [side, edge] of [
    ['top', box.top - own.top],
    ['left', box.left - own.left],
  ] as const) {
    const name = `--mes-choix-box-${side}`;
    const before = Number.parseFloat(style.getPropertyValue(name)) || 0;
    style.setProperty(name, `${before + edge}px`);
  }
  style.setProperty('--mes-choix-box-width', `${held.offsetWidth}px`);
  style.setProperty('--mes-choix-box-height', `${held.offsetHeight}px`);
}
