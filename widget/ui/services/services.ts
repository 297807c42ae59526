/**
 * What there is to know about a site's services: the facts of each, and the search where there are
 * many.
 *
 * Fetched when the preferences are opened, with all that the notice says: a first visit does without.
 *
 * @module
 */
import { codeStyles, dressMore } from '../parts/code.styles.ts';
import type { PanelHost } from '../ui.ts';
import { servicesStyles } from './services.styles.ts';

export { createSearch } from './search.ts';
export { serviceDetails } from './service-details.ts';

/** Gives the panel what services look like in it. */
export function dressServices({ root }: PanelHost): void {
  dressMore(root, codeStyles, servicesStyles);
}
