/**
 * Where the signed head goes when it leaves the house.
 *
 * @module
 */
import { isAbsolute } from 'node:path';

/** An address that takes a POST, or a file that is written on. */
export type Destination =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'file'; readonly path: string };

/** The destination that a word names; throws `RangeError`, saying what to give. */
export function readDestination(word: string): Destination {
  if (isAbsolute(word)) return { kind: 'file', path: word };
  const url = URL.canParse(word) ? new URL(word) : null;
  if (url && /^https?:$/.test(url.protocol)) return { kind: 'address', url: url.href };
  // What was given is not said again: there may be a password in it.
  throw new RangeError(
    'A destination of the signed head is neither an address nor a file: give "https://..." or an absolute path.',
  );
}

/** The destinations of a setting: words, separated by spaces. */
export function readDestinations(text: string | undefined): readonly Destination[] {
  return (text ?? '').split(/\s+/).filter(Boolean).map(readDestination);
}

/** What a destination is called where others read it: never with the password of an address. */
export function nameOf(destination: Destination): string {
  if (destination.kind === 'file') return destination.path;
  const { origin, pathname } = new URL(destination.url);
  return `${origin}${pathname}`;
}
