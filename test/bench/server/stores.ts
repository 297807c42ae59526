/**
 * The stores that are measured side by side.
 *
 * @module
 */

/** `off`: the same route, everything checked and answered, nothing kept. */
export type StoreName = 'off' | 'sqlite' | 'postgres';

/** All of them, in the order of a round. */
export const STORES: readonly StoreName[] = ['off', 'sqlite', 'postgres'];
