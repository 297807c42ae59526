/**
 * French typography while one types: what a sign becomes, given what stands before it.
 *
 * @module
 */

/** U+202F, the narrow no-break space: before `; : ! ? »` and after `«`. */
const NARROW = '\u202f';

/** What is written instead of the sign that was typed. */
export interface Typed {
  /** How many characters before it go. */
  readonly removed: number;
  readonly text: string;
}

/** A web address, a path or a time is no prose: its signs stay as they are. */
const isCode = (word: string) => /:\/\/|^www\.|[/\\@=]|^\d+$/.test(word);

/**
 * What typing `sign` after `before` (the block's text up to the cursor) writes; `null` where the
 * sign is right as it is.
 */
export function frenchTyping(before: string, sign: string): Typed | null {
  const last = before.at(-1) ?? '';
  const word = /[^\s\u00a0\u202f]*$/.exec(before)?.[0] ?? '';
  switch (sign) {
    case "'":
      return /[\p{L}\p{N}]/u.test(last) && !isCode(word) ? { removed: 0, text: '’' } : null;
    case '"':
      return isCode(word) ? null : quote(before, last);
    case '«':
      return { removed: 0, text: `«${NARROW}` };
    case ' ':
      return afterSpace(before, last, word);
    case '»':
    case ';':
    case '!':
    case '?':
    case ':':
      return beforeSign(sign, last, word);
    default:
      return null;
  }
}

/** A straight quotation mark opens where a word may begin, and closes elsewhere. */
function quote(before: string, last: string): Typed {
  const opens = last === '' || /[\s\u00a0([{—–-]/.test(last);
  const isOpen = before.lastIndexOf('«') > before.lastIndexOf('»');
  if (opens && !(isOpen && last === ' ')) return { removed: 0, text: `«${NARROW}` };
  return { removed: last === ' ' || last === NARROW ? 1 : 0, text: `${NARROW}»` };
}

/** A space after `«` is narrow already; one after `mot:` says that the colon ended a word. */
function afterSpace(before: string, last: string, word: string): Typed | null {
  if (before.endsWith(`«${NARROW}`)) return { removed: 1, text: NARROW };
  const isColon = last === ':' && /\p{L}:$/u.test(word) && !isCode(word.slice(0, -1));
  return isColon ? { removed: 1, text: `${NARROW}: ` } : null;
}

function beforeSign(sign: string, last: string, word: string): Typed | null {
  if (last === ' ' || last === '\u00a0') return { removed: 1, text: NARROW + sign };
  // A colon right after a word may be an address's: the space after it will tell.
  if (sign === ':' || isCode(word)) return null;
  return /[\p{L}\p{N})\]»%’]/u.test(last) ? { removed: 0, text: NARROW + sign } : null;
}

/** Pasted text with the same signs: what has a space gets the right one. */
export function frenchPasted(text: string): string {
  return text
    .replaceAll(/(?<=\S|^)[ \u00a0]([;:!?»])/g, `${NARROW}$1`)
    .replaceAll(/«[ \u00a0]/g, `«${NARROW}`)
    .replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’');
}
