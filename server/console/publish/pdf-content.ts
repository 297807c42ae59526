/**
 * A document's Markdown as the content of a PDF. Pure.
 *
 * @module
 */
import type { Content, TableCell } from 'pdfmake/interfaces';
import { strictMarkdown, type Token } from '../../policy/markdown.ts';

/** The blocks of a complete Markdown text, in order; what stands for nothing on paper is left out. */
export function pdfContent(markdown: string): Content[] {
  return blocks(strictMarkdown.parse(markdown, {}));
}

function blocks(tokens: readonly Token[]): Content[] {
  const result: Content[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    const end = endOf(tokens, at);
    const inside = tokens.slice(at + 1, end);
    const made = block(token, inside);
    if (made) result.push(made);
    at = end;
  }
  return result;
}

function block(token: Token, inside: readonly Token[]): Content | null {
  switch (token.type) {
    case 'heading_open':
      return { text: inlines(inside[0]), style: token.tag, headlineLevel: Number(token.tag[1]) };
    case 'paragraph_open':
      return { text: inlines(inside[0]), style: 'paragraph' };
    case 'bullet_list_open':
      return { ul: items(inside), style: 'paragraph' };
    case 'ordered_list_open':
      return { ol: items(inside), start: Number(token.attrGet('start') ?? 1), style: 'paragraph' };
    case 'blockquote_open':
      return { stack: blocks(inside), margin: [16, 0, 0, 0], italics: true };
    case 'table_open':
      return table(inside);
    case 'fence':
    case 'code_block':
      return { text: plain(token.content), style: 'paragraph' };
    default:
      return null;
  }
}

/** Where what a token opens is closed; itself where it opens nothing. */
function endOf(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.nesting !== 1) return at;
  let depth = 0;
  for (let index = at; index < tokens.length; index += 1) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth === 0) return index;
  }
  return tokens.length - 1;
}

function items(tokens: readonly Token[]): Content[] {
  const result: Content[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const end = endOf(tokens, at);
    if (tokens[at]?.type === 'list_item_open') {
      result.push({ stack: blocks(tokens.slice(at + 1, end)) });
    }
    at = end;
  }
  return result;
}

function table(tokens: readonly Token[]): Content {
  const rows: TableCell[][] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'tr_open') rows.push([]);
    if (token.type === 'th_open' || token.type === 'td_open') {
      rows.at(-1)?.push({ text: inlines(tokens[at + 1]), bold: token.type === 'th_open' });
    }
  }
  const width = Math.max(1, ...rows.map((row) => row.length));
  const body = rows.map((row) => [...row, ...Array<TableCell>(width - row.length).fill('')]);
  return {
    table: { headerRows: 1, widths: Array<string>(width).fill('*'), body },
    layout: 'lightHorizontalLines',
    style: 'paragraph',
  };
}

function inlines(token: Token | undefined): Content[] {
  const runs: Content[] = [];
  let bold = 0;
  let italics = 0;
  let link: string | undefined;
  for (const { type, content, attrGet } of inlineTokens(token)) {
    if (type === 'strong_open') bold += 1;
    else if (type === 'strong_close') bold -= 1;
    else if (type === 'em_open') italics += 1;
    else if (type === 'em_close') italics -= 1;
    else if (type === 'link_open') link = attrGet('href');
    else if (type === 'link_close') link = undefined;
    else {
      const text = type.endsWith('break') ? (type === 'hardbreak' ? '\n' : ' ') : plain(content);
      const web = link && /^(https?|mailto|tel):/i.test(link) ? { link, color: '#0b57b7' } : {};
      if (text) runs.push({ text, bold: bold > 0, italics: italics > 0, ...web });
    }
  }
  return runs;
}

function inlineTokens(token: Token | undefined) {
  return (token?.children ?? []).map((child) => ({
    type: child.type,
    content: child.content,
    attrGet: (name: string) => String(child.attrGet(name) ?? ''),
  }));
}

/** The typeface has no narrow no-break space and no arrows: what stands for them does not break either. */
function plain(text: string): string {
  return text.replaceAll('\u202f', '\u00a0').replaceAll('→', '›');
}
