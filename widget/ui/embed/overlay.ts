/**
 * Lays one element over another, which keeps its place in the page.
 *
 * @module
 */

let names = 0;

/**
 * Hides `held` without taking its room away, and puts `cover` over it: by CSS anchor positioning,
 * or measured where the browser lacks it. Returns the function that puts everything back.
 */
export function cover(held: HTMLElement, by: HTMLElement): () => void {
  const { visibility } = held.style;
  held.style.visibility = 'hidden';
  held.after(by);
  const stop = CSS.supports('anchor-name: --a') ? anchor(held, by) : measure(held, by);
  return () => {
    stop();
    by.remove();
    held.style.visibility = visibility;
  };
}

function anchor(held: HTMLElement, by: HTMLElement): () => void {
  names += 1;
  const name = `--mes-choix-${names}`;
  const before = held.style.getPropertyValue('anchor-name');
  held.style.setProperty('anchor-name', name);
  by.style.setProperty('position-anchor', name);
  return () => held.style.setProperty('anchor-name', before);
}

function measure(held: HTMLElement, by: HTMLElement): () => void {
  const follow = () => {
    by.style.top = `${held.offsetTop}px`;
    by.style.left = `${held.offsetLeft}px`;
    by.style.width = `${held.offsetWidth}px`;
    by.style.height = `${held.offsetHeight}px`;
  };
  const sized = new ResizeObserver(follow);
  sized.observe(held);
  // What moves it without resizing it nearly always changes the size of the page.
  sized.observe(document.documentElement);
  return () => sized.disconnect();
}
