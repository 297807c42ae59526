/**
 * Which runner a test belongs to: by its folder, and to one alone.
 *
 * @module
 */

/** Tests that need no document, run by vitest in Node. */
export const unitTests: readonly string[] = [
  'test/*.test.ts',
  'test/widget/*.test.ts',
  'test/widget/consent/**/*.test.ts',
  'test/server/**/*.test.ts',
  'test/demo/**/*.test.ts',
];

/** Tests that need a document, run by @web/test-runner in Chromium. */
export const elementTests: readonly string[] = [
  'test/widget/{gate,ui,control,storage,report,signals,start}/**/*.test.ts',
];

/** Tests that need the built product and a visitor, run by Playwright. */
export const journeyTests: readonly string[] = ['test/browser/**/*.test.ts'];
