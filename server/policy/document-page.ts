/**
 * What the page of a document says of it: its text, its version, and whether it still holds; and
 * the list of its versions.
 *
 * @module
 */
import type { Language } from '../../widget/contract.ts';
import type { DocumentVersion } from '../store/store.ts';
import { escapeHtml } from './blocks.ts';
import { articleOf, controlAddress } from './document.ts';
import { renderPage, type PageFrame } from './page.ts';
import { phrasesIn } from './phrases/phrases.ts';
import type { Reading } from './reading.ts';
import { questionsOf, titleOf } from './render.ts';
import { sharesChoice } from './shares.ts';

/** The page of one version of a document; `serverUrl` has no slash at its end. */
export function documentPage(reading: Reading, serverUrl: string): string {
  const { config, version, language, kind } = reading;
  const { page, control } = phrasesIn(language);
  const below = reading.isInForce ? kind : `${kind}/versions/${version.version}`;
  const frame = frameOf(reading, serverUrl, below);
  const controlHref = frame.hasWidget ? null : controlAddress(reading);
  const article = articleOf(reading, {
    controlHref,
    showsChoice: frame.hasWidget,
    recordUrl: `${serverUrl}/${config.site}/record`,
  });
  const past = reading.isInForce
    ? ''
    : `<p class="mc-past">${escapeHtml(page.superseded(version.version))} <a href="${escapeHtml(`${frame.path}/${kind}?lang=${encodeURIComponent(language)}`)}">${escapeHtml(page.current)}</a></p>\n`;
  return renderPage({
    ...frame,
    body: `${past}${behindNote(reading, frame.path)}<p class="mc-version">${publishedOn(version, language)}</p>\n${article}`,
    control: hasControl(reading) ? null : { label: control, href: controlHref },
    questions: questionsOf(reading.faq),
  });
}

/** Says in a language that is behind that it is, and where the text is that is not. */
function behindNote({ version, kind, language, config, isInForce }: Reading, path: string): string {
  if (!isInForce || !version.behind.includes(language)) return '';
  const { page } = phrasesIn(language);
  const { defaultLanguage } = config;
  if (language === defaultLanguage || version.behind.includes(defaultLanguage)) {
    return `<p class="mc-past">${escapeHtml(page.behind)}</p>\n`;
  }
  const href = `${path}/${kind}?lang=${encodeURIComponent(defaultLanguage)}`;
  const code = escapeHtml(defaultLanguage);
  const link = `<a href="${escapeHtml(href)}" hreflang="${code}" lang="${code}">${escapeHtml(phrasesIn(defaultLanguage).page.current)}</a>`;
  return `<p class="mc-past">${escapeHtml(page.behind)} ${link}</p>\n`;
}

/** The page that lists the versions of a document, newest first. */
export function versionsPage(
  reading: Reading,
  versions: readonly DocumentVersion[],
  serverUrl: string,
): string {
  const { kind, language } = reading;
  const { page, control } = phrasesIn(language);
  const frame = frameOf(reading, serverUrl, `${kind}/versions`);
  const lang = encodeURIComponent(language);
  const rows = versions.map((version, index) => {
    const href = `${frame.path}/${kind}/versions/${version.version}?lang=${lang}`;
    const mark = index === 0 ? ` (${page.inForce})` : '';
    return `<tr><td><a href="${escapeHtml(href)}">${version.version}</a>${escapeHtml(mark)}</td><td>${timeOf(version.publishedAt, language)}</td><td><code>${escapeHtml(version.hash)}</code></td></tr>\n`;
  });
  return renderPage({
    ...frame,
    title: page.versionsOf(frame.title),
    isIndexed: false,
    body: `<table>\n<thead><tr><th scope="col">${escapeHtml(page.version)}</th><th scope="col">${escapeHtml(page.date)}</th><th scope="col">SHA-256</th></tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`,
    control: { label: control, href: frame.hasWidget ? null : controlAddress(reading) },
    questions: [],
  });
}

/** Whether the text itself holds the control: a visitor must find it on every page. */
function hasControl({ markdown, faq }: Reading): boolean {
  return [markdown, faq].some((source) => /^\{\{\s*control\s*\}\}\s*$/m.test(source));
}

/** The frame of the text that is, for ever or as long as it holds, at `/SITE/<below>`. */
function frameOf(
  { config, site, kind, language, languages, markdown, isInForce }: Reading,
  serverUrl: string,
  below: string,
): Omit<PageFrame, 'body' | 'control' | 'questions'> {
  const path = `${new URL(serverUrl).pathname.replace(/\/$/, '')}/${site}`;
  const address = (language: Language) =>
    `${serverUrl}/${site}/${below}?lang=${encodeURIComponent(language)}`;
  return {
    language,
    name: config.name,
    home: config.origins[0] ?? '',
    title: titleOf(markdown),
    kind,
    path,
    canonical: address(language),
    isIndexed: isInForce,
    languages: languages.map((each) => ({ language: each, href: address(each) })),
    hasWidget: sharesChoice(config, serverUrl),
  };
}

function publishedOn({ version, publishedAt }: DocumentVersion, language: Language): string {
  // The date is an element of its own: it goes in after the words are escaped.
  const [before = '', after = ''] = phrasesIn(language).page.published(version, '\n').split('\n');
  return `${escapeHtml(before)}${timeOf(publishedAt, language)}${escapeHtml(after)}`;
}

function timeOf(instant: string, language: Language): string {
  // English without a region is written as in Europe: "23 November 2026".
  const locale = language === 'en' ? 'en-GB' : language;
  const words = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return `<time datetime="${escapeHtml(instant)}">${escapeHtml(words.format(new Date(instant)))}</time>`;
}
