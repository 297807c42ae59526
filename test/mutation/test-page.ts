/**
 * A browser in which test files are run, each in a page and a device of its own.
 *
 * @module
 */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { startDevServer } from '@web/dev-server';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromium } from 'playwright-core';
import { chromiumArgs, requireChromium } from '../engines.ts';
import type { Job, Report, Switches } from './run-file.ts';
import { freePort } from '../free-ports.ts';

/** Runs test files. */
export interface TestPage {
  /** Runs some tests of a file, with these switches set before anything is evaluated. */
  run(job: Job, switches: Switches): Promise<Report>;
  close(): Promise<void>;
}

/** Mocha comes as the runner of the element tests packs it, which wants to be told of a run. */
const PAGE = `<!doctype html><html><head><meta charset="utf-8"></head><body>
<script>window.__WTR_CONFIG__ = {}</script>
<script type="module" src="/test/mutation/run-file.ts"></script></body></html>`;
const QUERY = '?wtr-test-file=one';

/** Serves the folder that the process is in, as the element tests are served, and opens a browser. */
export async function openTestPage(): Promise<TestPage> {
  const port = await freePort();
  const server = await startDevServer({
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    logStartMessage: false,
    config: {
      rootDir: process.cwd(),
      hostname: 'localhost',
      port,
      injectWebSocket: false,
      disableFileWatcher: true,
      nodeResolve: { exportConditions: ['development'] },
      plugins: [
        {
          name: 'test-page',
          // Of what the tests claim with, chai is used here; the rest is most of a page's loading.
          resolveImport: ({ source }) => (source === '@open-wc/testing' ? '/chai.js' : undefined),
          serve: ({ path }) => {
            if (path === '/chai.js')
              return { body: "export { expect } from '@esm-bundle/chai';", type: 'js' };
            if (path === '/') return { body: PAGE, type: 'html' };
            // What mocha as the runner packs it tells the runner with; nobody listens here.
            if (path === '/__web-dev-server__web-socket.js')
              return { body: 'export const sendMessage = () => {};', type: 'js' };
            return undefined;
          },
        },
        esbuildPlugin({
          ts: true,
          target: 'es2022',
          tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)),
        }),
      ],
    },
  });
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: [...chromiumArgs],
  });

  return {
    async run(job, switches) {
      const context = await browser.newContext();
      try {
        const page = await context.newPage();
        // A frame of the same origin has the page's switches: what it comes by counts as well.
        await page.addInitScript((own) => {
          try {
            globalThis.__stryker__ =
              top === self ? own : (top as Window & typeof globalThis).__stryker__;
          } catch {
            globalThis.__stryker__ = own;
          }
        }, switches);
        await page.goto(`http://localhost:${port}/${QUERY}`);
        return await page.evaluate((asked) => globalThis.runFile(asked), job);
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
