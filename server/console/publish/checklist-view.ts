/**
 * The list before a publication, and the question about the languages that a change has not reached.
 *
 * @module
 */
import { html } from 'hono/html';
import type { Language } from '../../../widget/contract.ts';
import type { Html } from '../views/page.ts';
import { languageName } from '../views/when.ts';
import { checklistWords } from '../words/checklist.ts';
import { fill, type Words } from '../words/words.ts';
import type { Check } from './checklist.ts';

/** Each state has its own sign and its own word: nobody needs the colour. */
const SIGNS = { ok: '✓', look: '○', fault: '✗' } as const;

/** The list. */
export function checklistView(words: Words, checks: readonly Check[]): Html {
  const said = checklistWords(words.language);
  return html`<section aria-labelledby="checklist"><h2 id="checklist">${said.title}</h2>
<p class="soft">${said.lead}</p>
<ul class="checks">${checks.map(
    ({ id, state, details }) => html`<li class="check ${state}" data-check="${id}">
<span class="sign" aria-hidden="true">${SIGNS[state]}</span>
<div><strong>${said[id]}</strong> <span class="tag">${said[state]}</span>
${details.length > 0 ? html`<ul>${details.map((detail) => html`<li>${detail}</li>`)}</ul>` : ''}</div></li>`,
  )}</ul></section>`;
}

/** Whether each other language still says the right thing: by default it is behind. */
export function otherLanguages(
  words: Words,
  languages: readonly Language[],
  behind: readonly Language[],
): Html {
  if (languages.length === 0) return html``;
  const said = checklistWords(words.language);
  return html`<fieldset><legend>${said.others}</legend><p class="hint">${said.othersLead}</p>
${languages.map((language) => {
  const name = languageName(words, language);
  const radio = (value: 'behind' | 'current', label: string) => html`<div class="option">
<input type="radio" name="language-${language}" value="${value}" id="language-${language}-${value}" ${behind.includes(language) === (value === 'behind') ? html`checked` : ''}>
<label for="language-${language}-${value}">${fill(label, { language: name })}</label></div>`;
  return html`<div role="group" aria-label="${name}">${radio('behind', said.isBehind)}${radio('current', said.isCurrent)}</div>`;
})}</fieldset>`;
}
