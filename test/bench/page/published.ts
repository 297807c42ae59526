/**
 * What the README and `docs/performance.md` say of a run: its picture and its tables, made of the run
 * that is kept in `docs/bench.json`, and of nothing else. `npm run bench -- --publish` writes them; a test
 * holds them to it.
 *
 * @module
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rounded } from '../server/plan.ts';
import { chart } from './chart.ts';
import { type Figure, spreadOf } from './figures.ts';
import { markdown } from './report.ts';
import type { Samples } from './sample.ts';
import type { Verdict } from './targets.ts';
import type { NamedTool } from './tool.ts';

/** A run as it is kept. */
export interface KeptRun {
  /** As in `2026-11-24`. */
  readonly day: string;
  readonly chromium: string;
  readonly processor: string;
  readonly rounds: number;
  readonly tools: readonly NamedTool[];
  readonly visits: Samples;
  readonly targets: readonly Verdict[];
}

const RUN = 'docs/bench.json';
const PICTURE = 'docs/images/bench.svg';

/** Where each table stands: under which heading of which file. */
const TABLES: readonly [file: string, heading: string, table: (run: KeptRun) => string][] = [
  ['README.md', '## How fast it is', summary],
  ['docs/performance.md', '## What we mean to reach', targets],
];

const COLUMNS: readonly Figure[] = [
  { title: 'before the banner', measure: 'bytesBefore', speed: 'x4', unit: 'kB' },
  { title: 'banner after the first paint', measure: 'afterPaint', speed: 'x4', unit: 'ms' },
  { title: 'script', measure: 'script', speed: 'x4', unit: 'ms' },
  { title: 'longest task', measure: 'longest', speed: 'x4', unit: 'ms' },
  { title: 'answer to accept', measure: 'accept', speed: 'x4', unit: 'ms' },
  { title: 'panel readable', measure: 'panelSettled', speed: 'x4', unit: 'ms' },
  { title: 'bytes of a return', measure: 'returnBytes', speed: 'x4', unit: 'kB' },
  { title: 'heap', measure: 'heap', speed: 'x1', unit: 'kB' },
];

/** One line a tool; the best of ours and the peers' is bold. */
export function summary({ visits, tools }: KeptRun): string {
  const middleOf = ({ id }: NamedTool, figure: Figure) => spreadOf(visits, id, figure)?.middle;
  const rivals = tools.filter(({ kind }) => kind === 'ours' || kind === 'peer');
  const shown = [...rivals, ...tools.filter(({ kind }) => kind === 'floor')];
  const cells = COLUMNS.map((figure) => {
    const best = Math.min(...rivals.map((tool) => middleOf(tool, figure) ?? Infinity));
    return shown.map((tool) => {
      const value = middleOf(tool, figure);
      if (value === undefined) return '–';
      const text = said(value, figure);
      return value === best && tool.kind !== 'floor' ? `**${text}**` : text;
    });
  });
  return markdown(
    ['tool', ...COLUMNS.map(({ title }) => title)],
    shown.map(({ name, version }, row) => [
      `${name} ${version}`.trim(),
      ...cells.map((column) => column[row] ?? ''),
    ]),
  );
}

const said = (value: number, { unit }: Figure) =>
  unit === 'kB' ? `${(value / 1000).toFixed(1)} kB` : `${Math.round(value)} ms`;

/** One line a target, those that were missed as well. */
export function targets({ targets: found }: KeptRun): string {
  return markdown(
    ['target', 'against', 'at most', 'this run', 'reached'],
    found.map(({ what, against, most, figure, isMet }) => [
      what,
      against ?? 'itself',
      String(most),
      String(rounded(figure)),
      isMet ? 'yes' : '**no**',
    ]),
  );
}

/** The files that say something of a run, as they are to be: by path. */
export async function saidOf(
  run: KeptRun,
  root: string,
): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = { [PICTURE]: chart(run.visits, run.tools) };
  for (const [file, heading, table] of TABLES) {
    const text = await readFile(join(root, file), 'utf8');
    files[file] = withTable(text, heading, table(run));
  }
  return files;
}

/** The run that is kept. */
export async function keptRun(root: string): Promise<KeptRun> {
  return JSON.parse(await readFile(join(root, RUN), 'utf8')) as KeptRun;
}

/** Keeps a run, and writes what is said of it. */
export async function publish(run: KeptRun, root: string): Promise<void> {
  await writeFile(join(root, RUN), `${JSON.stringify(run, null, 1)}\n`);
  for (const [file, text] of Object.entries(await saidOf(run, root)))
    await writeFile(join(root, file), text);
}

/** The first table under a heading is another one now. */
function withTable(text: string, heading: string, table: string): string {
  const at = text.indexOf(`\n${heading}\n`);
  const begin = text.indexOf('\n|', at) + 1;
  const end = text.indexOf('\n\n', begin);
  if (at < 0 || !begin || end < 0) throw new Error(`No table under "${heading}".`);
  return text.slice(0, begin) + table + text.slice(end);
}
