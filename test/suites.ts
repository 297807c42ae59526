/**
 * Which runner a test belongs to: by its folder, and to one alone.
 *
 * @module
 */

/** Tests that need no document, run by vitest in Node. */
export const unitTests: readonly string[] = [
  'test/*.test.ts',
  'test/widget/*.test.ts',
  'test/widget/{colour,consent}/**/*.test.ts',
  'test/widget/migrate/*.test.ts',
  'test/server/**/*.test.ts',
  'test/demo/**/*.test.ts',
  'test/build/**/*.test.ts',
];

/** Tests that need a document, run by @web/test-runner in Chromium. */
export const elementTests: readonly string[] = [
  'test/widget/{gate,ui,control,storage,report,signals,start,debug,migrate/page}/**/*.test.ts',
];

/** Tests that need the built product and a visitor, run by Playwright. */
export const journeyTests: readonly string[] = [
  'test/browser/*.test.ts',
  'test/browser/{hostile,looks}/**/*.test.ts',
];

/** The legal team's and the owner's hours at the desk: `npm run test:desk`, by the same runner. */
export const deskTests: readonly string[] = ['test/browser/desk/**/*.test.ts'];

/**
 * Journeys that take minutes, for every state, width and element kind: `npm run test:proofs`, by the
 * same runner.
 */
export const proofTests: readonly string[] = [
  'test/browser/{accessibility,audit,matrix,docs}/**/*.test.ts',
];

/** What goes wrong on a real machine, under load: `npm run test:faults`. */
export const faultTests: readonly string[] = ['test/faults/**/*.test.ts'];
