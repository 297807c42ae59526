/**
 * What is pasted, made clean: of Word's, Google Docs' or a web page's markup only that stays which a
 * document can hold. What it looked like goes, what it says stays.
 *
 * @module
 */
import { isSafeLink } from '../../../policy/links.ts';
import { frenchPasted } from './french-typing.ts';
import { readWordLists } from './pasted-lists.ts';

/** Goes with everything in it. */
const GONE =
  'script, style, meta, link, title, head, xml, iframe, object, embed, svg, math, canvas, video, audio, img, picture, template, noscript, input, select, textarea, button, dialog, [hidden], [aria-hidden=true]';

/** Stays; of every other element only the content does. */
const KEPT = new Set(
  'P H1 H2 H3 H4 H5 H6 UL OL LI BLOCKQUOTE TABLE THEAD TBODY TR TH TD STRONG EM DEL CODE PRE A BR HR'.split(
    ' ',
  ),
);

/** A block of which only the words stay, as a paragraph. */
const BLOCKS = new Set(
  'DIV SECTION ARTICLE HEADER FOOTER MAIN ASIDE ADDRESS DT DD FIGCAPTION'.split(' '),
);

/** How it is cleaned. */
export interface PasteOptions {
  readonly isFrench: boolean;
}

/** Cleans the elements below `root`, in place. */
export function cleanPasted(root: Element, { isFrench }: PasteOptions): void {
  removeComments(root);
  for (const element of root.querySelectorAll(GONE)) element.remove();
  for (const element of root.querySelectorAll('*')) if (isOfficeTag(element)) element.remove();
  readWordLists(root);
  for (const element of [...root.querySelectorAll('*')].reverse()) readStyle(element);
  for (const element of [...root.querySelectorAll('*')].reverse()) simplify(element);
  for (const table of root.querySelectorAll('table')) squareTable(table);
  cleanText(root, isFrench);
  for (const block of root.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6, blockquote')) {
    if (!block.textContent?.trim() && !block.querySelector('br')) block.remove();
  }
}

/** `<o:p>` and its like. */
const isOfficeTag = (element: Element) =>
  /^[OVW]:|^ST1:/.test(element.tagName.toUpperCase()) && !element.textContent?.trim();

function removeComments(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  for (const comment of found) (comment as Comment).remove();
}

/** What an element's style says, by property; the last one said counts. */
function styleOf(element: Element): ReadonlyMap<string, string> {
  const pairs = (element.getAttribute('style') ?? '').split(';').map((pair) => pair.split(':'));
  return new Map(pairs.map(([name = '', value = '']) => [name.trim().toLowerCase(), value.trim()]));
}

/** Bold and italic that are written as a style become elements, and elements without the look go. */
function readStyle(element: Element): void {
  if (!element.textContent?.trim() || isBlock(element)) return;
  const style = styleOf(element);
  const weight = style.get('font-weight') ?? '';
  const slant = style.get('font-style') ?? '';
  const line = style.get('text-decoration') ?? style.get('text-decoration-line') ?? '';
  const { tagName } = element;
  const isStruck = line.includes('line-through') || /^(S|STRIKE|DEL)$/.test(tagName);
  const isItalic = slant === '' ? /^(I|EM|CITE)$/.test(tagName) : /italic|oblique/.test(slant);
  const isBold = weight === '' ? /^(B|STRONG)$/.test(tagName) : /^(bold|[6-9]00)/.test(weight);
  if (isStruck) wrapContent(element, 'del');
  if (isItalic) wrapContent(element, 'em');
  // A heading is bold already.
  if (isBold && !element.closest('h1, h2, h3, h4, h5, h6')) wrapContent(element, 'strong');
  if (/^(B|STRONG|I|EM|CITE|S|STRIKE|DEL)$/.test(tagName)) unwrap(element);
}

const isBlock = (element: Element) =>
  element.querySelector('p, h1, h2, h3, h4, h5, h6, ul, ol, table, div, blockquote') !== null ||
  /^(P|UL|OL|LI|TABLE|TBODY|THEAD|TR|TD|TH|DIV|BLOCKQUOTE)$/.test(element.tagName);

