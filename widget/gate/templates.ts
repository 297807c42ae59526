/**
 * Held HTML: the content of a `<template data-consent>` stands right after it while it is granted.
 *
 * @module
 */
import type { Trusted } from '../trusted.ts';

const RUNNABLE = /^$|module|javascript|ecmascript/i;
const WAITS = 'script,[data-src],[data-srcset],[data-href],[data-data]';

/** The template's own content, and the comment that ends it in the page while it is released. */
interface Content {
  nodes: ChildNode[];
  end?: Comment | undefined;
}

/** Puts template content in, and takes it out. */
export function createTemplates(
  trusted: Trusted,
): (template: HTMLTemplateElement, isAllowed: boolean) => readonly ChildNode[] {
  const contents = new WeakMap<HTMLTemplateElement, Content>();

  /** Hands back what was put in; the same nodes come back each time, so that nothing runs twice. */
  return (template, isAllowed) => {
    const content = contents.get(template) ?? { nodes: isAllowed ? copyOf(template, trusted) : [] };
    const { end } = content;
    if (isAllowed === !!end) return [];
    if (end) {
      // With the content goes what its scripts have put beside it.
      const nodes: ChildNode[] = [];
      let node = template.nextSibling;
      for (; node && node !== end; node = node.nextSibling) nodes.push(node);
      if (node) content.nodes = nodes;
      for (const gone of [...content.nodes, end]) gone.remove();
      content.end = undefined;
      return [];
    }
    content.end = document.createComment('');
    contents.set(template, content);
    template.after(...content.nodes, content.end);
    return content.nodes;
  };
}

/**
 * A copy of the content in which scripts, and whatever else is written in the inert form, are held
 * under the template's own condition: scripts run in their turn, in document order with all others,
 * and under the same guard.
 */
function copyOf({ content, dataset }: HTMLTemplateElement, trusted: Trusted): ChildNode[] {
  const copy = document.importNode(content, true);
  for (const element of copy.querySelectorAll<HTMLScriptElement>(WAITS)) {
    const { dataset: own, localName, type, text } = element;
    // A copied script has lost the trust of the one that the parser made, though it does not run.
    if (text) element.text = trusted.createScript(text);
    if (own.consent) continue;
    if (localName === 'script' && type !== 'text/plain') {
      if (!RUNNABLE.test(type)) continue;
      const src = element.getAttribute('src');
      Object.assign(own, { type, ...(src !== null && { src }) });
      element.type = 'text/plain';
      element.removeAttribute('src');
    }
    own.consent = dataset.consent;
  }
  return [...copy.childNodes];
}
