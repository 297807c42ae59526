/**
 * What a package user imports. Importing has no side effect, and is safe where there is no DOM.
 *
 * @module
 */
export type { Change, MesChoix } from './api.ts';
export type * from './contract.ts';
export { start } from './package.ts';
export type { SiteFile, StartOptions } from './package.ts';
export type { PageEvents } from './page-events.ts';
