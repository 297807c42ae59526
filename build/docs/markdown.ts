/**
 * A chapter's Markdown as HTML: CommonMark and tables; HTML in it is text, and its comments are not
 * shown.
 *
 * @module
 */
import createMarkdownIt from 'markdown-it';
import type { MarkdownIt, Token } from 'markdown-it';
import { french } from '../../server/policy/typography.ts';
import { createAnchors } from './anchors.ts';
import type { DocsLanguage } from './chapters.ts';
import { FRAME_WORDS } from './words.ts';

/** What a chapter's text needs to know of what is around it. */
export interface Surroundings {
  readonly language: DocsLanguage;
  /** Where a relative link of the source leads from this page; `null`: nowhere, its text stays. */
  readonly link: (href: string) => string | null;
  /** What is shown below a snippet; empty for most. */
  readonly below: (snippet: { readonly info: string; readonly code: string }) => string;
  /** What stands for a line `{{name}}`. */
  readonly fill: (name: string) => string;
}

/** A heading of the second level. */
export interface Heading {
  readonly id: string;
  readonly text: string;
}

/** A chapter, ready for its frame. */
export interface Article {
  readonly title: string;
  /** The first paragraph as plain text: what the page is about. */
  readonly summary: string;
  /** The HTML below the title. */
  readonly html: string;
  readonly headings: readonly Heading[];
}

const markdown: MarkdownIt = createMarkdownIt({ html: true, typographer: false });

/** As text, for HTML. */
export const escapeHtml: (text: string) => string = markdown.utils.escapeHtml;

/** A line of Markdown as HTML, without a paragraph around it. */
export const inlineHtml = (text: string): string => markdown.renderInline(text);

/** A chapter of this source. */
export function renderChapter(source: string, around: Surroundings): Article {
  const tokens = markdown.parse(source, {});
  const anchor = createAnchors();
  const headings: Heading[] = [];
  for (const token of tokens) {
    for (const child of token.children ?? []) dressInline(child, around);
    if (token.children) token.children = withoutDeadLinks(token.children);
  }
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'heading_open' && token.tag !== 'h1') {
      const text = textOf(tokens[index + 1]);
      const id = anchor(text);
      token.attrSet('id', id);
      if (token.tag === 'h2') headings.push({ id, text });
    }
    if (token.type === 'th_open') token.attrSet('scope', 'col');
  }
  const isTitle = tokens[0]?.type === 'heading_open' && tokens[0].tag === 'h1';
  const body = isTitle ? tokens.slice(3) : tokens;
  const first = body.findIndex(({ type }) => type === 'paragraph_open');
  return {
    title: isTitle ? textOf(tokens[1]) : '',
    summary: textOf(body[first + 1]),
    html: render(body, around),
    headings,
  };
}

function dressInline(token: Token, { language, link }: Surroundings): void {
  if (token.type === 'text' && language === 'fr') token.content = spaced(token.content);
  if (token.type !== 'link_open') return;
  const href = String(token.attrGet('href') ?? '');
  if (/^(https?:|mailto:)/.test(href)) {
    token.attrSet('rel', 'noopener noreferrer');
    return;
  }
  const target = link(href);
  if (target === null) token.meta = { isDead: true };
  else token.attrSet('href', target);
}

/** French spaces: before signs, and inside of long numbers. */
function spaced(text: string): string {
  return french(text)
    .replaceAll(/(\d) (?=\d{3}(?!\d))/g, '$1\u202f')
    .replaceAll(/(\d) (?=(?:%|octets|ko|ms|s|jours|mois|pixels|minutes)(?![\p{L}]))/gu, '$1\u00a0');
}

/** Links to what is not part of the documentation are their text. */
function withoutDeadLinks(children: Token[]): Token[] {
  let isDead = false;
  return children.filter((token) => {
    if (token.type === 'link_open') {
      isDead = (token.meta as { isDead?: boolean } | null)?.isDead === true;
      return !isDead;
    }
    const isEnd = token.type === 'link_close' && isDead;
    if (isEnd) isDead = false;
    return !isEnd;
  });
}

/** The text of a heading or paragraph, without its marks. */
function textOf(token: Token | undefined): string {
  return (token?.children ?? [])
    .map(({ type, content }) => (type === 'softbreak' ? ' ' : content))
    .join('');
}

/** A snippet; `info` is what stands after its fence. */
export function codeHtml(text: string, info: string, language: DocsLanguage): string {
  const [name = ''] = info.split(/\s+/);
  const label = escapeHtml(`${FRAME_WORDS[language].code}${name ? ` (${name})` : ''}`);
  // It takes the focus, so that the keyboard can scroll it.
  return `<pre tabindex="0" role="group" aria-label="${label}"><code>${escapeHtml(text)}</code></pre>\n`;
}

/** Renders by the library's rules, but for what scrolls, what is live, and HTML. */
function render(tokens: Token[], around: Surroundings): string {
  const { rules } = markdown.renderer;
  const words = FRAME_WORDS[around.language];
  const code = (text: string, info: string) =>
    codeHtml(text, info, around.language) + around.below({ info, code: text });
  const table = `<div class="table" tabindex="0" role="group" aria-label="${words.table}"><table>\n`;
  Object.assign(rules, {
    fence: (all: Token[], at: number) => code(all[at]?.content ?? '', all[at]?.info ?? ''),
    code_block: (all: Token[], at: number) => code(all[at]?.content ?? '', ''),
    html_block: (all: Token[], at: number) => withoutComment(all[at]?.content ?? ''),
    html_inline: (all: Token[], at: number) => escapeHtml(all[at]?.content ?? ''),
    table_open: () => table,
    table_close: () => '</table></div>\n',
  } satisfies typeof rules);
  const html = markdown.renderer.render(tokens, markdown.options, {});
  return html.replaceAll(/<p>\{\{([\w -]+)\}\}<\/p>/g, (_, name: string) => around.fill(name));
}

function withoutComment(html: string): string {
  return html.trimStart().startsWith('<!--') ? '' : escapeHtml(html);
}
