/**
 * A passage of a difference without the marks of Markdown, for who never learned them: tables, links,
 * emphasis. A mark that has changed itself stays: that is the difference. Pure.
 *
 * @module
 */
import type { DiffChunk } from '../../policy/diff.ts';

/** The line under a table's head. */
const RULE = /(^|\n)\|(?: *:?-+:? *\|)+ *(?=\n|$)/g;
const LINK = /\[([^\]\n]*)\]\(<?([^)\s>]+)>?\)/g;
/** Neither a wildcard (`_pk_id.*`) nor a sum: it stands around words. */
const EMPHASIS = /(^|[\s(«"“’'])\*(\p{L}[^*\n]*)\*(?=[\s.,;:!?)»"”’']|$)/gu;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/** The passage as it is read. */
export function unmarked(chunks: readonly DiffChunk[]): readonly DiffChunk[] {
  const texts = (isTable(chunks) ? withoutRules(chunks) : chunks).map(({ text }) => text);
  const isBoldSame =
    chunks.length === 1 ||
    chunks.every(({ kind, text }) => kind === 'same' || !text.includes('**'));
  return chunks.map((chunk, index) => {
    const text = texts[index] ?? '';
    const bare = isBoldSame ? text.replaceAll('**', '') : text;
    const read = bare.replaceAll(LINK, linked).replaceAll(EMPHASIS, '$1$2');
    return { ...chunk, text: read.replaceAll(ESCAPED, '$1') };
  });
}

/** Where a link leads stands behind it, unless it says so itself. */
function linked(_: string, text: string, href: string): string {
  return text === href || `mailto:${text}` === href ? text : `${text} (${href})`;
}

function isTable(chunks: readonly DiffChunk[]): boolean {
  const lines = chunks
    .map(({ text }) => text)
    .join('')
    .trim()
    .split('\n');
  return lines.length > 1 && lines.every((line) => line.startsWith('|'));
}

/** Rows without the marks at their ends; of cells the mark between them stays. */
function withoutRules(chunks: readonly DiffChunk[]): readonly DiffChunk[] {
  return chunks.map((chunk, index) => {
    const isFirst = index === 0;
    const isLast = index === chunks.length - 1;
    const text = chunk.text
      .replaceAll(RULE, '')
      .replaceAll(/ *\|[ \t]*\n\|[ \t]*/g, '\n')
      .replace(isFirst ? /^\|[ \t]*/ : /(?!)/, '')
      .replace(isLast ? /[ \t]*\|[ \t]*$/ : /(?!)/, '');
    return { ...chunk, text };
  });
}
