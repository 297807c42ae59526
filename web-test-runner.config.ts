/**
 * The tests that need a document: elements, gate, storage, in a real Chromium.
 *
 * One file alone: `wtr --config web-test-runner.config.ts --files test/widget/gate/gate.test.ts`.
 *
 * @module
 */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, type TestRunnerConfig } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumArgs, findChromium, NO_BROWSER } from './test/engines.ts';
import { elementTests } from './test/suites.ts';
import { tallyReporter } from './test/tally.ts';

const executablePath = findChromium();
if (!executablePath) throw new Error(NO_BROWSER);

const tally = process.env['MES_CHOIX_TALLY'];

const config: TestRunnerConfig = {
  files: [...elementTests],
  nodeResolve: { exportConditions: ['development'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath, headless: true, args: [...chromiumArgs] },
    }),
  ],
  // One file at a time: a tab in the background gets no frames, and focus is never its own.
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 30_000,
  testsFinishTimeout: 120_000,
  testFramework: { config: { timeout: '15000' } },
  filterBrowserLogs: ({ args }) =>
    !args.some((arg) => typeof arg === 'string' && arg.includes('Lit is in dev mode')),
  coverageConfig: { include: ['widget/**/*.ts'], report: true, reporters: ['text-summary'] },
  reporters: [
    defaultReporter({ reportTestProgress: process.stdout.isTTY === true }),
    ...(tally ? [tallyReporter(tally)] : []),
  ],
};

export default config;
