/**
 * The second lock on a document's HTML: an allow-list of elements and attributes.
 *
 * The first one is Markdown without HTML and the escaping of everything generated; whatever gets
 * past them must get past this as well.
 *
 * @module
 */
import sanitize from 'sanitize-html';
import { LINK_SCHEMES } from './links.ts';

const TEXT_ELEMENTS =
  'p ul ol li blockquote pre code em strong s a br hr table thead tbody tr th td'.split(' ');

const TEXT_ATTRIBUTES = { a: ['href', 'rel'], th: ['scope'], ol: ['start'] };

const OPTIONS: sanitize.IOptions = {
  allowedTags: TEXT_ELEMENTS,
  allowedAttributes: TEXT_ATTRIBUTES,
  allowedSchemes: [...LINK_SCHEMES],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
};

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'];

const ARTICLE_OPTIONS: sanitize.IOptions = {
  ...OPTIONS,
  allowedTags: [...TEXT_ELEMENTS, ...HEADINGS, 'button', 'div'],
  allowedAttributes: {
    ...TEXT_ATTRIBUTES,
    div: ['data-mes-choix-choice'],
    button: ['type', 'data-mes-choix'],
    ...Object.fromEntries(HEADINGS.map((heading) => [heading, ['id']])),
  },
};

/** A whole document's HTML, reduced to what a document may hold. */
export function sanitizeArticle(html: string): string {
  return sanitize(html, ARTICLE_OPTIONS);
}

/** An answer's HTML for programs: without controls and ids. */
export function sanitizeAnswer(html: string): string {
  return sanitize(html, OPTIONS).trim();
}
