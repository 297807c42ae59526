/**
 * Says what happened to people who do not see it.
 *
 * @module
 */

/** Says one thing; the same thing twice is said twice. */
export type Announce = (text: string) => void;

/** Makes a quiet live region in the page. */
export function createAnnouncer(root: Element): Announce {
  const region = document.createElement('p');
  region.className = 'visually-hidden';
  region.setAttribute('role', 'status');
  region.dataset['announced'] = '';
  root.append(region);
  return (text) => {
    region.textContent = region.textContent === text ? `${text}\u00a0` : text;
  };
}
