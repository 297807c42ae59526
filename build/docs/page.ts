/**
 * A chapter's page: complete without a script, every address in it relative.
 *
 * @module
 */
import type { DocsLanguage } from './chapters.ts';
import { type Article, escapeHtml } from './markdown.ts';
import { FRAME_WORDS } from './words.ts';

/** A page that another one leads to. */
export interface PageLink {
  readonly slug: string;
  readonly title: string;
  /** The language of the title. */
  readonly language: DocsLanguage;
}

/** What a page is made of. */
export interface PageParts {
  readonly language: DocsLanguage;
  /** The language of the text, where it is not the page's. */
  readonly textLanguage: DocsLanguage;
  readonly slug: string;
  readonly article: Article;
  /** Every chapter in this language. */
  readonly chapters: readonly PageLink[];
  /** The style sheet's name. */
  readonly style: string;
}

/** The way from a chapter's page to the folder of all languages. */
export const upFrom = (slug: string): string => (slug === '' ? '../' : '../../');

/** The whole page. */
export function chapterPage(parts: PageParts): string {
  const { language, textLanguage, slug, article, style } = parts;
  const words = FRAME_WORDS[language];
  const up = upFrom(slug);
  const foreign = textLanguage === language ? '' : ` lang="${textLanguage}"`;
  const note = foreign ? `<p class="note">${escapeHtml(words.untranslated)}</p>\n` : '';
  const name = `Mes choix – ${words.name}`;
  const title = slug === '' ? name : `${article.title} – Mes choix`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(article.summary)}">
<link rel="alternate" hreflang="fr" href="${up}fr/${folder(slug)}">
<link rel="alternate" hreflang="en" href="${up}en/${folder(slug)}">
<link rel="stylesheet" href="${up}${style}">
</head>
<body>
<a class="skip" href="#text">${words.skip}</a>
<header class="head">
<a class="name" href="${up}${language}/">Mes choix <span>– ${words.name}</span></a>
<nav aria-label="${words.languages}"><ul>${languageLink(parts, 'fr', 'Français')}${languageLink(parts, 'en', 'English')}</ul></nav>
</header>
<details class="narrow"><summary>${words.chapters}</summary>
<nav class="chapters" aria-label="${words.chapters}">${chapterList(parts)}</nav></details>
<div class="page">
<nav class="chapters wide" aria-label="${words.chapters}">${chapterList(parts)}</nav>
<main id="text" tabindex="-1">
<article>
<h1${foreign}>${escapeHtml(article.title)}</h1>
${note}${contents(parts)}<div${foreign}>
${article.html}</div>
</article>
${onward(parts)}</main>
</div>
</body>
</html>
`;
}

const folder = (slug: string) => (slug === '' ? '' : `${slug}/`);

function languageLink({ language, slug }: PageParts, to: DocsLanguage, name: string): string {
  const here = to === language ? ' aria-current="true"' : '';
  return `<li><a href="${upFrom(slug)}${to}/${folder(slug)}" hreflang="${to}" lang="${to}"${here}>${name}</a></li>`;
}

function chapterList({ language, slug: current, chapters }: PageParts): string {
  const items = chapters.map(({ slug, title, language: of }) => {
    const here = slug === current ? ' aria-current="page"' : '';
    const lang = of === language ? '' : ` lang="${of}"`;
    return `<li><a href="${upFrom(current)}${language}/${folder(slug)}"${here}${lang}>${escapeHtml(title)}</a></li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

/** What is on the page; nothing where it is short. */
function contents({ language, textLanguage, article }: PageParts): string {
  const { headings } = article;
  if (headings.length < 3) return '';
  const { onThisPage } = FRAME_WORDS[language];
  const foreign = textLanguage === language ? '' : ` lang="${textLanguage}"`;
  const items = headings.map(({ id, text }) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>`);
  return `<nav class="contents" aria-label="${onThisPage}"><p>${onThisPage}</p><ul${foreign}>${items.join('')}</ul></nav>\n`;
}

function onward({ language, slug: current, chapters }: PageParts): string {
  const words = FRAME_WORDS[language];
  const at = chapters.findIndex(({ slug }) => slug === current);
  const link = (to: PageLink | undefined, label: string) =>
    to === undefined
      ? ''
      : `<a href="${upFrom(current)}${language}/${folder(to.slug)}"><span>${label}</span>${escapeHtml(to.title)}</a>`;
  const links = link(chapters[at - 1], words.before) + link(chapters[at + 1], words.next);
  return `<nav class="onward" aria-label="${words.pages}">${links}</nav>\n`;
}
