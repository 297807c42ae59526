/**
 * What there is to know about a site's services: the facts of each, and the search where there are
 * many.
 *
 * Fetched when the preferences are opened, with all that the notice says: a first visit does without.
 *
 * @module
 */
export { createSearch } from './search.ts';
export { serviceDetails } from './service-details.ts';
