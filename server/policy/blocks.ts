/**
 * What is generated for a document, as blocks: written out as HTML here, and as Markdown by
 * `blocks-markdown.ts`.
 *
 * @module
 */
import { isSafeLink } from './links.ts';

/** A run of text: plain, a link, a name as a machine writes it, or strong. */
export type Inline =
  | string
  | { readonly text: string; readonly href: string }
  | { readonly code: string }
  | { readonly strong: string };

/** One block. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  /** Opens the preferences: a link, or, where `href` is `null`, a button for the widget. */
  | { readonly kind: 'control'; readonly label: string; readonly href: string | null }
  /** The widget fills it with the visitor's present choice. */
  | { readonly kind: 'choice'; readonly text: string };

/** What the writer of HTML is told of the place where the blocks stand. */
export interface BlockPlace {
  /** The level of the blocks' headings, 2 to 6. */
  readonly level: number;
  /** Gives a heading its id. */
  readonly idFor: (heading: string) => string;
}

/** The text with everything that HTML reads otherwise escaped; for text and for attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** The blocks as HTML. */
export function blocksToHtml(blocks: readonly Block[], place: BlockPlace): string {
  return blocks.map((block) => `${blockToHtml(block, place)}\n`).join('');
}

function blockToHtml(block: Block, { level, idFor }: BlockPlace): string {
  switch (block.kind) {
    case 'heading':
      return `<h${level} id="${idFor(block.text)}">${escapeHtml(block.text)}</h${level}>`;
    case 'paragraph':
      return `<p>${inlineToHtml(block.content)}</p>`;
    case 'table': {
      const head = block.head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
      const rows = block.rows.map(
        (row) => `<tr>${row.map((cell) => `<td>${inlineToHtml(cell)}</td>`).join('')}</tr>`,
      );
      return `<table>\n<thead>\n<tr>${head}</tr>\n</thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
    }
    case 'control':
      return `<p>${controlToHtml(block.label, block.href)}</p>`;
    case 'choice':
      return `<div data-mes-choix-choice=""><p>${escapeHtml(block.text)}</p></div>`;
  }
}

/** The control: a button that the widget on the page answers, or a link that leads to one. */
export function controlToHtml(label: string, href: string | null): string {
  return href === null
    ? `<button type="button" data-mes-choix="preferences">${escapeHtml(label)}</button>`
    : `<a href="${escapeHtml(href)}">${escapeHtml(label)}</a>`;
}

function inlineToHtml(content: readonly Inline[]): string {
  return content
    .map((run) => {
      if (typeof run === 'string') return escapeHtml(run);
      if ('code' in run) return `<code>${escapeHtml(run.code)}</code>`;
      if ('strong' in run) return `<strong>${escapeHtml(run.strong)}</strong>`;
      if (!isSafeLink(run.href)) return escapeHtml(run.text);
      return `<a href="${escapeHtml(run.href)}" rel="noopener noreferrer">${escapeHtml(run.text)}</a>`;
    })
    .join('');
}
