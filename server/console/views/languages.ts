/**
 * The languages of a site: who answers for what each says, the texts themselves, and the form by
 * which a named person approves them.
 *
 * @module
 */
import { html } from 'hono/html';
import type { Language, Review } from '../../../widget/contract.ts';
import type { Provenance } from '../../site/reviews.ts';
import type { SiteVersion } from '../../store/store.ts';
import { may } from '../roles.ts';
import { LANGUAGES_WORDS } from '../words/languages.ts';
import { counted } from '../words/room.ts';
import { fill, type Words } from '../words/words.ts';
import { lineField } from './fields.ts';
import { csrfField, faultBox, type Html, kept, page, type PageContext } from './page.ts';
import { languageName } from './when.ts';

/** A language, with what is known of its texts. */
export interface ReadLanguage {
  readonly code: Language;
  /** The approval; or where the texts come from; `own`: all of them are the site's. */
  readonly state: Review | Exclude<Provenance, 'stands'> | 'makers' | 'untranslated' | 'own';
  /** By key, as visitors read them. */
  readonly texts: Readonly<Record<string, string | undefined>>;
}

/** What was filled in, where it has to be corrected. */
export interface Approving {
  readonly by: string;
  readonly languages: readonly Language[];
  readonly faults: readonly string[];
}

/** What the page shows. */
export interface LanguagesView {
  readonly site: SiteVersion;
  readonly languages: readonly ReadLanguage[];
  readonly approving?: Approving;
  readonly isDone?: boolean;
}

/** The page. */
export function languagesPage(context: PageContext, view: LanguagesView): Html {
  const { site, languages, approving, isDone } = view;
  const words = LANGUAGES_WORDS[context.words.language];
  const faults = approving?.faults ?? [];
  return page(context, {
    title: words.title,
    place: { site, section: 'languages' },
    done: isDone ? words.approve.done : undefined,
    body: html`<h1>${words.title}</h1>
${faults.length > 0 ? faultBox(words.approve.again, faults) : ''}
<p>${words.lead}</p>
${languages.map((language) => languageSection(context.words, language))}
${
  may(context.user, site.site, 'approve')
    ? approveForm(context, view)
    : html`<p class="soft">${words.approve.owners}</p>`
}`,
  });
}

function languageSection(words: Words, { code, state, texts }: ReadLanguage): Html {
  const room = LANGUAGES_WORDS[words.language];
  const entries = Object.entries(texts);
  return html`<section aria-labelledby="l-${code}">
<h2 id="l-${code}">${languageName(words, code)}</h2>
<p>${typeof state === 'string' ? room.states[state] : fill(room.states.reviewed, { by: state.by, date: dayText(words, state.date) })}</p>
<details><summary>${counted(words.language, room.texts, entries.length)}</summary>
<ul lang="${code}" dir="auto">${entries.map(([key, text]) => html`<li id="t-${code}-${key}">${text}</li>`)}</ul>
</details>
</section>`;
}

function approveForm(context: PageContext, { site, languages, approving }: LanguagesView): Html {
  const { approve } = LANGUAGES_WORDS[context.words.language];
  const chosen = approving?.languages ?? [];
  return html`<form method="post" action="/console/sites/${site.site}/languages/approve" ${kept(context)}>${csrfField(context)}
<input type="hidden" name="seen" value="${site.version}">
<h2>${approve.title}</h2>
<fieldset><legend>${approve.languages}</legend>
${languages.map(
  ({ code }) =>
    html`<p><label><input type="checkbox" name="language" value="${code}" ${chosen.includes(code) ? 'checked' : ''}> ${languageName(context.words, code)}</label></p>`,
)}
</fieldset>
${lineField({ path: 'by', label: approve.by, hint: approve.byHint, value: approving?.by ?? '' })}
<p><button>${approve.button}</button></p>
</form>`;
}

function dayText({ language }: Words, day: string): string {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(day));
}
