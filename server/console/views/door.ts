/**
 * The pages before one is signed in, and the page of a refusal.
 *
 * @module
 */
import { html } from 'hono/html';
import type { Html, PageContext } from './page.ts';
import { page } from './page.ts';

/** What can go wrong at the desk, by its words. */
export type DeskFault =
  | 'forbidden'
  | 'missing'
  | 'expired'
  | 'form'
  | 'origin'
  | 'large'
  | 'unavailable'
  | 'broken';

/** What a one-time link shows: a button. A link preview fetches the page and presses none. */
export function enterPage(context: PageContext, token: string): Html {
  const { enter } = context.words;
  return page(context, {
    title: enter.title,
    body: html`<h1>${enter.title}</h1><p class="lead">${enter.lead}</p>
<form method="post" action="/console/enter"><input type="hidden" name="token" value="${token}">
<button class="main">${enter.button}</button></form>
<p class="soft">${enter.once}</p>`,
  });
}

/** What is shown to who is not signed in. */
export function closedPage(context: PageContext, why: 'closed' | 'expired-link' | 'left'): Html {
  const { door } = context.words;
  const title = why === 'expired-link' ? door.expired : door.title;
  return page(context, {
    title,
    done: why === 'left' ? door.left : undefined,
    body: html`<h1>${title}</h1>
<p class="lead">${why === 'expired-link' ? door.expiredHow : door.lead}</p>
<div class="sheet"><p>${door.how}</p><pre>mes-choix user add vous@example.org --role editor</pre></div>`,
  });
}

/** A refusal: what it is, what to do, and all that was typed, so that nothing is lost. */
export function faultPage(
  context: PageContext,
  fault: DeskFault,
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
