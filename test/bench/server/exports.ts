/**
 * Exports of a register that has grown: how much memory they take at most.
 *
 * @module
 */
import { execFile } from 'node:child_process';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openSqlite } from '../../../server/store/sqlite.ts';
import { hebergeur } from '../../server/site/example.ts';
import { type Figures, type Plan, rounded, verdict } from './plan.ts';
import { startServer } from './process.ts';
import { fill } from './rows.ts';

const FEW = 10_000;
const FORMATS = ['csv', 'jsonl', 'bundle'] as const;
/** What the heap may hold, in megabytes: an export that needs more of it ends with an error. */
const HEAP = 64;

const COMMAND = fileURLToPath(new URL('../../../server/cli/index.ts', import.meta.url));
/** The most memory that the process had, in kilobytes, as its last line. */
const TELL =
  'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';

interface Exported {
  /** Megabytes of memory, all that the process had of it. */
  readonly memory: number;
  readonly seconds: number;
  /** Megabytes. */
  readonly file: number;
}

/** `mes-choix export` in every format, by size of the register. */
export async function exports(plan: Plan): Promise<Figures> {
  const measured = new Map<string, Exported>();
  for (const size of [FEW, plan.rows]) {
    const folder = join(plan.folder, `rows-${size}`);
    const store = await openSqlite(folder);
    await fill(store, size, () => undefined);
    await store.close();
    // It publishes the site.
    await (await startServer('sqlite', folder)).stop();
    for (const format of FORMATS) {
      const one = await exported(folder, format);
      plan.say(`${format} of ${size} events: ${Math.round(one.memory)} MB`);
      measured.set(`${format}, ${size} events`, one);
    }
  }
  const row = ({ memory, seconds, file }: Exported) => ({
    'memory MB': Math.round(memory),
    seconds: rounded(seconds),
    'file MB': rounded(file),
  });
  const memoryOf = (format: string, size: number) =>
    measured.get(`${format}, ${size} events`)?.memory ?? Number.NaN;
  return {
    title: `Exports, with a heap of ${HEAP} MB`,
    rows: Object.fromEntries([...measured].map(([name, one]) => [name, row(one)])),
    verdict: FORMATS.map((format) =>
      verdict(
        `memory of a ${format} of ${plan.rows} events / of ${FEW}`,
        memoryOf(format, plan.rows) / memoryOf(format, FEW),
        { most: 2 },
      ),
    ),
  };
}

async function exported(folder: string, format: string): Promise<Exported> {
  const out = join(folder, 'export');
  const begun = performance.now();
  const { stderr } = await promisify(execFile)(
    process.execPath,
    [
      `--max-old-space-size=${HEAP}`,
      `--import=${TELL}`,
      COMMAND,
      'export',
      hebergeur.site,
      '--format',
      format,
      '--out',
      out,
    ],
    { env: { ...process.env, MES_CHOIX_DATA: folder, MES_CHOIX_URL: 'http://127.0.0.1' } },
  );
  const seconds = (performance.now() - begun) / 1000;
  const { size } = await stat(out);
  await rm(out);
  return { memory: Number(stderr.trim().split('\n').at(-1)) / 1024, seconds, file: size / 1e6 };
}
