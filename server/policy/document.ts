/**
 * A reading as a program gets it, and as the page shows it: title, safe HTML, Markdown, questions.
 *
 * @module
 */
import type { Language } from '../../widget/contract.ts';
import { livePart, type LiveContext } from './live-parts.ts';
import type { PageKind, Reading } from './reading.ts';
import { questionsOf, renderArticle, renderMarkdown, titleOf, type Question } from './render.ts';

/** What `.json` answers. */
export interface PublishedDocument {
  readonly site: string;
  readonly kind: PageKind;
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly version: number;
  readonly hash: string;
  readonly publishedAt: string;
  readonly title: string;
  /** Complete: with what is generated. */
  readonly markdown: string;
  /**
   * Safe HTML below the title, headings from the second level on, generated parts in it; the
   * control is `<button data-mes-choix="preferences">`, the present choice's place
   * `<div data-mes-choix-choice>`.
   */
  readonly html: string;
  /** The questions; each answer is safe HTML. */
  readonly faq: readonly Question[];
}

/** How the document stands on its page. */
export type Place = Pick<LiveContext, 'controlHref' | 'showsChoice' | 'recordUrl'>;

/** The safe HTML of a reading below its title. */
export function articleOf(reading: Reading, place: Place): string {
  return renderArticle(reading.markdown, liveOf(reading, place));
}

/** The complete Markdown of a reading; its control leads to the site. */
export function markdownOf(reading: Reading, recordUrl: string): string {
  const place = { controlHref: controlAddress(reading), showsChoice: false, recordUrl };
  return renderMarkdown(reading.markdown, liveOf(reading, place));
}

/** Where the preferences of the site open, from anywhere. */
export function controlAddress({ config }: Reading): string {
  return `${config.origins[0] ?? ''}/#mes-choix`;
}

/** A reading for programs, and for a site's own page to put in. */
export function documentOf(reading: Reading, recordUrl: string): PublishedDocument {
  const { site, kind, language, languages, version } = reading;
  return {
    site,
    kind,
    language,
    languages,
    version: version.version,
    hash: version.hash,
    publishedAt: version.publishedAt,
    title: titleOf(reading.markdown),
    markdown: markdownOf(reading, recordUrl),
    html: articleOf(reading, { controlHref: null, showsChoice: true, recordUrl }),
    faq: questionsOf(reading.faq),
  };
}

function liveOf({ kind, config, language, faq }: Reading, place: Place) {
  const context: LiveContext = { config, language, ...place };
  return {
    part: (name: Parameters<typeof livePart>[0]) => livePart(name, context),
    faq: kind === 'privacy' ? faq : null,
  };
}
