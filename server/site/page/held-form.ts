/**
 * The held form of an element: what a site owner pastes in its place (docs/contract.md, section 2).
 * Pure.
 *
 * @module
 */
import { fetchingAttributes } from './addresses.ts';
import type { Page, PageElement } from './page.ts';

/** What stands in the page, and what is to stand there instead. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
}

/** The held form under a condition; `condition: null` where the template around it has one. */
export function heldForm(
  { html }: Page,
  element: PageElement,
  condition: string | null,
  title?: string,
): Replacement {
  const { name, start, startTagEnd } = element;
  // Of what has content of its own the start tag alone changes; a frame and a script are shown whole.
  const end = name === 'script' || name === 'iframe' ? element.end : startTagEnd;
  const isClosed = html.slice(start, startTagEnd).endsWith('/>') ? ' /' : '';
  const written = heldAttributes(element, condition, title).map(([attribute, value]) =>
    value === '' ? attribute : `${attribute}="${escaped(value)}"`,
  );
  return {
    from: html.slice(start, end),
    to: `<${[name, ...written].join(' ')}${isClosed}>${html.slice(startTagEnd, end)}`,
  };
}

function heldAttributes(
  element: PageElement,
  condition: string | null,
  title: string | undefined,
): readonly (readonly [string, string])[] {
  const { name, attributes } = element;
  const waiting = new Set(fetchingAttributes(element));
  const isFrame = name === 'iframe';
  const { type = '' } = attributes;
  const first: [string, string][] = name === 'script' ? [['type', 'text/plain']] : [];
  if (condition !== null) first.push(['data-consent', condition]);
  if (name === 'script' && /^\s*module\s*$/i.test(type)) first.push(['data-type', 'module']);
  const others = Object.entries(attributes)
    .filter(([attribute]) => !(attribute === 'data-consent' && condition !== null))
    .filter(([attribute]) => !(name === 'script' && attribute === 'type'))
    // A frame's own document would be drawn whatever its address.
    .filter(([attribute]) => !(isFrame && attribute === 'srcdoc' && waiting.has('src')))
    .map(([attribute, value]): [string, string] =>
      waiting.has(attribute) ? [`data-${attribute}`, value] : [attribute, value],
    );
  const isNamed =
    !isFrame || attributes['title'] || attributes['aria-label'] || title === undefined;
  return [...first, ...others, ...(isNamed ? [] : [['title', title] as const])];
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
