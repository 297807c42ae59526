/**
 * The page of a refusal.
 *
 * @module
 */
import { html } from 'hono/html';
import type { Html, PageContext } from './page.ts';
import { page } from './page.ts';

/** What can go wrong at the desk. Who is signed in no longer, or anew, is met by the door. */
export type DeskFault =
  | 'forbidden'
  | 'missing'
  | 'expired'
  | 'form'
  | 'origin'
  | 'large'
  | 'unavailable'
  | 'broken';

/** A refusal: what it is, what to do, and all that was typed, so that nothing is lost. */
export function faultPage(
  context: PageContext,
  fault: Exclude<DeskFault, 'expired' | 'form'>,
  typed: readonly (readonly [name: string, text: string])[],
): Html {
  const { faults } = context.words;
  return page(context, {
    title: faults[fault],
    body: html`<h1>${faults[fault]}</h1>
<p class="lead">${faults[`${fault}How`]}</p>
${typed.length > 0 ? html`<h2>${faults.typed}</h2>` : ''}
${typed.map(
  ([name, text]) =>
    html`<p><label for="typed-${name}" class="visually-hidden">${faults.typed} (${name})</label>
<textarea class="source" id="typed-${name}" readonly rows="${Math.min(20, text.split('\n').length + 1)}">
${text}</textarea></p>`,
)}
<p><a class="button" href="/console">${faults.back}</a></p>`,
  });
}
