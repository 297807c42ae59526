/**
 * The gate's tests as StrykerJS runs them: per mutant those that come by it, in a real browser,
 * until one fails.
 *
 * @module
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import type { Hits, Ran } from './run-file.ts';
import { openTestPage, type TestPage } from './test-page.ts';

/** Milliseconds that each test took without a mutant; in the sandbox, so that every worker has it. */
type Timings = Readonly<Record<string, number>>;
const TIMINGS = 'timings.json';

const files = () => globSync('test/widget/gate/**/*.test.ts').sort();

/** A test takes as long again, and a while, before it counts as failed. */
const patience = (milliseconds: number) => 3 * milliseconds + 2000;

/** The runner; its browser is open while it lives. */
function createGateRunner(): TestRunner {
  let page: TestPage;

  async function dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    const perTest: Record<string, Hits> = {};
    for (const file of files()) {
      const { tests: ran, switches } = await page.run({ file, tests: null, bail: false }, {});
      tests.push(...ran.map(resultOf));
      const { static: loading = {}, perTest: own = {} } = switches.mutantCoverage ?? {};
      // What is evaluated as the file loads counts for each of its tests: each has a page of its own.
      for (const { id } of ran) perTest[id] = plus(loading, own[id] ?? {});
    }
    const timings: Timings = Object.fromEntries(
      tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]),
    );
    writeFileSync(TIMINGS, JSON.stringify(timings));
    return {
      status: DryRunStatus.Complete,
      tests,
      mutantCoverage: { static: {}, perTest },
    };
  }

  async function mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, hitLimit, testFilter } = options;
    const timings = JSON.parse(readFileSync(TIMINGS, 'utf8')) as Timings;
    let nrOfTests = 0;
    for (const [file, tests] of inOrder(activeMutant.fileName, testFilter, timings)) {
      const switches = { activeMutant: activeMutant.id, hitCount: 0, hitLimit };
      const { tests: ran } = await page
        .run({ file, tests, bail: true }, switches)
        .catch((error: Error) => ({ tests: [gone(file, error)] }));
      nrOfTests += ran.length;
      const failed = ran.find(({ state }) => state === 'failed');
      if (!failed) continue;
      return {
        status: MutantRunStatus.Killed,
        killedBy: [failed.id in timings ? failed.id : (Object.keys(tests)[0] ?? failed.id)],
        failureMessage: failed.message,
        nrOfTests,
      };
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }

  return {
    capabilities: () => ({ reloadEnvironment: true }),
    async init() {
      page = await openTestPage();
    },
    dryRun,
    mutantRun,
    dispose: () => page.close(),
  };
}
createGateRunner.inject = [] as const;

/** The tests by file: first the file that mirrors the mutated one, then by what they take. */
function inOrder(
  mutated: string,
  testFilter: readonly string[] | undefined,
  timings: Timings,
): [file: string, tests: Record<string, number>][] {
  const byFile = new Map<string, Record<string, number>>();
  for (const id of testFilter ?? Object.keys(timings)) {
    const [file = ''] = id.split(' ', 1);
    byFile.set(file, { ...byFile.get(file), [id]: patience(timings[id] ?? 0) });
  }
  const name = basename(mutated, '.ts');
  const cost = ([file, tests]: [string, Record<string, number>]) =>
    basename(file).startsWith(`${name}.`) ? 0 : Object.values(tests).reduce((a, b) => a + b);
  return [...byFile].sort((a, b) => cost(a) - cost(b));
}

function resultOf({ id, title, milliseconds, state, message }: Ran): TestResult {
  const base = { id, name: title, timeSpentMs: milliseconds };
  if (state === 'passed') return { ...base, status: TestStatus.Success };
  if (state === 'skipped') return { ...base, status: TestStatus.Skipped };
  return { ...base, status: TestStatus.Failed, failureMessage: message };
}

/** A page that a mutant has made go away. */
function gone(file: string, { message }: Error): Ran {
  return { id: file, title: file, milliseconds: 0, state: 'failed', message };
}

function plus(a: Hits, b: Hits): Hits {
  const sum = { ...a };
  for (const [mutant, hits] of Object.entries(b)) sum[mutant] = (sum[mutant] ?? 0) + hits;
  return sum;
}

/** What StrykerJS asks a plugin for. */
export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'gate', createGateRunner),
];
