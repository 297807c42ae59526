/**
 * Watches the page for what is added to it and taken out of it, inside open shadow roots as well.
 *
 * @module
 */
import { ADDRESSES } from './urls.ts';

/**
 * Hands over each subtree that is added, taken out or gets a held attribute from now on, in batches;
 * an empty one when the document is parsed. Returns a function that lists all there is to look
 * through, the document and every open shadow root in it; its first call begins the watch.
 */
export function watch(changed: (nodes: readonly Node[]) => void): () => Node[] {
  const awaited = new Set<string>();
  const observer = new MutationObserver((records) =>
    changed(
      records
        .flatMap(({ type, target, addedNodes, removedNodes }): Node[] =>
          type === 'attributes' ? [target] : [...removedNodes, ...addedNodes],
        )
        .flatMap((node) => [node, ...rootsIn(node)]),
    ),
  );

  function observe(root: Node): Node[] {
    // The real addresses too: a page that draws itself anew may take away what was set.
    const attributeFilter = ['data-consent', ...ADDRESSES];
    observer.observe(root, { childList: true, subtree: true, attributeFilter });
    return [root, ...rootsIn(root)];
  }

  /** The shadow roots of a subtree; what happens in them is seen from now on. */
  function rootsIn(node: Node): Node[] {
    return within(node, '*').flatMap(({ shadowRoot, localName }) => {
      // A custom element gets its root when it is defined. A form answers with a field of the name.
      if (/-/.test(localName) && awaited.size < awaited.add(localName).size)
        customElements.whenDefined(localName).then(
          () => changed(all()),
          () => {}, // `<font-face>` never will be.
        );
      return shadowRoot ? observe(shadowRoot) : [];
    });
  }

  const all = () => observe(document);
  document.addEventListener('DOMContentLoaded', () => changed([]));
  return all;
}

/**
 * A node and what is selected below it, in document order. A form one of whose fields is called
 * `querySelectorAll` answers with the field: then nothing is, and what it holds stays held.
 */
export function within(node: Node, selector: string): HTMLElement[] {
  const below = (node as Element).querySelectorAll?.call?.(node, selector) ?? [];
  return [node, ...below] as HTMLElement[];
}
