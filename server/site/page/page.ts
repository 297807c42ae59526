/**
 * A page as it is written: its elements with their lines and places, and what they stand in. Pure.
 *
 * @module
 */
import { Parser } from 'htmlparser2';

/** What an element stands in, as far as it matters to what a browser does with it. */
export type Around = 'page' | 'template' | 'held-template' | 'noscript';

/** One element. */
export interface PageElement {
  /** In small letters. */
  readonly name: string;
  /** As they are written, in their order; one without a value has the empty one. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly around: Around;
  /** Where its start tag begins and ends, and where it ends itself: offsets, the ends excluded. */
  readonly start: number;
  readonly startTagEnd: number;
  readonly end: number;
  /** The text of a script or a style; empty for all others. */
  readonly text: string;
}

/** A page. */
export interface Page {
  readonly url: URL;
  /** What its relative addresses begin at. */
  readonly base: URL;
  readonly html: string;
  readonly elements: readonly PageElement[];
}

/** What an element is while it is open. */
type OpenElement = { -readonly [Key in keyof PageElement]: PageElement[Key] };

/** Elements whose text is read. */
const WITH_TEXT = new Set(['script', 'style']);

/** Reads a page that was found, or is to be found, at an address. */
export function readPage(html: string, url: URL): Page {
  const elements: OpenElement[] = [];
  const open: OpenElement[] = [];
  const lineAt = lineCounter(html);
  let base: URL | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const { href } = attributes;
      if (name === 'base' && href && URL.canParse(href, url)) base ??= new URL(href, url);
      const { startIndex: start } = parser;
      const startTagEnd = parser.endIndex + 1;
      const end = startTagEnd;
      const line = lineAt(start);
      const around = aroundIn(open);
      const element = { name, attributes, line, around, start, startTagEnd, end, text: '' };
      elements.push(element);
      open.push(element);
    },
    ontext(text) {
      const element = open.at(-1);
      if (element && WITH_TEXT.has(element.name)) element.text += text;
    },
    onclosetag(name) {
      const element = open.at(-1);
      if (element?.name !== name) return;
      element.end = Math.max(element.startTagEnd, parser.endIndex + 1);
      open.pop();
    },
  });
  parser.end(html);
  return { url, base: base ?? url, html, elements };
}

/** An address of the page, absolute; `null` for what is none, or leads nowhere (`data:`). */
export function addressIn({ base }: Page, address: string): URL | null {
  if (!URL.canParse(address.trim(), base)) return null;
  const url = new URL(address.trim(), base);
  return /^https?:$/.test(url.protocol) ? url : null;
}

function aroundIn(open: readonly OpenElement[]): Around {
  if (open.some((each) => each.name === 'template' && 'data-consent' in each.attributes)) {
    return 'held-template';
  }
  if (open.some(({ name }) => name === 'template')) return 'template';
  return open.some(({ name }) => name === 'noscript') ? 'noscript' : 'page';
}

/** Lines of offsets that are asked for in rising order. */
function lineCounter(html: string): (offset: number) => number {
  let line = 1;
  let counted = 0;
  return (offset) => {
    for (; counted < offset; counted += 1) if (html[counted] === '\n') line += 1;
    return line;
  };
}
