/**
 * The Markdown that documents are written in: CommonMark and tables, without HTML and images,
 * with placeholders on lines of their own.
 *
 * @module
 */
import createMarkdownIt from 'markdown-it';
import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { isSafeLink } from './links.ts';

export type { Token };

/** A placeholder at the top level of a document becomes a token of this type. */
export const LIVE_PART_TOKEN = 'live_part';

function livePart(state: StateBlock, startLine: number, _end: number, silent: boolean): boolean {
  if (state.level !== 0) return false;
  const indent = (state.sCount[startLine] ?? 0) - state.blkIndent;
  if (indent < 0 || indent >= 4) return false;
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const line = state.src.slice(start, state.eMarks[startLine]);
  const name = /^\{\{([^{}]*)\}\}\s*$/.exec(line)?.[1];
  if (name === undefined) return false;
  if (silent) return true;
  const token = state.push(LIVE_PART_TOKEN, '', 0);
  token.info = name.trim();
  token.map = [startLine, startLine + 1];
  token.block = true;
  state.line = startLine + 1;
  return true;
}

function withLiveParts(markdown: MarkdownIt): MarkdownIt {
  markdown.block.ruler.before('paragraph', LIVE_PART_TOKEN, livePart, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  // Its text is generated HTML, filled in before rendering and sanitised after it.
  markdown.renderer.rules[LIVE_PART_TOKEN] = (tokens, index) => tokens[index]?.content ?? '';
  return markdown;
}

/** Parses and renders what is published: HTML is text, unsafe links and images do not exist. */
export const strictMarkdown: MarkdownIt = withLiveParts(
  createMarkdownIt({ html: false, linkify: false, typographer: false }),
).disable('image');
strictMarkdown.validateLink = isSafeLink;

/** Parses only, and sees what the strict one does not let through, to name it to its author. */
export const permissiveMarkdown: MarkdownIt = withLiveParts(
  createMarkdownIt({ html: true, linkify: false, typographer: false }),
);
permissiveMarkdown.validateLink = () => true;
