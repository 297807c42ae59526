/**
 * `npm test`: finds a browser, builds, runs the three suites one after the other, and counts.
 *
 * `node test/run.ts unit|elements|journeys|desk|proofs` runs the named suites alone (`desk`, hours at
 * the desk, and `proofs`, every state and width, take minutes and run only so); `--built` takes `dist/`
 * as it is. The first suite that fails is the last to run. Exit status: 0, 1 where a test or the
 * build failed, 2 for a wrong use.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { requireChromium } from './engines.ts';
import {
  lineOf,
  NOTHING,
  plus,
  type Tally,
  tallyOfElements,
  tallyOfPlaywright,
  tallyOfVitest,
} from './tally.ts';

/** One runner and the tests that are its own. */
interface Suite {
  readonly name: string;
  /** The runner's script and its arguments. */
  readonly command: (report: string) => readonly string[];
  /** Reads the report that the runner has written. */
  readonly tally: (report: string) => Tally;
  readonly inBrowser: boolean;
  /** Run only where it is named. */
  readonly isSlow?: boolean;
}

/** Playwright on the files whose path fits. */
const playwright = (files: string) => [
  'node_modules/@playwright/test/cli.js',
  'test',
  files,
  '--forbid-only',
];

const root = fileURLToPath(new URL('..', import.meta.url));

/** A suite may take as long; all three, with the build, stay under ten minutes on two cores. */
const SUITE_MINUTES = 8;
/** The same for those that run only where they are named. */
const SLOW_SUITE_MINUTES = 20;

const suites: readonly Suite[] = [
  {
    name: 'unit',
    command: (report) => [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--allowOnly=false',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    tally: tallyOfVitest,
    inBrowser: false,
  },
  {
    name: 'elements',
    command: () => [
      'node_modules/@web/test-runner/dist/bin.js',
      '--config',
      'web-test-runner.config.ts',
    ],
    tally: tallyOfElements,
    inBrowser: true,
  },
  {
    name: 'journeys',
    command: () => playwright('test/browser/(?!(accessibility|audit|desk|docs|matrix)/)'),
    tally: tallyOfPlaywright,
    inBrowser: true,
  },
  {
    name: 'desk',
    command: () => playwright('test/browser/desk/'),
    tally: tallyOfPlaywright,
    inBrowser: true,
    isSlow: true,
  },
  {
    name: 'proofs',
    command: () => playwright('test/browser/(accessibility|audit|docs|matrix)/'),
    tally: tallyOfPlaywright,
    inBrowser: true,
    isSlow: true,
  },
];

const node = (
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  minutes = SUITE_MINUTES,
): boolean =>
  spawnSync(process.execPath, [...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    timeout: minutes * 60_000,
  }).status === 0;

/** The build, by the npm that runs this where there is one. */
function build(): boolean {
  const npm = process.env['npm_execpath'];
  if (npm?.endsWith('.js')) return node([npm, 'run', 'build']);
  const shell = process.platform === 'win32';
  return spawnSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit', shell }).status === 0;
}

/** Runs one suite. A runner that ends badly without a failed test counts as one failure. */
function run(suite: Suite, folder: string): Tally {
  const report = join(folder, `${suite.name}.json`);
  const minutes = suite.isSlow ? SLOW_SUITE_MINUTES : SUITE_MINUTES;
  const passed = node(suite.command(report), { MES_CHOIX_TALLY: report }, minutes);
  let tally = NOTHING;
  try {
    tally = suite.tally(readFileSync(report, 'utf8'));
  } catch (error) {
    if (passed) console.error(`The ${suite.name} suite left no report:`, error);
    return { ...NOTHING, failed: 1 };
  }
  return passed || tally.failed ? tally : plus(tally, { ...NOTHING, failed: 1 });
}

/** Finds a browser where one is needed; says what to do where there is none. */
function prepare(chosen: readonly Suite[]): boolean {
  if (!chosen.some((suite) => suite.inBrowser)) return true;
  try {
    process.env['CHROME_PATH'] = requireChromium();
    return true;
  } catch (error) {
    console.error((error as Error).message);
    return false;
  }
}

/** Runs what was asked for; gives one line a suite and the sum of all. */
function runAll(chosen: readonly Suite[], built: boolean): { lines: string[]; total: Tally } {
  const lines: string[] = [];
  const failed = { ...NOTHING, failed: 1 };
  if (!built && !build()) return { lines: ['build     failed'], total: failed };
  const folder = mkdtempSync(join(tmpdir(), 'mes-choix-test-'));
  let total = NOTHING;
  for (const suite of chosen) {
    if (total.failed) {
      lines.push(`${suite.name.padEnd(9)} not run`);
      continue;
    }
    console.log(`\n${suite.name}\n`);
    const begun = performance.now();
    const tally = run(suite, folder);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    lines.push(`${suite.name.padEnd(9)} ${lineOf(tally)} (${seconds} s)`);
    total = plus(total, tally);
  }
  rmSync(folder, { recursive: true, force: true });
  return { lines, total };
}

function main(args: readonly string[]): number {
  const names = args.filter((arg) => arg !== '--built');
  if (names.some((name) => !suites.some((suite) => suite.name === name))) {
    console.error('Usage: node test/run.ts [--built] [unit] [elements] [journeys] [desk] [proofs]');
    return 2;
  }
  const chosen = suites.filter(({ name, isSlow }) =>
    names.length ? names.includes(name) : !isSlow,
  );
  if (!prepare(chosen)) return 1;
  const { lines, total } = runAll(chosen, args.includes('--built'));
  console.log(`\n${lines.join('\n')}\n\n${lineOf(total)}`);
  return total.failed ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
