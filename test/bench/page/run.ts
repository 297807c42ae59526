/**
 * `npm run bench`: what a visitor pays for a consent banner, ours and its peers, as ratios of one run.
 *
 * `--runs N` rounds (A B C, then C B A), `--only NAME` (a tool or a part, several times), `--minute`
 * (also a page that is open for a minute), `--json FILE`, `--svg FILE`, `--publish` (the run is kept as
 * `docs/bench.json`, and the README's picture and tables are of it). Nothing else may run on the
 * machine meanwhile; a ratio holds for this machine and this run.
 *
 * @module
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { type Bench, openBench } from './bench.ts';
import { chart } from './chart.ts';
import { type Part, tableOf } from './part.ts';
import { inserted } from './parts/inserted.ts';
import { manyHeld } from './parts/many-held.ts';
import { manyServices } from './parts/many-services.ts';
import { minute } from './parts/minute.ts';
import { visitRounds } from './parts/visit-rounds.ts';
import { type KeptRun, publish } from './published.ts';
import { tables } from './report.ts';
import { lineOf, type Verdict, verdicts } from './targets.ts';

const VISITS = 'visits';
const PARTS: Readonly<Record<string, (bench: Bench) => Promise<Part>>> = {
  held: manyHeld,
  services: manyServices,
  inserted,
  minute,
};

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string', multiple: true, default: [] },
    minute: { type: 'boolean', default: false },
    json: { type: 'string' },
    svg: { type: 'string' },
    publish: { type: 'boolean', default: false },
  },
});

const isPart = (name: string) => name === VISITS || name in PARTS;
const parts = values.only.filter(isPart);
const isChosen = (name: string) =>
  parts.length ? parts.includes(name) : name !== 'minute' || values.minute;

if (values.publish && values.only.length > 0)
  throw new Error('--publish keeps a whole run: leave --only out.');

const begun = performance.now();
const bench = await openBench(
  values.only.filter((name) => !isPart(name)),
  { runs: Number(values.runs), say: (line) => process.stderr.write(`${line}\n`) },
);
try {
  const processor = `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`;
  const report: Record<string, unknown> = {
    chromium: bench.browser.version(),
    node: process.version,
    processor,
    rounds: bench.runs,
    tools: bench.tools.map(({ id, name, version, kind }) => ({ id, name, version, kind })),
  };
  console.log(`\nChromium ${bench.browser.version()}, ${processor}, rounds: ${bench.runs}`);
  const found: Verdict[] = [];
  if (isChosen(VISITS)) {
    const samples = await visitRounds(bench);
    console.log(`\n${tables(samples, bench.tools)}`);
    found.push(...verdicts(samples, bench.tools));
    report[VISITS] = samples;
    if (values.svg) await writeFile(values.svg, chart(samples, bench.tools));
  }
  for (const [name, part] of Object.entries(PARTS)) {
    if (!isChosen(name)) continue;
    const figures = await part(bench);
    console.log(`\n${tableOf(figures)}`);
    found.push(...figures.verdicts);
    report[name] = figures.rows;
  }
  console.log(`\n${found.map((verdict) => lineOf(verdict)).join('\n')}`);
  const run = { day: new Date().toISOString().slice(0, 10), ...report, targets: found };
  if (values.json) await writeFile(values.json, JSON.stringify(run, null, 2));
  if (values.publish)
    await publish(run as unknown as KeptRun, join(import.meta.dirname, '../../..'));
} finally {
  await bench.stop();
}
bench.say(`${Math.round((performance.now() - begun) / 1000)} s in all`);
