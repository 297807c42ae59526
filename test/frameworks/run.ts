/**
 * `npm run test:frameworks`: builds the examples of demo/frameworks with the packed package, and drives
 * them in a real browser.
 *
 * `--built` takes the examples as they were built the last time. Exit status: 0, or 1 where something failed.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { requireChromium } from '../engines.ts';
import { root } from '../sources.ts';
import { prepare } from './workshop.ts';

const args = process.argv.slice(2).filter((arg) => arg !== '--built');
if (args.length === process.argv.slice(2).length) await prepare();
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config',
    'test/frameworks/config.ts',
    '--forbid-only',
    ...args,
  ],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROME_PATH: requireChromium() },
    timeout: 8 * 60_000,
  },
);
process.exitCode = status === 0 ? 0 : 1;
