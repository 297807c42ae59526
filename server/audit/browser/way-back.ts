/**
 * Runs in the page: finds the control that opens the choices again.
 *
 * The function is sent to the page as text, so it uses nothing from outside of itself.
 *
 * @module
 */
import type { Tree } from './tree.ts';

/** What to look for. */
export interface WayBack {
  /** Of known tools. */
  readonly selectors: readonly string[];
  /** What such a control is called; bare, as `bare()` makes them. */
  readonly stems: readonly string[];
}

/** Finds it, or `null`. What leads to another page is taken only where nothing else is there. */
export function findWayBack(tree: Tree, { selectors, stems }: WayBack): Element | null {
  const PRESSED = 'button, a, input[type=button], [role=button], [onclick]';
  const bare = (words: string) =>
    words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'").trim();
  const pressed = tree.all(PRESSED).filter((one) => tree.isVisible(one));
  const isIn = (element: Element, outer: Element): boolean => {
    for (let at: Element | null = element; at; at = tree.around(at)) if (at === outer) return true;
    return false;
  };
  for (const known of tree.all(selectors.join(','))) {
    const found = [known, ...pressed.filter((one) => isIn(one, known))].findLast((one) =>
      tree.isVisible(one),
    );
    if (found) return found;
  }
  const named = pressed.filter((one) => {
    const words = bare(tree.label(one));
    const isNamed = words.length <= 70 && stems.some((stem) => words.includes(stem));
    return isNamed || /^(les )?cookies?$/.test(words);
  });
  const leadsAway = (one: Element) => {
    const href = one.getAttribute('href') ?? '';
    return href !== '' && !/^(#|javascript:)/i.test(href);
  };
  return named.find((one) => !leadsAway(one)) ?? null;
}
