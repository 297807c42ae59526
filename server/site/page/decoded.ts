/**
 * The text of a page or of a file, by the encoding that it is kept in. Pure.
 *
 * The order is that of browsers: the mark at its beginning, what was sent along, what the page says
 * of itself. One that says nothing is UTF-8 where it can be, and what Europe wrote before otherwise.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 * @module
 */

/** How far a page is looked through for what it says of itself, in bytes. */
const HEAD = 1024;

/** The text; `contentType` as it was sent along, `null` where nothing was. */
export function decoded(bytes: Uint8Array, contentType: string | null): string {
  const label =
    markOf(bytes) ??
    /charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType ?? '')?.[1] ??
    saidIn(bytes);
  const told = label === undefined ? null : decoderOf(label);
  if (told) return told.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** What the page's own `<meta>` names. One that is read by its letters is not in UTF-16. */
function saidIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));
  const [, label] = /<meta[^>]+charset\s*=\s*["']?([^\s;"'/>]+)/i.exec(head) ?? [];
  return label && !/^utf-?16/i.test(label) ? label : undefined;
}

/** A decoder of that name; `null` where there is no such encoding. */
function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
