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
import { day } from '../parts/wording.ts';
import type { UiContext } from '../ui.ts';
import { identifier } from './identifier.ts';
import { leftoversNote } from './leftovers.ts';
import type { RecordVerbs } from './record-verbs.ts';

/** The section on the present choice. */
export function choiceSection(context: UiContext, verbs: RecordVerbs): TemplateResult {
  const { notice, consent, serverUrl } = context;
  const { choice } = consent;
  const proof = choice && serverUrl;
  return html`<section aria-labelledby="present">
    <h3 id="present" tabindex="-1">${say(notice, 'choice.title')}</h3>
    <p>${choice ? dates(context) : say(notice, 'choice.none')}</p>
    ${leftoversNote(context)}
    ${choice ? named(context, verbs) : nothing}
    ${proof ? html`<p>${abroad(`${serverUrl}record`, say(notice, 'choice.proof'))}</p>` : nothing}
    ${proof && choice.subject ? erasure(context, verbs) : nothing}
    <p role="status">${verbs.said ? say(notice, verbs.said) : nothing}</p>
  </section>`;
}

function dates({ notice, consent: { choice } }: UiContext): string {
  const on = (instant = '') => day(instant, notice.language);
  return say(notice, 'choice.dates', { date: on(choice?.decidedAt), until: on(choice?.expiresAt) });
}

function named({ notice, consent: { choice } }: UiContext, { copied }: RecordVerbs) {
  return choice?.subject
    ? identifier(notice, choice.subject, copied)
    : html`<p>${say(notice, 'choice.anonymous')}</p>`;
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
