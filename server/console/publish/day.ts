/**
 * What was in force on a day: a form, its answer, and the link that gives it for ever.
 *
 * @module
 */
import { html } from 'hono/html';
import { instantAsked } from '../../policy/instant.ts';
import type { DocumentKind, DocumentVersion, SiteVersion } from '../../store/store.ts';
import type { Html } from '../views/page.ts';
import { comparisonWords } from '../words/comparison.ts';
import { hasPdf } from './pdf.ts';
import { languageName } from '../views/when.ts';
import { fill, type Words } from '../words/words.ts';

/** What was asked, and what is known of it. */
export interface DayAnswer {
  /** As it was typed: `2026-11-23`. */
  readonly day: string;
  /** `null`: none was in force; `undefined`: that is no day. */
  readonly version: DocumentVersion | null | undefined;
}

/** Answers for a day; `null` where none was asked about. */
export async function answerDay(
  day: string | undefined,
  at: (instant: string) => Promise<DocumentVersion | null>,
): Promise<DayAnswer | null> {
  if (day === undefined) return null;
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(day) ? instantAsked(day) : null;
  return { day, version: instant === null ? undefined : await at(instant) };
}

/** The form with its answer. */
export function dayForm(
  words: Words,
  site: SiteVersion,
  kind: DocumentKind,
  answer: DayAnswer | null,
): Html {
  const said = comparisonWords(words.language);
  return html`<section aria-labelledby="on-day"><h2 id="on-day">${said.onDay}</h2>
<form class="row" method="get" action="?"><label for="day">${said.day}</label>
<input type="date" id="day" name="day" value="${answer?.day ?? ''}" required aria-describedby="day-hint">
<button>${said.show}</button><span class="hint" id="day-hint">${said.onDayLead}</span></form>
${answer ? answerView(words, site, kind, answer) : ''}</section>`;
}

function answerView(
  words: Words,
  { site }: SiteVersion,
  kind: DocumentKind,
  { day, version }: DayAnswer,
): Html {
  const said = comparisonWords(words.language);
  if (version === undefined) return html`<p class="notice fault" role="alert">${said.noDay}</p>`;
  const date = new Intl.DateTimeFormat(words.language === 'fr' ? 'fr' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`));
  if (version === null) {
    return html`<p class="notice" role="status">${fill(said.noneInForce, { date })}</p>`;
  }
  const number = version.version;
  return html`<p class="notice" role="status">${fill(said.wasInForce, { date, version: number })}
<a href="/console/sites/${site}/${kind}/versions/${number}">${words.versions.open}</a>
${kind === 'banner' ? '' : html`<a href="/${site}/${kind}?at=${day}">${said.permanent}</a>`}</p>`;
}

/** Where one version stands for ever, and the forms in which it can be taken along. */
export function takeAlong(
  words: Words,
  { site }: SiteVersion,
  kind: DocumentKind,
  version: DocumentVersion,
): Html {
  const said = comparisonWords(words.language);
  if (kind === 'banner') return html``;
  const address = `/${site}/${kind}/versions/${version.version}`;
  const rows = Object.keys(version.texts).map((language) => {
    const name = languageName(words, language);
    const lang = encodeURIComponent(language);
    return html`<li>${name}${words.language === 'fr' ? '\u202f' : ''}: <a href="${address}?lang=${lang}">${said.public}</a>,
<a href="${address}.md?lang=${lang}" download="${kind}-${version.version}-${language}.md">${said.markdown}</a>${
      hasPdf(language)
        ? html`, <a href="/console/sites/${site}/${kind}/versions/${version.version}/pdf/${language}" download>${said.pdf}</a>`
        : ''
    }</li>`;
  });
  return html`<h2>${said.take}</h2><ul>${rows}</ul>`;
}
