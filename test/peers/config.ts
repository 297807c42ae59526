/**
 * `npm run test:peers`: coming from the real tools, each as it is published, in Chromium.
 *
 * @module
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { chromiumArgs, isRoot, requireChromium } from '../engines.ts';

export default defineConfig({
  testDir: fileURLToPath(new URL('.', import.meta.url)),
  testMatch: ['**/*.spec.ts'],
  outputDir: fileURLToPath(new URL('../../test-results/peers', import.meta.url)),
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
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
