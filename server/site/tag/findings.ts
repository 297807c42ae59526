/**
 * What a page carries of the tag: whether it is there, once, the right one, and written as it should
 * be. Pure.
 *
 * @module
 */
import { type Page, readPage } from '../page/page.ts';

/** What was found, by its word; the worst first. */
export type TagFinding =
  | 'none'
  | 'twice'
  | 'other-site'
  | 'other-server'
  | 'integrity'
  | 'module'
  | 'held'
  | 'not-async'
  | 'no-control'
  | 'fine';

/** One tag of the widget. */
export interface FoundTag {
  readonly src: URL;
  /** Whether it names a configuration of its own: static hosting. */
  readonly isStatic: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  /** The line on which it stands, from 1. */
  readonly line: number;
}

/** What a page carries. */
export interface PageTags {
  readonly tags: readonly FoundTag[];
  /** Whether it has a control of its own: a link or an element that opens the preferences. */
  readonly hasControl: boolean;
}

/** Reads the tags off a page's text. */
export function pageTags(html: string, url: URL): PageTags {
  return tagsOf(readPage(html, url));
}

/** The tags of a page that was read. */
export function tagsOf({ elements, base }: Page): PageTags {
  const tags = elements.flatMap(({ name, attributes, line }): FoundTag[] => {
    const address = attributes['src'] ?? attributes['data-src'];
    if (name !== 'script' || !address || !URL.canParse(address, base)) return [];
    const src = new URL(address, base);
    if (!src.pathname.endsWith('/consent.js')) return [];
    return [{ src, isStatic: 'data-config' in attributes, attributes, line }];
  });
  const hasControl = elements.some(
    ({ name, attributes }) =>
      'data-mes-choix' in attributes ||
      name === 'mes-choix-button' ||
      (name === 'a' && attributes['href']?.endsWith('#mes-choix')),
  );
  return { tags, hasControl };
}

/** The tag that a page should carry. */
export interface ExpectedTag {
  readonly site: string;
  /** The server's public address. */
  readonly server: string;
  /** Whether the site shows no floating control of its own. */
  readonly needsControl: boolean;
}

/** What is to be said of a page's tags. */
export function tagFindings(
  { tags, hasControl }: PageTags,
  { site, server, needsControl }: ExpectedTag,
): readonly TagFinding[] {
  const [tag] = tags;
  if (!tag) return ['none'];
  const { src, isStatic, attributes } = tag;
  const isOurs = src.origin === new URL(server).origin;
  const path = src.pathname.split('/').at(-2);
  const found: TagFinding[] = [];
  const say = (finding: TagFinding, isSo: boolean) => {
    if (isSo) found.push(finding);
  };
  say('twice', tags.length > 1);
  say('other-site', !isStatic && path !== site);
  say('other-server', !isStatic && !isOurs);
  say('integrity', !isStatic && 'integrity' in attributes);
  say('module', attributes['type'] === 'module');
  say('held', attributes['type'] === 'text/plain' || 'data-src' in attributes);
  say('not-async', !('async' in attributes) && !('defer' in attributes));
  say('no-control', needsControl && !hasControl);
  return found.length > 0 ? found : ['fine'];
}
