/**
 * What a tool's names stand for on a site. Pure.
 *
 * @module
 */
import type { Id, SiteRules } from '../contract.ts';
import type { Names } from './peer.ts';

/**
 * By the site's own map, then by what the tool's names usually stand for, then by the id of the same
 * spelling. An id that the site does not declare stands for nothing.
 *
 * @param from - the tool's name: marks what stands for nothing
 */
export function createNames(
  { purposes, services }: Pick<SiteRules, 'purposes' | 'services'>,
  from: string,
  map: Readonly<Record<string, string>> = {},
  usual: Readonly<Record<string, Id>> = {},
): Names {
  const known = new Set([...purposes, ...services].map(({ id }) => id));

  function idsOf(name: string): readonly Id[] {
    const own = Object.hasOwn(map, name) ? map[name] : undefined;
    const said = own ?? (Object.hasOwn(usual, name) ? usual[name] : undefined) ?? name;
    // A name may hold spaces; only what the site says itself is a list.
    const ids = own === undefined ? [said] : (said.match(/\S+/g) ?? []);
    return ids.every((id) => known.has(id)) ? ids : [];
  }

  function wordsOf(said: string): readonly string[] {
    const not = said.startsWith('!') ? '!' : '';
    const name = said.slice(not.length);
    const ids = idsOf(name);
    // No id has a colon: it is never met, and named when the gate tells of it.
    return (ids[0] ? ids : [`${from}:${name.replace(/[\s|!]+/g, '-')}`]).map((id) => not + id);
  }

  return {
    idsOf,
    conditionOf: (names) => [...new Set(names.flatMap(wordsOf))].join(' '),
  };
}
