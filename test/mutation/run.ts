/**
 * `npm run test:mutation`: changes `widget/consent` and `widget/gate` in every small way, and looks
 * whether their tests notice.
 *
 * `--only widget/gate/urls.ts` (a file or a pattern, as often as wanted) looks at those alone. Exit
 * status: 0; 1 where fewer than 85 in 100 are noticed in a room; 2 for a wrong use.
 *
 * @module
 */
import { matchesGlob } from 'node:path';
import { globSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import type { MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core';
import { requireChromium } from '../engines.ts';
import { equivalents } from './equivalent.ts';
import { percent, scoresOf, survivorsOf } from './score.ts';

/** Percent of the mutants that have to be noticed. */
const LEAST = 85;

/** A folder of the widget, and what runs its tests. */
interface Room {
  readonly folder: string;
  readonly options: PartialStrykerOptions;
}

const rooms: readonly Room[] = [
  {
    folder: 'widget/consent',
    options: {
      testRunner: 'vitest',
      concurrency: 2,
      plugins: ['@stryker-mutator/vitest-runner'],
      vitest: { configFile: 'test/mutation/vitest.config.ts' },
    },
  },
  {
    folder: 'widget/gate',
    // Its tests wait more than they work: three browsers keep two cores busy.
    options: {
      testRunner: 'gate',
      concurrency: 3,
      plugins: ['./test/mutation/gate-runner.ts'],
    },
  },
];

async function mutantsOf(files: readonly string[], options: PartialStrykerOptions) {
  const stryker = new Stryker({
    ...options,
    mutate: [...files],
    coverageAnalysis: 'perTest',
    timeoutMS: 15_000,
    reporters: [process.stdout.isTTY ? 'progress' : 'progress-append-only'],
    ignorePatterns: ['/dist', '/data', '/docs', '/.git', '/coverage'],
    tempDirName: '.cache/mutation',
    // It rewrites paths in there by means of an interface that TypeScript 7 does not have.
    tsconfigFile: 'none.json',
    thresholds: { high: 100, low: 100, break: null },
  });
  return stryker.runMutationTest();
}

/** Prints what was found in a room; whether it is enough. */
function tell(folder: string, mutants: readonly MutantResult[]): boolean {
  const survivors = survivorsOf(mutants, equivalents);
  const scores = scoresOf(mutants, survivors);
  for (const { file, at, line, becomes, status, reason } of survivors) {
    if (!reason) console.log(`\n${status} ${file}:${at}\n  ${line}\n  ... ${becomes}`);
  }
  console.log(`\n${folder}`);
  for (const score of scores) {
    const { file, mutants, killed, explained } = score;
    const figures = `${killed} of ${mutants} noticed, ${explained} explained`;
    console.log(`${percent(score).toFixed(1).padStart(6)} %  ${file}: ${figures}`);
  }
  return scores.every((score) => score.file !== 'all' || percent(score) >= LEAST);
}

/** What `--only` names; `null` where the arguments say something else. */
function patternsIn(args: readonly string[]): string[] | null {
  const isRight = args.length % 2 === 0 && args.every((arg, at) => at % 2 || arg === '--only');
  return isRight ? args.filter((_, at) => at % 2) : null;
}

async function main(args: readonly string[]): Promise<number> {
  const only = patternsIn(args);
  if (!only) {
    console.error('Usage: npm run test:mutation -- [--only <file or pattern>]');
    return 2;
  }
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  process.env['CHROME_PATH'] = requireChromium();
  let isEnough = true;
  for (const { folder, options } of rooms) {
    const files = globSync(`${folder}/**/*.ts`).filter(
      (file) => !only.length || only.some((pattern) => matchesGlob(file, pattern)),
    );
    if (!files.length) continue;
    const mutants = await mutantsOf(files, options);
    isEnough = tell(folder, mutants) && isEnough;
  }
  return isEnough ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
