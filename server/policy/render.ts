/**
 * From a document's Markdown to what is read: safe HTML, complete Markdown, questions and answers.
 *
 * @module
 */
import { blocksToHtml, type Block } from './blocks.ts';
import { blocksToMarkdown } from './blocks-markdown.ts';
import { createHeadingIds } from './heading-ids.ts';
import { LIVE_PART_TOKEN, strictMarkdown, type Token } from './markdown.ts';
import { isLivePart, type LivePart } from './placeholders.ts';
import { sanitizeAnswer, sanitizeArticle } from './sanitize.ts';

/** What stands in for the placeholders of a document. */
export interface LiveParts {
  part(name: LivePart): readonly Block[];
  /** The FAQ's source, for the policy that includes it. */
  readonly faq: string | null;
}

/** A question of the FAQ: its text, and its answer as safe HTML. */
export interface Question {
  readonly question: string;
  readonly answer: string;
}

/** The title of a document: the text of its heading of the first level. */
export function titleOf(markdown: string): string {
  const tokens = strictMarkdown.parse(markdown, {});
  const at = tokens.findIndex((token) => token.type === 'heading_open' && token.tag === 'h1');
  return at < 0 ? '' : plainText(tokens[at + 1]);
}

/** The document below its title as safe HTML; its headings begin at the second level. */
export function renderArticle(markdown: string, live: LiveParts): string {
  const idFor = createHeadingIds();
  const walk = (source: string, shift: number): string => {
    const tokens = withoutTitle(strictMarkdown.parse(source, {}));
    let level = 1 + shift;
    for (const [index, token] of tokens.entries()) {
      if (token.type === 'heading_open') {
        level = shifted(token, shift);
        token.tag = `h${level}`;
        token.attrSet('id', idFor(plainText(tokens[index + 1])));
      } else if (token.type === 'heading_close') {
        token.tag = `h${level}`;
      } else if (token.type === LIVE_PART_TOKEN) {
        token.content = fill(token.info, level);
      }
      dress(token);
    }
    return strictMarkdown.renderer.render(tokens, strictMarkdown.options, {});
  };
  const fill = (name: string, level: number): string => {
    if (name === 'faq') return includedFaq(live, (faq) => walk(faq, level - 1));
    return isLivePart(name)
      ? blocksToHtml(live.part(name), { level: Math.min(level + 1, 6), idFor })
      : '';
  };
  return sanitizeArticle(walk(markdown, 0));
}

/** The document as complete Markdown: with what is generated, without notes to the legal team. */
export function renderMarkdown(markdown: string, live: LiveParts): string {
  const walk = (source: string, shift: number): string => {
    const lines: (string | null)[] = source.split('\n');
    const tokens = strictMarkdown.parse(source, {});
    let level = 1 + shift;
    for (const [index, token] of tokens.entries()) {
      const [from, to] = token.map ?? [0, 0];
      if (token.type === 'heading_open') {
        level = shifted(token, shift);
        const isIncludedTitle = shift > 0 && index === 0 && token.tag === 'h1';
        const text = tokens[index + 1]?.content ?? '';
        lines.fill(null, from, to);
        if (!isIncludedTitle) lines[from] = `${'#'.repeat(level)} ${text.replaceAll('\n', ' ')}`;
      } else if (token.type === LIVE_PART_TOKEN) {
        lines[from] = fill(token.info, level);
      }
    }
    const kept = lines.filter((line) => line !== null && !/^\[\/\/\]: # \(.*\)\s*$/.test(line));
    return kept.join('\n').replaceAll(/\n{3,}/g, '\n\n');
  };
  const fill = (name: string, level: number): string => {
    if (name === 'faq') return includedFaq(live, (faq) => walk(faq, level - 1).trim());
    return isLivePart(name) ? blocksToMarkdown(live.part(name), Math.min(level + 1, 6)) : '';
  };
  return `${walk(markdown, 0).trim()}\n`;
}

/** The questions of a FAQ: each heading of the second level, with all up to the next one. */
export function questionsOf(faq: string): readonly Question[] {
  const tokens = strictMarkdown.parse(faq, {});
  const starts = tokens.flatMap((token, index) =>
    token.type === 'heading_open' && token.tag === 'h2' ? [index] : [],
  );
  return starts.map((start, number) => {
    const answer = tokens.slice(start + 3, starts[number + 1]);
    for (const token of answer) dress(token);
    const html = strictMarkdown.renderer.render(answer, strictMarkdown.options, {});
    return { question: plainText(tokens[start + 1]), answer: sanitizeAnswer(html) };
  });
}

/** The FAQ where the policy includes it; the FAQ itself includes nothing (`faq` is `null` then). */
function includedFaq({ faq }: LiveParts, write: (faq: string) => string): string {
  return faq === null ? '' : write(faq.replaceAll(/^\{\{\s*faq\s*\}\}\s*$/gm, ''));
}

/** The level of a heading that is moved down with the text it belongs to. */
function shifted(token: Token, shift: number): number {
  return Math.min(Number(token.tag.slice(1)) + shift, 6);
}

function withoutTitle(tokens: Token[]): Token[] {
  return tokens[0]?.type === 'heading_open' && tokens[0].tag === 'h1' ? tokens.slice(3) : tokens;
}

function plainText(token: Token | undefined): string {
  return (token?.children ?? [])
    .map((child) => (child.type === 'softbreak' ? ' ' : child.content))
    .join('')
    .trim();
}

/** The attributes that a document's own elements get. */
function dress(token: Token): void {
  if (token.type === 'th_open') token.attrSet('scope', 'col');
  for (const child of token.children ?? []) {
    if (child.type === 'link_open') child.attrSet('rel', 'noopener noreferrer');
  }
}
