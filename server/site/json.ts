/**
 * Reading JSON that a person wrote: where it breaks, by line and column, and how to mend it.
 *
 * `JSON.parse` decides; the scan below only runs on a text that it refused, to say where.
 *
 * @module
 */

/** What came of reading a text as JSON. Lines and columns count from 1. */
export type JsonReading =
  | { readonly value: unknown }
  | { readonly line: number; readonly column: number; readonly message: string };

const BLANK = /[ \t\n\r]*/y;
// oxlint-disable-next-line no-control-regex -- RFC 8259 forbids exactly these in a string
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

const OPEN_TEXT = 'this text is not closed, or holds a line break or an unknown escape';

/** Reads a text as JSON (RFC 8259); a byte order mark at its start is passed over. */
export function readJson(text: string): JsonReading {
  const source = text.replace(/^\uFEFF/, '');
  try {
    return { value: JSON.parse(source) as unknown };
  } catch (error) {
    const { at, message } = firstFault(source) ?? { at: 0, message: String(error) };
    const before = source.slice(0, at).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message };
  }
}

/** Where a text stops being JSON. */
class Break extends Error {
  readonly at: number;

  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

function firstFault(source: string): { readonly at: number; readonly message: string } | null {
  try {
    const end = skip(source, value(source, skip(source, 0)));
    if (end < source.length) throw new Break(end, 'nothing may follow the end of the object');
    return null;
  } catch (error) {
    return error instanceof Break ? error : null;
  }
}

function match(pattern: RegExp, source: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : null;
}

function skip(source: string, at: number): number {
  return match(BLANK, source, at) ?? at;
}

function value(source: string, at: number): number {
  const first = source[at];
  if (first === '{') return list(source, at, '}', member);
  if (first === '[') return list(source, at, ']', value);
  const end = match(first === '"' ? STRING : SCALAR, source, at);
  if (end === null)
    throw new Break(
      at,
      whatIsWrong(source, at, first === '"' ? OPEN_TEXT : 'a value is expected here'),
    );
  return end;
}

function member(source: string, at: number): number {
  const end = match(STRING, source, at);
  if (end === null) {
    throw new Break(
      at,
      whatIsWrong(
        source,
        at,
        source[at] === '"' ? OPEN_TEXT : 'a name in double quotes is expected here',
      ),
    );
  }
  const colon = skip(source, end);
  if (source[colon] !== ':') {
    throw new Break(colon, whatIsWrong(source, colon, 'a ":" is expected after the name'));
  }
  return value(source, skip(source, colon + 1));
}

function list(
  source: string,
  open: number,
  close: '}' | ']',
  item: (source: string, at: number) => number,
): number {
  let at = skip(source, open + 1);
  if (source[at] === close) return at + 1;
  for (;;) {
    at = skip(source, item(source, at));
    if (source[at] === close) return at + 1;
    if (source[at] !== ',') {
      throw new Break(at, whatIsWrong(source, at, `a "," or "${close}" is expected here`));
    }
    const comma = at;
    at = skip(source, at + 1);
    if (source[at] === close) throw new Break(comma, `remove the "," before "${close}"`);
  }
}

function whatIsWrong(source: string, at: number, otherwise: string): string {
  const first = source[at];
  if (first === undefined) return 'the text ends too early: a bracket or a quote is not closed';
  if (first === '/') return 'JSON has no comments: remove it';
  if (first === "'") return 'texts and names stand in double quotes';
  return otherwise;
}
