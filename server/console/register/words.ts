/**
 * The register's words for a page, and what its views say in the same way.
 *
 * @module
 */
import { html } from 'hono/html';
import type { Notice, SiteConfig } from '../../../widget/contract.ts';
import { textIn } from '../../../widget/site.ts';
import type { Html, PageContext } from '../views/page.ts';
import { fill } from '../words/words.ts';
import { REGISTER_WORDS, type RegisterWords } from '../words/register.ts';

/** The texts of the register in the language of the page. */
export function wordsOf({ words }: PageContext): RegisterWords {
  return REGISTER_WORDS[words.language];
}

/** A day in words: `23 novembre 2026`. */
export function dayText({ words }: PageContext, day: string): string {
  const format = new Intl.DateTimeFormat(words.language === 'fr' ? 'fr' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** What an id was called in a notice; the id itself where there is none. */
export function namesOf(notice: Notice | null): (id: string) => string {
  const names = new Map([
    ...(notice?.purposes ?? []).map(({ id, title }) => [id, title] as const),
    ...(notice?.services ?? []).map(({ id, name }) => [id, name] as const),
  ]);
  return (id) => names.get(id) ?? id;
}

/** What an id is called by the site as it is now; the id itself where it has it no more. */
export function namesNow({ words }: PageContext, config: SiteConfig): (id: string) => string {
  const names = new Map([
    ...config.purposes.map(
      ({ id, title }) => [id, textIn(title, words.language, config.defaultLanguage)] as const,
    ),
    ...config.services.map(({ id, name }) => [id, name] as const),
  ]);
  return (id) => names.get(id) ?? id;
}

/** Facts as a list of terms; what is not there is left out. */
export function facts(list: readonly (readonly [string, Html | string | null])[]): Html {
  return html`<dl class="facts">${list.map(([term, said]) =>
    said === null ? '' : html`<div><dt>${term}</dt><dd>${said}</dd></div>`,
  )}</dl>`;
}

/** How many events, in words, of a day. */
export function countText(context: PageContext, day: string, count: number): string {
  const { day: said } = wordsOf(context);
  const text = count === 0 ? said.none : count === 1 ? said.one : said.count;
  return fill(text, { day: dayText(context, day), count });
}
