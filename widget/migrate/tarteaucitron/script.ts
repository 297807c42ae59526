/**
 * What a service that is a script needs of a page: where it comes from, and the queue that its own
 * snippet would make.
 *
 * @module
 */
import { addressOf, type Read } from './address.ts';

/** What a page has set for its services: `tarteaucitron.user`. */
export type User = Readonly<Record<string, unknown>>;

/** The page's globals, among which the vendors have theirs. */
export type Page = Record<string, unknown>;

/** Anything that can be called. */
export type Call = (...words: unknown[]) => unknown;

/** A service's script. Nothing of it happens where a setting is missing. */
export interface Script {
  /** Its addresses, as `address.ts` has them; none where another service's script does the work. */
  readonly src: string | readonly string[] | ((user: User) => string);
  /** Settings that it needs beside those in its addresses, separated by spaces. */
  readonly needs?: string;
  /** A setting that is a list: all of this once for each. */
  readonly each?: string;
  /** A global that says that the vendor's script has come already. */
  readonly unless?: string;
  /** What it is for on the page: without such an element it does not come. */
  readonly where?: string;
  /** A picture instead of a script. */
  readonly isImage?: true;
  /** What its element says. */
  readonly attributes?: (user: User) => Readonly<Record<string, string>>;
  /** What its snippet sets on the element itself. */
  readonly properties?: (user: User) => object;
  /** Ahead of it: its queue. */
  readonly before?: (user: User, page: Page) => void;
  /** When the first of its scripts has run. */
  readonly after?: (user: User, page: Page) => void;
}

/** A script that is due. */
export interface Due extends Pick<Script, 'isImage'> {
  readonly url: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What is to be set on the element that runs. */
  readonly properties?: object | undefined;
  /** Called when it has run. */
  readonly done?: (() => void) | undefined;
}

/** What is set under a name, as a text that may stand in an address. */
export function textOf(user: User, name: string): string {
  const value = user[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What addresses may name of the page itself. */
const HERE: Readonly<Record<string, () => string>> = {
  $url: () => location.href,
  $referrer: () => document.referrer,
  $lang: () => (document.documentElement.lang || navigator.language).slice(0, 2),
  $locale() {
    const language = navigator.language.slice(0, 2);
    if (language === 'el') return 'el_EL';
    return /^(fr|de|es|it|pt|nl)$/.test(language)
      ? `${language}_${language.toUpperCase()}`
      : 'en_US';
  },
  $clock() {
    const now = new Date();
    return [now.getHours(), now.getMinutes(), now.getSeconds()].join('x');
  },
};

/** Makes what a service's script needs, and has its scripts added; `more` is run when that is done. */
export function play(
  script: Script,
  user: User,
  page: Page,
  add: (due: Due) => void,
  more: () => void,
): void {
  const { each, ...one } = script;
  if (each) {
    const values = [user[each]].flat();
    for (const value of values) play(one, { ...user, [each]: value }, page, add, () => {});
    return more();
  }
  const { unless, where, needs, src, isImage, attributes, properties, before, after } = one;
  const read: Read = (name) =>
    Object.hasOwn(HERE, name) ? (HERE[name] as () => string)() : textOf(user, name);
  const patterns = typeof src === 'function' ? [src(user)] : [src].flat();
  const urls = patterns.map((pattern) => addressOf(pattern, read));
  const isThere = (name: string) => (user[name] ?? '') !== '';
  if (urls.includes('') || !(needs?.split(' ') ?? []).every(isThere)) return;
  if (unless && page[unless]) return;
  if (where && !document.querySelector(where)) return;
  before?.(user, page);
  urls.forEach((url, at) =>
    add({
      url,
      ...(isImage ? { isImage } : {}),
      attributes: attributes?.(user) ?? {},
      properties: properties?.(user),
      done:
        at === 0 && after
          ? () => {
              after(user, page);
              more();
            }
          : undefined,
    }),
  );
  if (!after) more();
}
