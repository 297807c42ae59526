/**
 * Watches the page for what is added to it, inside open shadow roots as well.
 *
 * @module
 */
import { WAITING } from './urls.ts';

type Root = Document | ShadowRoot;

/**
 * Calls `visit` for each subtree that is added or gets a held attribute from now on, and `settled`
 * after each batch of them: what the parser had not closed yet may be closed now. Returns a
 * function that lists the roots to look through: the document and every open shadow root there is.
 */
export function watch(visit: (node: ParentNode & Node) => void, settled: () => void): () => Root[] {
  const roots = new Set<Root>();
  const awaited = new Set<string>();
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      for (const node of type === 'attributes' ? [target] : addedNodes) {
        if (!(node instanceof Element)) continue;
        visit(node);
        search(node, visit);
      }
    }
    settled();
  });

  function observe(root: Root, found?: typeof visit): void {
    const attributeFilter = ['consent', ...WAITING].map((name) => `data-${name}`);
    roots.add(root);
    observer.observe(root, { childList: true, subtree: true, attributeFilter });
    found?.(root);
    search(root, found);
  }

  /** Finds the shadow roots below a node; `found` is told of each new one. */
  function search(node: ParentNode, found?: typeof visit): void {
    for (const element of [node as Element, ...node.querySelectorAll('*')]) {
      const { shadowRoot, localName = '' } = element as Partial<Element>;
      if (shadowRoot && !roots.has(shadowRoot)) observe(shadowRoot, found);
      else if (
        localName.includes('-') &&
        !customElements.get(localName) &&
        !awaited.has(localName)
      ) {
        // A custom element gets its root when it is defined.
        awaited.add(localName);
        void customElements.whenDefined(localName).then(() => {
          for (const root of roots) search(root, visit);
        });
      }
    }
  }

  observe(document);
  document.addEventListener('DOMContentLoaded', settled);
  return () => {
    for (const root of roots) {
      if (root.isConnected) search(root);
      else roots.delete(root);
    }
    return [...roots];
  };
}
