/**
 * Held HTML: the content of a `<template data-consent>` stands right after it while it is granted.
 *
 * @module
 */
import type { Trusted } from '../trusted.ts';
import { RUNNABLE } from './scripts.ts';
import { WAITING } from './urls.ts';

const WAITS = ['script', ...WAITING.map((name) => `[data-${name}]`)].join();

/** Puts template content in, and takes it out. */
export function createTemplates(
  trusted: Trusted,
): (template: HTMLTemplateElement, isAllowed: boolean) => readonly ChildNode[] {
  const contents = new WeakMap<Element, ChildNode[]>();
  let marks = 0;

  /**
   * Hands back what was put in; the same nodes come back each time, so that nothing runs twice. A
   * released template is marked with the comment that ends its content: so is a copy of both.
   */
  function settle(template: HTMLElement, isAllowed: boolean): readonly ChildNode[] {
    const { dataset } = template;
    const { mesChoixEnd: mark } = dataset;
    if (!isAllowed && mark) takeBack(template, mark);
    if (!isAllowed || mark) return [];
    const nodes = contents.get(template) ?? copyOf(template as HTMLTemplateElement, trusted);
    contents.set(template, nodes);
    const end = document.createComment(`mes-choix-${++marks}`);
    dataset.mesChoixEnd = end.data;
    template.after(...nodes, end);
    return nodes;
  }

  /** With the content goes what its scripts have put beside it. */
  function takeBack(template: HTMLElement, mark: string): void {
    delete template.dataset.mesChoixEnd;
    const nodes: ChildNode[] = [];
    let node = template.nextSibling;
    for (; node && (node as Comment).data !== mark; node = node.nextSibling) {
      const below = (node as Element).querySelectorAll?.<HTMLElement>('[data-mes-choix-end]') ?? [];
      for (const inner of [node as HTMLElement, ...below]) if (inner.dataset) settle(inner, false);
      nodes.push(node);
    }
    if (node) contents.set(template, nodes);
    for (const gone of [...(contents.get(template) ?? []), node]) gone?.remove();
  }

  return settle;
}

/**
 * A copy of the content in which scripts, and whatever else is written in the inert form, are held
 * under the template's own condition: scripts run in their turn, in document order with all others,
 * and under the same guard. It is parsed anew, because a script that was parsed so never runs by
 * itself, and a shadow root, in which nobody could see one, is not copied.
 */
function copyOf({ innerHTML, dataset }: HTMLTemplateElement, trusted: Trusted): ChildNode[] {
  const copy = document.createElement('template');
  copy.innerHTML = trusted.createHTML(innerHTML);
  for (const element of copy.content.querySelectorAll<HTMLScriptElement>(WAITS)) {
    const { dataset: own, localName, type } = element;
    if (own.consent) continue;
    if (localName === 'script' && type !== 'text/plain') {
      if (!RUNNABLE.test(type)) continue;
      const src = element.getAttribute('src');
      own.type = type;
      if (src !== null) own.src = src;
      element.type = 'text/plain';
      element.removeAttribute('src');
    }
    own.consent = dataset.consent;
  }
  return [...copy.content.childNodes];
}
