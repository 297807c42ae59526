/**
 * Where the signed head goes when it leaves the house.
 *
 * @module
 */
import { isAbsolute } from 'node:path';
import { type CosignatureVerifier, readCosignerKey } from '../log/cosignature.ts';

/** An address that takes a POST, a witness that cosigns, or a file that is written on. */
export type Destination =
  | { readonly kind: 'address'; readonly url: string }
  | {
      readonly kind: 'witness';
      /** Where heads are submitted (C2SP tlog-witness). */
      readonly url: string;
      /** Whose cosignature has to come back; `null`: anybody's. */
      readonly key: CosignatureVerifier | null;
    }
  | { readonly kind: 'file'; readonly path: string };

/** The destination that a word names; throws `RangeError`, saying what to give. */
export function readDestination(word: string): Destination {
  if (isAbsolute(word)) return { kind: 'file', path: word };
  const url = URL.canParse(word) ? new URL(word) : null;
  if (url && /^https?:$/.test(url.protocol)) return ofAddress(url);
  // What was given is not said again: there may be a password in it.
  throw new RangeError(
    'A destination of the signed head is neither an address nor a file: give "https://..." or an absolute path.',
  );
}

/** An address that ends as a witness's does is one; its key may stand behind it, after a `#`. */
function ofAddress(url: URL): Destination {
  if (!url.pathname.endsWith('/add-checkpoint')) return { kind: 'address', url: url.href };
  const key = url.hash === '' ? null : readCosignerKey(decodeURIComponent(url.hash.slice(1)));
  if (url.hash !== '' && !key) {
    throw new RangeError(
      'What stands behind the "#" of a witness’s address is not its key: give what it publishes, such as its /log/witness/key.',
    );
  }
  url.hash = '';
  return { kind: 'witness', url: url.href, key };
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
