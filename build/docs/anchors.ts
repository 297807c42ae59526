/**
 * The ids of headings: as the places where the sources are read make them, so that one link fits both.
 *
 * @module
 */

/** Generic hide lists remove elements whose id holds one of these, and the text with them. */
const HIDDEN_BY_LISTS = /cookie|consent|gdpr/;

/** The anchor of a heading, or of a link's fragment. */
export function anchorOf(heading: string): string {
  const slug = heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
  const words = slug.split('-').filter((word) => !HIDDEN_BY_LISTS.test(word));
  return words.join('-').replaceAll(/^-+|-+$/g, '') || 'section';
}

/** Gives each heading of one page its id; of two equal headings the second gets a number. */
export function createAnchors(): (heading: string) => string {
  const given = new Map<string, number>();
  return (heading) => {
    const stem = anchorOf(heading);
    const count = given.get(stem) ?? 0;
    given.set(stem, count + 1);
    return count === 0 ? stem : `${stem}-${count}`;
  };
}
