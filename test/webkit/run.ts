/**
 * `npm run test:webkit`: the element tests in WebKitGTK, where this machine can have it.
 *
 * Files may be named. Exit status: 0, also where there is no WebKitGTK to run them in, which is
 * said; 1 where a test failed.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { requireChromium } from '../engines.ts';
import { lineOf, tallyOfElements } from '../tally.ts';
import { NO_WEBKIT, requireWebKit } from './driver.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function main(files: readonly string[]): number {
  if (!requireWebKit()) {
    console.log(`webkit    skipped. ${NO_WEBKIT}`);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'mes-choix-webkit-'));
  const report = join(folder, 'tally.json');
  const runner = 'node_modules/@web/test-runner/dist/bin.js';
  const named = files.length ? ['--files', ...files] : [];
  const { status } = spawnSync(
    process.execPath,
    [runner, '--config', 'test/webkit/config.ts', ...named],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, CHROME_PATH: requireChromium(), MES_CHOIX_TALLY: report },
      timeout: 10 * 60_000,
    },
  );
  try {
    console.log(`webkit    ${lineOf(tallyOfElements(readFileSync(report, 'utf8')))}`);
  } catch {
    console.error('webkit    left no report');
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return status === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
