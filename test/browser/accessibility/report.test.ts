/**
 * The published report speaks of the tests that there are, and of nothing else.
 *
 * @module
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { type Outcome, outcomesOf, type ReportedSuite, reportOf } from './report.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The tests that there are, as if each had passed. */
async function listed(): Promise<readonly Outcome[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      'node_modules/@playwright/test/cli.js',
      'test',
      'test/browser/accessibility',
      '--list',
      '--reporter=json',
    ],
    { cwd: root, maxBuffer: 32 * 1024 * 1024, env: { ...process.env, MES_CHOIX_TALLY: '' } },
  );
  const { suites } = JSON.parse(stdout) as { suites: ReportedSuite[] };
  return outcomesOf(suites).map((outcome) => ({ ...outcome, passed: true }));
}

test.describe.configure({ timeout: 90_000 });

test('docs/accessibility.md is what a run of these tests writes', async () => {
  const written = await readFile(`${root}docs/accessibility.md`, 'utf8');
  // Written anew by "npm run accessibility".
  expect(written).toBe(reportOf(await listed()));
});

test('a test that fails is reported as one, with each criterion that it stands for', async () => {
  const outcomes = await listed();
  const failed = outcomes.map((outcome) => ({
    ...outcome,
    passed: !outcome.proves.includes('2.5.2'),
  }));
  const lines = reportOf(failed).split('\n');
  const rows = lines.filter((line) => line.includes('**failed**'));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain('Pointer Cancellation');
  expect(rows[1]).toContain('let go elsewhere');
});

test('a criterion that nothing is said of, and a test of no criterion, are no report', async () => {
  const outcomes = await listed();
  const without = outcomes.filter(({ proves }) => !proves.includes('2.5.2'));
  expect(() => reportOf(without)).toThrow('Nothing is said of 2.5.2');
  const strange = outcomes.map((outcome) => ({ ...outcome, proves: ['9.9.9'] }));
  expect(() => reportOf(strange)).toThrow('no criterion');
});
