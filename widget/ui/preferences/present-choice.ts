/**
 * The visitor's present choice: its date, its identifier, its proof, and how to erase it.
 *
 * @module
 */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../parts/say.ts';
import { day } from '../parts/wording.ts';
import type { UiContext } from '../ui.ts';

/** How far the visitor is with erasing. */
export type Erasing = 'no' | 'asked' | 'busy' | 'failed' | 'done';

/** What the section can do. */
export interface PresentChoiceVerbs {
  readonly erasing: Erasing;
  readonly copied: boolean;
  readonly copy: () => void;
  readonly ask: () => void;
  readonly erase: () => void;
  readonly cancel: () => void;
}

/** The section on the present choice. */
export function presentChoice(context: UiContext, verbs: PresentChoiceVerbs): TemplateResult {
  const { notice, consent, serverUrl } = context;
  const { choice } = consent;
  const dates = choice && {
    date: day(choice.decidedAt, notice.language),
    until: day(choice.expiresAt, notice.language),
  };
  const said = statusOf(verbs);
  return html`<section aria-labelledby="present"><h3 id="present">${say(notice, 'choice.title')}</h3><p>${dates ? say(notice, 'choice.dates', dates) : say(notice, 'choice.none')}</p>${identifier(context, verbs)}${choice && serverUrl ? html`<p><a href=${`${serverUrl}record`} target="_blank" rel="noopener">${say(notice, 'choice.proof')}</a></p>` : nothing}${choice?.subject && serverUrl ? erasure(context, verbs) : nothing}<p role="status">${said ? say(notice, said) : nothing}</p></section>`;
}

function identifier({ notice, consent }: UiContext, verbs: PresentChoiceVerbs) {
  if (!consent.choice) return nothing;
  const { subject } = consent.choice;
  if (!subject) return html`<p>${say(notice, 'choice.anonymous')}</p>`;
  // Without a secure context there is no clipboard: the identifier can still be selected.
  const copy = navigator.clipboard
    ? html` <button class="link" type="button" @click=${verbs.copy}>${say(notice, 'choice.copy')}</button>`
    : nothing;
  return html`<p>${say(notice, 'choice.id')} <code part="identifier">${subject}</code>${copy}</p>`;
}

function erasure({ notice }: UiContext, { erasing, ask, erase, cancel }: PresentChoiceVerbs) {
  if (erasing !== 'asked' && erasing !== 'busy') {
    return html`<p><button class="link" type="button" data-action="erase" @click=${ask}>${say(notice, 'choice.erase')}</button></p>`;
  }
  return html`<div class="sure" role="group" aria-labelledby="sure"><p id="sure">${say(notice, 'choice.erase.sure')}</p><button class="button quiet" type="button" data-action="cancel-erase" @click=${cancel}>${say(notice, 'choice.erase.no')}</button><button class="button quiet" type="button" data-action="confirm-erase" ?disabled=${erasing === 'busy'} @click=${erase}>${say(notice, 'choice.erase.yes')}</button></div>`;
}

function statusOf({ erasing, copied }: PresentChoiceVerbs) {
  if (erasing === 'done') return 'choice.erased';
  if (erasing === 'failed') return 'choice.erase.failed';
  return copied ? 'choice.copied' : null;
}
