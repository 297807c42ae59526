/**
 * What is generated for a document, as Markdown: the same blocks as on the page.
 *
 * @module
 */
import type { Block, Inline } from './blocks.ts';
import { isSafeLink } from './links.ts';

/** The blocks as Markdown, headings of the given level; blocks are set apart by an empty line. */
export function blocksToMarkdown(blocks: readonly Block[], level: number): string {
  return blocks
    .map((block) => blockToMarkdown(block, level))
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockToMarkdown(block: Block, level: number): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(level)} ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return atLineStart(inlineToMarkdown(block.content));
    case 'table':
      return [
        row(block.head.map(escapeMarkdown)),
        row(block.head.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map(inlineToMarkdown))),
      ].join('\n');
    case 'control':
      return block.href === null
        ? `**${escapeMarkdown(block.label)}**`
        : link(block.label, block.href);
    // A file shows nobody's present choice.
    case 'choice':
      return '';
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function inlineToMarkdown(content: readonly Inline[]): string {
  return content
    .map((run) => {
      if (typeof run === 'string') return escapeMarkdown(run);
      if ('strong' in run) return `**${escapeMarkdown(run.strong)}**`;
      if ('code' in run) {
        return /[`|\n]/.test(run.code) ? escapeMarkdown(run.code) : `\`${run.code}\``;
      }
      return isSafeLink(run.href) ? link(run.text, run.href) : escapeMarkdown(run.text);
    })
    .join('');
}

function link(text: string, href: string): string {
  const address = href.replaceAll(/[<>\s|]/g, encodeURIComponent);
  return `[${escapeMarkdown(text)}](<${address}>)`;
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]{}<>#|!~&]/g, String.raw`\$&`).replaceAll(/[\n\r]+/g, ' ');
}

/** What begins a list or an underlined heading does not, at the start of generated text. */
function atLineStart(text: string): string {
  return text.replace(/^(\s*)([-+=]|\d+(?=[.)]))/, String.raw`$1\$2`);
}
