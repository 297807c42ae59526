/**
 * Runs in the page: what the other looks at the page have in common. It sees into open shadow roots.
 *
 * The function is sent to the page as text, so it uses nothing from outside of itself.
 *
 * @module
 */

/** Ways to look at a page's tree. */
export interface Tree {
  all(selector: string): Element[];
  /** The element around one, out of its shadow root as well. */
  around(element: Element): Element | null;
  /** What is read, with open shadow roots in it. */
  text(element: Element): string;
  isVisible(element: Element): boolean;
  label(element: Element): string;
}

/** Makes them, in the page. */
export function growTree(): Tree {
  const all = (selector: string, root: ParentNode = document): Element[] => {
    const found = [...root.querySelectorAll(selector)];
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      if (shadowRoot) found.push(...all(selector, shadowRoot));
    }
    return found;
  };
  const around = (element: Element): Element | null => {
    if (element.assignedSlot) return element.assignedSlot;
    if (element.parentElement) return element.parentElement;
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? root.host : null;
  };
  const text = (element: Element): string => {
    const own = element instanceof HTMLElement ? element.innerText : (element.textContent ?? '');
    const roots = [element, ...element.querySelectorAll('*')].flatMap(
      ({ shadowRoot }) => shadowRoot ?? [],
    );
    const inside = roots.flatMap((root) => [...root.children].map((child) => text(child)));
    return [own, ...inside].join(' ').replaceAll(/\s+/g, ' ').trim();
  };
  const isVisible = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 1 &&
      height > 1 &&
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
    );
  };
  const label = (element: Element): string => {
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const named = (element.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .flatMap((id) => (element.getRootNode() as Document | ShadowRoot).getElementById(id) ?? []);
    const pressed = element instanceof HTMLInputElement && /button|submit/.test(element.type);
    const said = [
      pressed ? (element as HTMLInputElement).value : text(element),
      element.getAttribute('aria-label') ?? '',
      ...[...named, ...labels].map((one) => text(one)),
      element.getAttribute('title') ?? '',
      // Labels that only a screen reader reads.
      ...labels.map((one) => (one.textContent ?? '').replaceAll(/\s+/g, ' ')),
    ];
    return said.find((one) => one.trim() !== '')?.trim() ?? '';
  };
  return { all: (selector) => all(selector), around, text, isVisible, label };
}
