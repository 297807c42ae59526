/**
 * The visitor's present choice as plain elements, for a page's own text.
 *
 * @module
 */
import { html, render } from 'lit/html.js';
import type { Choice } from '../../contract.ts';
import { say } from '../parts/say.ts';
import { day } from '../parts/wording.ts';
import { createDraft } from '../preferences/draft.ts';
import type { UiContext } from '../ui.ts';

/** Each purpose with its answer, the date, the identifier. */
export function describeChoice({ notice, consent }: UiContext): DocumentFragment {
  const { choice } = consent;
  const fragment = document.createDocumentFragment();
  const text = choice
    ? given({ notice, consent, choice })
    : html`<p>${say(notice, 'choice.none')}</p>`;
  render(text, fragment);
  return fragment;
}

function given({
  notice,
  consent,
  choice,
}: Pick<UiContext, 'notice' | 'consent'> & { choice: Choice }) {
  const draft = createDraft(notice, consent);
  const asked = notice.purposes.filter(({ exempt }) => !exempt);
  const answers = asked.map(({ id, title: service }) => {
    const state = say(notice, `state.${draft.stateOf(id)}`);
    return html`<li>${say(notice, 'policy.service', { service, state })}</li>`;
  });
  const date = day(choice.decidedAt, notice.language);
  const until = day(choice.expiresAt, notice.language);
  const identifier = choice.subject
    ? html`${say(notice, 'choice.id')} <code>${choice.subject}</code>`
    : say(notice, 'choice.anonymous');
  return html`<p>${say(notice, 'choice.dates', { date, until })}</p>
    <ul>${answers}</ul>
    <p>${identifier}</p>`;
}

/** Puts the present choice into every place that is kept for it. */
export function fillChoices(context: UiContext, root: ParentNode): void {
  for (const place of root.querySelectorAll('[data-mes-choix-choice]'))
    place.replaceChildren(describeChoice(context));
}
