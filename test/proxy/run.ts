/**
 * `npm run test:proxy`: the recipe of docs/operations.md in a real nginx, the system's own.
 *
 * Where there is none and this may install it (root, apt-get), it is installed. Exit status: 0, also
 * where there is no nginx to run, which is said; 1 where a test failed.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const has = (program: string) =>
  spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined;

/** Whether there is an nginx, now. */
function requireNginx(): boolean {
  if (has('nginx')) return true;
  if (process.getuid?.() !== 0 || !has('apt-get')) return false;
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      // Installed, and not started: the tests start their own.
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
      timeout: 5 * 60_000,
    });
  const install = ['install', '-y', '--no-install-recommends', 'nginx-light', 'openssl'];
  if (apt(...install).status !== 0) {
    apt('update');
    apt(...install);
  }
  return has('nginx');
}

function main(): number {
  if (!requireNginx() || !has('openssl')) {
    console.log(
      'proxy     skipped. There is no nginx, and it cannot be installed here: install nginx and openssl.',
    );
    return 0;
  }
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/proxy/config.ts'];
  const { status } = spawnSync(process.execPath, vitest, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 5 * 60_000,
  });
  return status === 0 ? 0 : 1;
}

process.exitCode = main();