function wrapContent(element: Element, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** An element as a document knows it: without attributes, or gone while its content stays. */
function simplify(element: Element): void {
  if (element.tagName === 'A') return simplifyLink(element);
  if (/\bMsoTitle\b/.test(element.className)) return rename(element, 'h2');
  // A document has one title, which is there already.
  if (element.tagName === 'H1') return rename(element, 'h2');
  if (
    BLOCKS.has(element.tagName) &&
    !element.querySelector('p, ul, ol, table, h2, h3, h4, h5, h6, blockquote, pre')
  ) {
    return rename(element, 'p');
  }
  if (!KEPT.has(element.tagName)) return unwrap(element);
  const spans = ['colspan', 'rowspan'].map((name) => [name, element.getAttribute(name)] as const);
  for (const name of element.getAttributeNames()) element.removeAttribute(name);
  if (/^T[DH]$/.test(element.tagName)) {
    for (const [name, value] of spans) if (value) element.setAttribute(name, value);
  }
}

function rename(element: Element, tag: string): void {
  const fresh = element.ownerDocument.createElement(tag);
  fresh.append(...element.childNodes);
  element.replaceWith(fresh);
}

function simplifyLink(link: Element): void {
  const given = link.getAttribute('href') ?? '';
  const behind = /^https?:\/\/www\.google\.[a-z.]+\/url\?/.test(given)
    ? new URL(given).searchParams.get('q')
    : null;
  const href = behind ?? given;
  for (const name of link.getAttributeNames()) link.removeAttribute(name);
  // A mark of the document it came from leads nowhere here.
  if (href === '' || href.startsWith('#') || !isSafeLink(href) || !link.textContent?.trim()) {
    return unwrap(link);
  }
  link.setAttribute('href', href);
}

/** Every row as long as the longest, the first one the head, each cell one paragraph. */
function squareTable(table: Element): void {
  if (table.parentElement?.closest('table')) return unwrap(table);
  const rows = [...table.querySelectorAll('tr')].map((row) => spread(row));
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const document = table.ownerDocument;
  const body = document.createElement('tbody');
  for (const [index, cells] of rows.entries()) {
    const row = body.appendChild(document.createElement('tr'));
    for (let at = 0; at < width; at++) {
      const cell = row.appendChild(document.createElement(index === 0 ? 'th' : 'td'));
      const paragraph = cell.appendChild(document.createElement('p'));
      paragraph.append(...flat(cells[at]));
    }
  }
  if (rows.length === 1) {
    const row = body.appendChild(document.createElement('tr'));
    for (let at = 0; at < width; at++) row.appendChild(document.createElement('td'));
  }
  if (width === 0) table.remove();
  else table.replaceChildren(body);
}

/** A row's cells; one that spans several is followed by empty ones. */
function spread(row: Element): (Element | undefined)[] {
  const cells = [...row.children].filter(({ tagName }) => /^T[DH]$/.test(tagName));
  return cells.flatMap((cell) => {
    const more = Math.min(Number(cell.getAttribute('colspan') ?? 1) - 1 || 0, 50);
    return [cell, ...Array.from({ length: Math.max(0, more) }, () => undefined)];
  });
}

/** A cell's words in one line: its blocks are set apart by spaces. */
function flat(cell: Element | undefined): Node[] {
  if (!cell) return [];
  for (const block of cell.querySelectorAll('p, li, h2, h3, h4, h5, h6, br, td, th')) {
    block.after(' ');
  }
  for (const block of cell.querySelectorAll(
    'p, ul, ol, li, h2, h3, h4, h5, h6, blockquote, pre, br, tr, tbody',
  )) {
    unwrap(block);
  }
  cell.normalize();
  const { lastChild } = cell;
  if (lastChild?.nodeType === Node.TEXT_NODE)
    lastChild.textContent = lastChild.textContent?.trimEnd() ?? '';
  return [...cell.childNodes];
}

/** Spaces that were there for the look go; no-break spaces between words stay. */
function cleanText(root: Element, isFrench: boolean): void {
  root.normalize();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const text = (node.textContent ?? '')
      .replaceAll(/[\u200b\ufeff]/g, '')
      .replaceAll(/[ \t\r\n\u00a0]*[\t\r\n][ \t\r\n\u00a0]*|[ \u00a0]{2,}/g, ' ');
    node.textContent =
      isFrench && !node.parentElement?.closest('code, pre') ? frenchPasted(text) : text;
  }
}
