/**
 * Ids of headings: stable, ours by their prefix, and of no word that hide lists look for.
 *
 * @module
 */

/** Generic hide lists remove elements whose id holds one of these, and the text with them. */
const HIDDEN_BY_LISTS = /cookie|consent|gdpr/;

/** Gives each heading of one page its id; of two equal headings the second gets a number. */
export function createHeadingIds(): (heading: string) => string {
  const given = new Set<string>();
  return (heading) => {
    const words = heading
      .toLowerCase()
      .replaceAll('ß', 'ss')
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '' && !HIDDEN_BY_LISTS.test(word));
    const stem = `mc-${words.join('-').slice(0, 60).replace(/-+$/, '') || 'section'}`;
    let id = stem;
    for (let number = 2; given.has(id); number += 1) id = `${stem}-${number}`;
    given.add(id);
    return id;
  };
}
