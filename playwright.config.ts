/**
 * The journeys: a real browser, the built files, the started server.
 *
 * Everything runs in Chromium; what is tagged `@engines` runs in Firefox as well where there is
 * one, and is reported as skipped where there is none.
 *
 * @module
 */
import process from 'node:process';
import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium, findFirefox, isRoot, NO_BROWSER } from './test/engines.ts';
import { deskTests, journeyTests, proofTests } from './test/suites.ts';

const chromium = findChromium();
if (!chromium) throw new Error(NO_BROWSER);
const firefox = findFirefox();

const tally = process.env['MES_CHOIX_TALLY'];

export default defineConfig({
  testMatch: [...journeyTests, ...deskTests, ...proofTests],
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  // A tree of names and roles is the whole of it: what is added has to be seen.
  expect: { timeout: 5_000, toMatchAriaSnapshot: { children: 'deep-equal' } },
  reporter: [['list'], ...(tally ? [['json', { outputFile: tally }] as const] : [])],
  use: { locale: 'fr-CH', timezoneId: 'Europe/Zurich' },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          executablePath: chromium,
          args: [...chromiumArgs],
          chromiumSandbox: !isRoot,
        },
      },
    },
    {
      name: 'firefox',
      grep: /@engines/,
      // Stock Firefox, by WebDriver BiDi; every action takes several times as long.
      timeout: 90_000,
      metadata: { missing: firefox === undefined },
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: firefox ? { executablePath: firefox } : {},
      },
    },
  ],
});
