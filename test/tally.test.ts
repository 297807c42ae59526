/**
 * The sums at the end of `npm test`.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { lineOf, tallyOfPlaywright, tallyOfSessions, tallyOfVitest } from './tally.ts';

describe('the line', () => {
  test.each([
    [{ passed: 3, failed: 0, skipped: 0 }, '3 passed, 0 failed'],
    [{ passed: 3, failed: 1, skipped: 2 }, '3 passed, 1 failed, 2 skipped'],
  ])('of %o', (tally, line) => {
    expect(lineOf(tally)).toBe(line);
  });
});

describe('what vitest reports', () => {
  test('is counted, what is to be written among the skipped', () => {
    const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    expect(tallyOfVitest(JSON.stringify(report))).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  test('is a failure where a file does not load', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    const report = { numPassedTests: 1, numFailedTests: 1, testResults };
    expect(tallyOfVitest(JSON.stringify(report))).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });
});

describe('what the element tests report', () => {
  const suite = (name: string, tests: [passed: boolean, skipped: boolean][]) => ({
    name,
    suites: [],
    tests: tests.map(([passed, skipped]) => ({ name: 'a', passed, skipped })),
  });

  test('is counted through nested suites', () => {
    const inner = suite('inner', [
      [true, false],
      [false, true],
    ]);
    const outer = { ...suite('outer', [[true, false]]), suites: [inner] };
    const sessions = [{ passed: true, testResults: outer }];
    expect(tallyOfSessions(sessions)).toEqual({ passed: 2, failed: 0, skipped: 1 });
  });

  test('is a failure where a file does not load', () => {
    expect(tallyOfSessions([{ passed: false }])).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('is a failure where something broke outside of the tests', () => {
    const sessions = [{ passed: false, testResults: suite('a', [[true, false]]) }];
    expect(tallyOfSessions(sessions)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});

test('what Playwright reports is counted', () => {
  const report = {
    stats: { expected: 4, unexpected: 1, flaky: 0, skipped: 2 },
    errors: [{ message: 'a file does not load' }],
  };
  expect(tallyOfPlaywright(JSON.stringify(report))).toEqual({ passed: 4, failed: 2, skipped: 2 });
});
