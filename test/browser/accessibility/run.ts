/**
 * `npm run accessibility`: runs these tests on what is built, in both engines, and writes
 * docs/accessibility.md of what they say.
 *
 * Exit status: 0; 1 where a test failed, which the report then says, or where an engine is missing,
 * in which case nothing is written.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findFirefox, requireChromium } from '../../engines.ts';
import { outcomesOf, type ReportedSuite, reportOf } from './report.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The whole of it takes a few minutes on two cores. */
const MINUTES = 15;

function main(): number {
  if (!findFirefox()) {
    console.error('No Firefox was found: install one, or set FIREFOX_PATH to its executable.');
    return 1;
  }
  process.env['CHROME_PATH'] = requireChromium();
  const folder = mkdtempSync(join(tmpdir(), 'mes-choix-accessibility-'));
  const file = join(folder, 'report.json');
  const { status } = spawnSync(
    process.execPath,
    // What holds the report against the tests has to wait until it is written.
    [
      'node_modules/@playwright/test/cli.js',
      'test',
      'test/browser/accessibility/(?!report)',
      '--forbid-only',
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, MES_CHOIX_TALLY: file },
      timeout: MINUTES * 60_000,
    },
  );
  const { suites } = JSON.parse(readFileSync(file, 'utf8')) as { suites: ReportedSuite[] };
  writeFileSync(join(root, 'docs/accessibility.md'), reportOf(outcomesOf(suites)));
  rmSync(folder, { recursive: true, force: true });
  return status === 0 ? 0 : 1;
}

process.exitCode = main();
