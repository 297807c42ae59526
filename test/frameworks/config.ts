/**
 * The examples of demo/frameworks, built, in Chromium.
 *
 * @module
 */
import { defineConfig } from '@playwright/test';
import { chromiumArgs, isRoot, requireChromium } from '../engines.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/frameworks',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    locale: 'fr-CH',
    timezoneId: 'Europe/Zurich',
    browserName: 'chromium',
    launchOptions: {
      executablePath: requireChromium(),
      args: [...chromiumArgs],
      chromiumSandbox: !isRoot,
    },
  },
});
