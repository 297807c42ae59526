/**
 * `npm run bench:server`: what keeping costs, as ratios of one run, taken side by side.
 *
 * `--runs N` rounds (A B C, then C B A), `--seconds S` a burst, `--rows N` of the large register,
 * `--only writes|pages|reads|exports`, `--json FILE`. Writes are put to c15t's server as well, where it
 * can be installed. Nothing else may run on the machine meanwhile; a ratio holds for this machine and
 * this run.
 *
 * @module
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { createDatabase, startPostgres } from '../../postgres.ts';
import { exports } from './exports.ts';
import { pages } from './pages.ts';
import { reads } from './reads.ts';
import type { Figures, Plan } from './plan.ts';
import { writes } from './writes.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    rows: { type: 'string', default: '1000000' },
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
  },
});

const folder = await mkdtemp(join(tmpdir(), 'mes-choix-bench-'));
const postgres = await startPostgres();
const database = await createDatabase(postgres.url);
const peerDatabase = await createDatabase(postgres.url);
const plan: Plan = {
  runs: Number(values.runs),
  milliseconds: Number(values.seconds) * 1000,
  rows: Number(values.rows),
  folder,
  database: database.url,
  peerDatabase: peerDatabase.url,
  say: (line) => process.stderr.write(`${line}\n`),
};
const parts: Readonly<Record<string, (plan: Plan) => Promise<Figures>>> = {
  writes,
  pages,
  reads,
  exports,
};
const chosen = values.only ?? Object.keys(parts);

const figures: Record<string, Figures> = {};
try {
  for (const name of chosen) {
    const part = parts[name];
    if (!part) throw new Error(`There is no part "${name}": ${Object.keys(parts).join(', ')}.`);
    const found = await part(plan);
    figures[name] = found;
    console.log(`\n${found.title}\n`);
    console.table(found.rows);
    for (const line of found.verdict) console.log(line);
  }
} finally {
  await database.drop();
  await peerDatabase.drop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
const node = process.version;
if (values.json) await writeFile(values.json, JSON.stringify({ node, ...figures }, null, 2));
