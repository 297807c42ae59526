/**
 * `npm run test:looks`: a chosen few pictures, compared with the ones that are kept.
 *
 * A command of its own and no part of `npm test`: a machine with other fonts breaks lines elsewhere.
 * The pictures that are kept were made with DejaVu Sans; a small difference is let through. Where a
 * look was changed on purpose, or on another machine: `npm run test:looks -- --update-snapshots`,
 * then look at what has changed. What holds with any font is in `layout.test.ts`.
 *
 * @module
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { chromiumArgs, isRoot, requireChromium } from '../../engines.ts';

export default defineConfig({
  testDir: fileURLToPath(new URL('.', import.meta.url)),
  testMatch: ['baseline.looks.ts'],
  outputDir: fileURLToPath(new URL('../../../test-results/looks', import.meta.url)),
  snapshotPathTemplate: '{testDir}/baseline/{arg}{ext}',
  workers: 1,
  timeout: 60_000,
  expect: {
    timeout: 10_000,
    toHaveScreenshot: { maxDiffPixelRatio: 0.02, animations: 'disabled', caret: 'hide' },
  },
  use: {
    browserName: 'chromium',
    locale: 'fr-CH',
    timezoneId: 'Europe/Zurich',
    launchOptions: {
      executablePath: requireChromium(),
      args: [...chromiumArgs],
      chromiumSandbox: !isRoot,
    },
  },
});
