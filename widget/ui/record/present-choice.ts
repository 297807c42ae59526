/**
 * The visitor's present choice: its date, what it could not delete, its identifier, its proof, and how to
 * erase it.
 *
 * @module
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { abroad } from '../parts/abroad.ts';
import { button } from '../parts/button.ts';
import { say } from '../parts/say.ts';
import { day, list } from '../parts/wording.ts';
import type { UiContext } from '../ui.ts';
import type { RecordVerbs } from './record-verbs.ts';

/** The section on the present choice. */
export function choiceSection(context: UiContext, verbs: RecordVerbs): TemplateResult {
  const { notice, consent, serverUrl, leftovers } = context;
  const names = list(leftovers, notice.language);
  const { choice } = consent;
  const proof = choice && serverUrl;
  return html`<section aria-labelledby="present">
    <h3 id="present">${say(notice, 'choice.title')}</h3>
    <p>${choice ? dates(context) : say(notice, 'choice.none')}</p>
    ${names ? html`<p class="note">${say(notice, 'choice.leftovers', { names })}</p>` : nothing}
    ${choice ? html`<p>${identifier(context, verbs)}</p>` : nothing}
    ${proof ? html`<p>${abroad(`${serverUrl}record`, say(notice, 'choice.proof'))}</p>` : nothing}
    ${proof && choice.subject ? erasure(context, verbs) : nothing}
    <p role="status">${verbs.said ? say(notice, verbs.said) : nothing}</p>
  </section>`;
}

function dates({ notice, consent: { choice } }: UiContext): string {
  const on = (instant = '') => day(instant, notice.language);
  return say(notice, 'choice.dates', { date: on(choice?.decidedAt), until: on(choice?.expiresAt) });
}

function identifier({ notice, consent: { choice } }: UiContext, { copy }: RecordVerbs) {
  if (!choice?.subject) return say(notice, 'choice.anonymous');
  // Without a secure context there is no clipboard: the identifier can still be selected.
  const copier = navigator.clipboard
    ? button('copy', say(notice, 'choice.copy'), copy, 'link')
    : nothing;
  return html`${say(notice, 'choice.id')} <code part="identifier">${choice.subject}</code> ${copier}`;
}

function erasure({ notice }: UiContext, { erasing, ask, erase, cancel }: RecordVerbs) {
  if (erasing === 'idle')
    return html`<p>${button('erase', say(notice, 'choice.erase'), ask, 'link')}</p>`;
  return html`<div role="group" aria-labelledby="sure" ?inert=${erasing === 'busy'}>
    <p id="sure">${say(notice, 'choice.erase.sure')}</p>
    <p class="actions">
      ${button('cancel-erase', say(notice, 'choice.erase.no'), cancel, 'button quiet')}
      ${button('confirm-erase', say(notice, 'choice.erase.yes'), erase, 'button quiet')}
    </p>
  </div>`;
}
