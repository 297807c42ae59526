/**
 * Runs in the page: finds the layer that asks, by a known tool's selectors, else by its words.
 *
 * The function is sent to the page as text, so it uses nothing from outside of itself.
 *
 * @module
 */
import type { Tree } from './tree.ts';

/** What to look for. */
export interface Wanted {
  /** Known tools, in turn. */
  readonly known: readonly { readonly name: string; readonly selector: string }[];
  /** Of what a layer speaks; bare, as `bare()` makes them. */
  readonly topics: readonly string[];
  /** Of its answers; bare. */
  readonly answers: readonly string[];
}

/** What was found, in the page. */
export interface Located {
  readonly tool: string | null;
  readonly container: Element;
  readonly controls: readonly Element[];
  readonly switches: readonly Element[];
}

/** Finds it, or `null`. */
export function locate(tree: Tree, { known, topics, answers }: Wanted): Located | null {
  const PRESSED = 'button, a, input[type=button], input[type=submit], [role=button], [onclick]';
  const SWITCHED =
    'input[type=checkbox], input[type=radio], [role=switch], [role=checkbox], [role=radio]';
  const bare = (words: string) =>
    words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'");
  const holds = (container: Element, element: Element): boolean => {
    for (let at: Element | null = element; at; at = tree.around(at))
      if (at === container) return true;
    return false;
  };
  const visible = (selector: string) => tree.all(selector).filter((one) => tree.isVisible(one));
  // What stands in the place of a held video asks for that video alone.
  const placeholders = tree.all('mes-choix-embed, mes-choix-policy');
  const pressed = visible(PRESSED).filter(
    (one) => tree.label(one) !== '' && !placeholders.some((outer) => holds(outer, one)),
  );

  /** Some tools make buttons of elements that do not say what they are. */
  const unsaid = (container: Element) =>
    tree
      .all('div, span, li, p')
      .filter(
        (one) =>
          one.childElementCount === 0 &&
          holds(container, one) &&
          getComputedStyle(one).cursor === 'pointer' &&
          tree.isVisible(one) &&
          !pressed.some((other) => holds(other, one)),
      );
  const inside = (tool: string | null, container: Element): Located => ({
    tool,
    container,
    controls: [...pressed.filter((one) => holds(container, one)), ...unsaid(container)],
    // A box is often drawn by its neighbour, and itself not visible.
    switches: tree.all(SWITCHED).filter((one) => holds(container, one)),
  });

  for (const { name, selector } of known) {
    for (const container of tree.all(selector)) {
      const found = inside(name, container);
      if (found.controls.length > 0) return found;
    }
  }

  const speaks = (element: Element) => {
    const words = bare(tree.text(element));
    return words.length < 20_000 && topics.some((topic) => words.includes(topic));
  };
  const isFloating = (element: Element) =>
    /fixed|sticky/.test(getComputedStyle(element).position) ||
    element.matches('dialog[open], [role=dialog], [role=alertdialog]');
  /** The outermost box that floats and speaks of it; else the nearest that speaks of it and is short. */
  const containerOf = (control: Element): { element: Element; isFloating: boolean } | null => {
    let floating: Element | null = null;
    let near: Element | null = null;
    for (let at = tree.around(control); at && at !== document.body; at = tree.around(at)) {
      if (at === document.documentElement) break;
      if (isFloating(at) && speaks(at)) floating = at;
      near ??= tree.text(at).length < 3_000 && speaks(at) ? at : null;
    }
    if (floating) return { element: floating, isFloating: true };
    if (near) return { element: near, isFloating: false };
    // A layer in a frame of its own is all of that frame.
    return window !== window.top && speaks(document.body)
      ? { element: document.body, isFloating: true }
      : null;
  };
  const scores = new Map<Element, number>();
  for (const control of pressed) {
    const words = bare(tree.label(control));
    if (words.length > 70 || !answers.some((stem) => words.includes(stem))) continue;
    const found = containerOf(control);
    if (!found) continue;
    const score = scores.get(found.element) ?? (found.isFloating ? 10 : 0);
    scores.set(found.element, score + 1);
  }
  const [best] = [...scores].sort(([, one], [, other]) => other - one);
  return best ? inside(null, best[0]) : null;
}
