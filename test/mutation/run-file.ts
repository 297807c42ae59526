/**
 * In the page: runs the chosen tests of one file under mocha, and tells what became of each.
 *
 * @module
 */
import { mocha } from '@web/test-runner-mocha/dist/standalone.js';

/** What the mutants' switches write into, one for a page and every frame in it. */
export interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { static: Hits; perTest: Record<string, Hits> };
}

/** How often each mutant was come by. */
export type Hits = Record<string, number>;

/** What to run. */
export interface Job {
  /** Path of the file, from the root of the project. */
  readonly file: string;
  /** Ids of the tests, each with how long it may take (ms); all of them where there is none. */
  readonly tests: Readonly<Record<string, number>> | null;
  readonly bail: boolean;
}

/** What became of a test. */
export interface Ran {
  readonly id: string;
  readonly title: string;
  readonly milliseconds: number;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly message: string;
}

/** What became of a file. */
export interface Report {
  readonly tests: readonly Ran[];
  readonly switches: Switches;
}

interface Test {
  /** A hook has none. */
  place?: string;
  duration?: number;
  fullTitle(): string;
  timeout(milliseconds: number): void;
}

interface Suite {
  tests: Test[];
  suites: Suite[];
}

interface Runner {
  on(event: string, listener: (test: Test, error?: Error) => void): Runner;
}

declare global {
  var __stryker__: Switches;
  var runFile: (job: Job) => Promise<Report>;
}

const { suite } = mocha as { suite: Suite };

globalThis.runFile = async ({ file, tests, bail }) => {
  const told: Ran[] = [];
  const tell = (state: Ran['state']) => (test: Test, error?: Error) => {
    const { place: id = file, duration = 0 } = test;
    const message = error?.message ?? '';
    told.push({ id, title: test.fullTitle(), milliseconds: duration, state, message });
  };
  const reporter = function (runner: Runner) {
    runner
      .on('test', ({ place }) => void (globalThis.__stryker__.currentTestId = place))
      .on('pass', tell('passed'))
      .on('fail', tell('failed'))
      .on('pending', tell('skipped'));
  };
  mocha.setup({ ui: 'bdd', timeout: 15_000, bail, reporter });
  await import(`/${file}`);
  keep(suite, file, tests, { count: 0 });
  await new Promise<void>((ended) => {
    mocha.run(() => ended());
  });
  return { tests: told, switches: globalThis.__stryker__ };
};

/** Names the tests by their place in the file, and leaves out those that are not asked for. */
function keep(suite: Suite, file: string, tests: Job['tests'], at: { count: number }): void {
  for (const test of suite.tests) test.place = `${file} ${at.count++}`;
  if (tests) {
    suite.tests = suite.tests.filter(({ place }) => tests[place ?? ''] !== undefined);
    for (const test of suite.tests) test.timeout(tests[test.place ?? ''] ?? 0);
  }
  for (const inner of suite.suites) keep(inner, file, tests, at);
}
