/**
 * `npm run test:peers`: installs the tools that sites come from, and runs what is tested with them.
 *
 * They are development dependencies of this folder alone: nobody who builds or uses the product
 * installs them. Names of tests may be given. Exit status: 1 where a test failed or they cannot be had.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

function run(command: string, args: readonly string[], cwd: string): boolean {
  const shell = process.platform === 'win32';
  const timeout = 5 * 60_000;
  return spawnSync(command, args, { cwd, stdio: 'inherit', shell, timeout }).status === 0;
}

// No script of theirs is run, and no native part of what one of them lists among its dependencies.
const install = ['ci', '--ignore-scripts', '--omit=optional', '--no-fund', '--no-audit'];
const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--config'];
const passed =
  run('npm', install, here) &&
  run('npm', ['run', 'build'], root) &&
  run(process.execPath, [...playwright, 'test/peers/config.ts', ...process.argv.slice(2)], root);
process.exitCode = passed ? 0 : 1;
