/**
 * `npm run bench`: what a visitor pays for a consent banner, ours and its peers, as ratios of one run.
 *
 * `--runs N` rounds (A B C, then C B A), `--only NAME` (a tool or a part, several times), `--minute`
 * (also a page that is open for a minute), `--json FILE`, `--svg FILE`. Nothing else may run on the
 * machine meanwhile; a ratio holds for this machine and this run.
 *
 * @module
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { openBench } from './bench.ts';
import { chart } from './chart.ts';
import { tables } from './report.ts';
import { lineOf, verdicts } from './targets.ts';
import { visitRounds } from './visit-rounds.ts';

const PARTS = ['visits'];

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string', multiple: true, default: [] },
    minute: { type: 'boolean', default: false },
    json: { type: 'string' },
    svg: { type: 'string' },
  },
});

const isPart = (name: string) => PARTS.includes(name);
const bench = await openBench(
  values.only.filter((name) => !isPart(name)),
  { runs: Number(values.runs), say: (line) => process.stderr.write(`${line}\n`) },
);
try {
  const machine = {
    chromium: bench.browser.version(),
    node: process.version,
    processor: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`,
    runs: bench.runs,
  };
  const samples = await visitRounds(bench);
  console.log(`\nChromium ${machine.chromium}, ${machine.processor}, ${machine.runs} rounds\n`);
  console.log(`${tables(samples, bench.tools)}\n`);
  const found = verdicts(samples, bench.tools);
  for (const verdict of found) console.log(lineOf(verdict));
  const versions = Object.fromEntries(bench.tools.map(({ id, version }) => [id, version]));
  if (values.json) {
    await writeFile(
      values.json,
      JSON.stringify({ machine, versions, samples, verdicts: found }, null, 2),
    );
  }
  if (values.svg) await writeFile(values.svg, chart(samples, bench.tools));
} finally {
  await bench.stop();
}
