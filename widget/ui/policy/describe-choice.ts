/**
 * The visitor's present choice as plain elements, for a page's own text.
 *
 * @module
 */
import { html, render } from 'lit';
import { say } from '../parts/say.ts';
import { day } from '../parts/wording.ts';
import { createDraft } from '../preferences/draft.ts';
import type { UiContext } from '../ui.ts';

/** Each purpose with its answer, the date, the identifier. */
export function describeChoice({ notice, consent }: UiContext): DocumentFragment {
  const { choice } = consent;
  const fragment = document.createDocumentFragment();
  const state = createDraft(notice, consent);
  const asked = notice.purposes.filter(({ exempt }) => !exempt);
  const dates = choice && {
    date: day(choice.decidedAt, notice.language),
    until: day(choice.expiresAt, notice.language),
  };
  render(
    dates
      ? html`<p>${say(notice, 'choice.dates', dates)}</p><ul>${asked.map(({ id, title }) => html`<li>${say(notice, 'policy.service', { service: title, state: say(notice, `state.${state.stateOf(id)}`) })}</li>`)}</ul><p>${choice?.subject ? html`${say(notice, 'choice.id')} <code>${choice.subject}</code>` : say(notice, 'choice.anonymous')}</p>`
      : html`<p>${say(notice, 'choice.none')}</p>`,
    fragment,
  );
  return fragment;
}
