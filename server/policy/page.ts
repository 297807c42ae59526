/**
 * The page of a document: complete without JavaScript, for screens, paper and screen readers.
 *
 * @module
 */
import type { Language } from '../../widget/contract.ts';
import { controlToHtml, escapeHtml } from './blocks.ts';
import { PAGE_STYLES } from './page-styles.ts';
import { phrasesIn } from './phrases/phrases.ts';
import type { PageKind } from './reading.ts';
import type { Question } from './render.ts';

/** What a page shows around its text. */
export interface PageFrame {
  readonly language: Language;
  /** The site's name, and where it leads. */
  readonly name: string;
  readonly home: string;
  readonly title: string;
  readonly kind: PageKind;
  /** The server's path of the site, `/SITE`. */
  readonly path: string;
  /** The absolute address of this text. */
  readonly canonical: string;
  /** Whether search engines should show it: only what is in force. */
  readonly isIndexed: boolean;
  readonly languages: readonly { readonly language: Language; readonly href: string }[];
  /** Whether the page carries the widget. */
  readonly hasWidget: boolean;
  /** Safe HTML below the title. */
  readonly body: string;
  /** The control, where the text itself has none. */
  readonly control: { readonly label: string; readonly href: string | null } | null;
  readonly questions: readonly Question[];
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'yi']);

/** The whole page. */
export function renderPage(frame: PageFrame): string {
  const { language, title, name } = frame;
  const direction = RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
  const { page } = phrasesIn(language);
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${title} – ${name}`)}</title>
${headLinks(frame)}
<style>${PAGE_STYLES}</style>
${structuredQuestions(frame)}${frame.hasWidget ? `<script src="${escapeHtml(frame.path)}/consent.js" data-lang="${escapeHtml(language)}" async></script>\n` : ''}</head>
<body>
<a class="mc-skip" href="#mc_text">${escapeHtml(page.skip)}</a>
<header class="mc-head">
<a class="mc-name" href="${escapeHtml(frame.home)}">${escapeHtml(name)}</a>
${languageLinks(frame)}</header>
<main id="mc_text" tabindex="-1">
<article>
<h1>${escapeHtml(title)}</h1>
${frame.body}</article>
</main>
${footer(frame)}</body>
</html>
`;
}

function headLinks({ canonical, isIndexed, languages, path, kind }: PageFrame): string {
  const lines = [`<link rel="canonical" href="${escapeHtml(canonical)}">`];
  if (!isIndexed) lines.push('<meta name="robots" content="noindex">');
  for (const { language, href } of languages) {
    lines.push(
      `<link rel="alternate" hreflang="${escapeHtml(language)}" href="${escapeHtml(href)}">`,
    );
  }
  const base = escapeHtml(`${path}/${kind}`);
  lines.push(`<link rel="alternate" type="application/json" href="${base}.json">`);
  lines.push(`<link rel="alternate" type="text/markdown" href="${base}.md">`);
  return lines.join('\n');
}

function languageLinks({ language: current, languages }: PageFrame): string {
  if (languages.length < 2) return '';
  const items = languages.map(({ language, href }) => {
    const code = escapeHtml(language);
    const mark = language === current ? ' aria-current="true"' : '';
    return `<li><a href="${escapeHtml(href)}" hreflang="${code}" lang="${code}"${mark}>${escapeHtml(nameOf(language))}</a></li>`;
  });
  const label = escapeHtml(phrasesIn(current).page.languages);
  return `<nav aria-label="${label}"><ul class="mc-links">${items.join('')}</ul></nav>\n`;
}

/** A language's name in itself, with a capital: `Français`. */
function nameOf(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function footer({ language, path, kind, control }: PageFrame): string {
  const { page } = phrasesIn(language);
  const lang = `?lang=${encodeURIComponent(language)}`;
  const link = (target: string, label: string) =>
    `<li><a href="${escapeHtml(`${path}/${target}${lang}`)}">${escapeHtml(label)}</a></li>`;
  const items = [
    ...(control ? [`<li>${controlToHtml(control.label, control.href)}</li>`] : []),
    link('privacy', page.privacy),
    link('faq', page.faq),
    link(`${kind}/versions`, page.versions),
  ];
  return `<footer class="mc-foot"><ul class="mc-links">${items.join('')}</ul></footer>\n`;
}

/** The questions for search engines (schema.org), as a block of JSON that no browser runs. */
function structuredQuestions({ questions, language }: PageFrame): string {
  if (questions.length === 0) return '';
  const content = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: language,
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
  const json = JSON.stringify(content).replaceAll('<', String.raw`\u003c`);
  return `<script type="application/ld+json">${json}</script>\n`;
}
