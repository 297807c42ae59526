/**
 * `npm run test:package`: packs what was built and tests the package as others get it.
 *
 * Exit status: 0, or 1 where a test failed or no browser was found.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { requireChromium } from '../engines.ts';

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/package/config.ts'],
  {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROME_PATH: requireChromium() },
    timeout: 8 * 60_000,
  },
);
process.exitCode = status === 0 ? 0 : 1;
