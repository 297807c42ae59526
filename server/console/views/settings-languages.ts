/**
 * The languages of a site, as a choice: those it has first, the others behind a summary.
 *
 * @module
 */
import { html } from 'hono/html';
import type { Language } from '../../../widget/contract.ts';
import { PROVENANCE } from '../../site/reviews.ts';
import { listOf, stringOf, type Typed } from '../configuration/typed.ts';
import { SETTINGS_WORDS } from '../words/settings.ts';
import { choiceField, type FieldFaults, faultsOf } from './fields.ts';
import type { Html, PageContext } from './page.ts';
import { languageName } from './when.ts';

/** What the fields show. */
export interface LanguageFields {
  /** What stands in the form. */
  readonly config: Typed;
  readonly faults: FieldFaults;
}

/** The fields: a box a language, and which of them is the site's own. */
export function languageFields(context: PageContext, { config, faults }: LanguageFields): Html {
  const words = SETTINGS_WORDS[context.words.language];
  const chosen = listOf(config['languages']).map(stringOf);
  const called = (code: Language) => languageName(context.words, code);
  const others = Object.keys(PROVENANCE)
    .filter((code) => !chosen.includes(code))
    .toSorted((one, other) => called(one).localeCompare(called(other), context.words.language));
  const wrong = faultsOf({ path: 'languages', label: '', value: '', faults, isWhole: true });
  const box = (code: Language) => html`<div class="option">
<input type="checkbox" name="languages" value="${code}" id="language-${code}" ${chosen.includes(code) ? html`checked` : ''}>
<label for="language-${code}">${called(code)}</label></div>`;
  return html`<fieldset><legend>${words.languages}</legend><p class="hint">${words.languagesHint}</p>
${wrong.length > 0 ? html`<p class="fault-text">${wrong.join(' ')}</p>` : ''}
<div class="tokens">${chosen.map(box)}</div>
<details><summary>${words.moreLanguages}</summary><div class="tokens">${others.map(box)}</div></details>
${choiceField(
  {
    path: 'defaultLanguage',
    label: words.defaultLanguage,
    hint: words.defaultLanguageHint,
    value: stringOf(config['defaultLanguage']),
    faults,
  },
  [...chosen, ...others].map((value) => ({ value, label: called(value) })),
)}</fieldset>`;
}
