/**
 * How many tests passed, failed and were skipped: counted from what each runner reports of itself.
 *
 * @module
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';

/** Counts of tests. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** No test at all. */
export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

/** Two tallies as one. */
export function plus(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** The tally as a line: `12 passed, 0 failed`, with `, 2 skipped` where some were. */
export function lineOf({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** From the JSON report of vitest; a file that could not be run at all counts as one failure. */
export function tallyOfVitest(report: string): Tally {
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
    testResults = [],
  } = JSON.parse(report) as {
    numPassedTests?: number;
    numFailedTests?: number;
    numPendingTests?: number;
    numTodoTests?: number;
    testResults?: { status: string; assertionResults: { status: string }[] }[];
  };
  const broken = testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  };
}

/** From the JSON report of Playwright; an error outside any test counts as one failure. */
export function tallyOfPlaywright(report: string): Tally {
  const { stats, errors = [] } = JSON.parse(report) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors?: unknown[];
  };
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** From what {@link tallyReporter} has written. */
export function tallyOfElements(report: string): Tally {
  return JSON.parse(report) as Tally;
}

/** Counts the sessions of @web/test-runner: one for each file and browser. */
export function tallyOfSessions(
  sessions: readonly Pick<TestSession, 'passed' | 'testResults'>[],
): Tally {
  return sessions.map(tallyOfSession).reduce(plus, NOTHING);
}

function tallyOfSession(session: Pick<TestSession, 'passed' | 'testResults'>): Tally {
  const tally = session.testResults ? tallyOfSuite(session.testResults) : NOTHING;
  // A module that does not load, or an error outside any test, fails the file without a failed test.
  return session.passed || tally.failed ? tally : plus(tally, { ...NOTHING, failed: 1 });
}

function tallyOfSuite({ suites, tests }: TestSuiteResult): Tally {
  const own: Tally = {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: tests.filter((test) => !test.passed && !test.skipped).length,
    skipped: tests.filter((test) => test.skipped).length,
  };
  return suites.map(tallyOfSuite).reduce(plus, own);
}

/** A reporter of @web/test-runner that writes the tally to a file. */
export function tallyReporter(path: string): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify(tallyOfSessions(sessions)));
    },
  };
}
