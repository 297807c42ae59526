/**
 * An element made in one expression: what the banner is drawn with, so that Lit need not be there
 * before the banner is. What is made of nodes is never parsed: no text can become markup.
 *
 * @module
 */

/** What stands in an element; what is not there is left out. */
export type Child = Node | string | false | undefined;

/** Attributes by name; functions are listeners by the name of their property (`onclick`). */
export type Attributes = Readonly<Record<string, string | ((event: Event) => unknown)>>;

/** Makes one. */
export function element(name: string, attributes: Attributes, ...children: Child[]): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'string') made.setAttribute(key, value);
    else Object.assign(made, { [key]: value });
  }
  made.append(...(children.filter(Boolean) as (Node | string)[]));
  return made;
}
