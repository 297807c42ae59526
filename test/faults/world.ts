/**
 * Server processes on one store, and what is kept there in the end.
 *
 * @module
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openCheckpoint } from '../../server/log/checkpoint.ts';
import { rootAt } from '../../server/log/merkle.ts';
import { readVerifierKey } from '../../server/log/note.ts';
import { lineOf } from '../../server/verify/finding.ts';
import { verifyStore } from '../../server/verify/verify.ts';
import { openSlices, type Slices } from '../../server/slices.ts';
import { assets } from '../server/site/assets.ts';
import { hebergeur } from '../server/site/example.ts';
import type { Told } from './load.ts';
import { freePort } from '../free-ports.ts';

const entry = fileURLToPath(new URL('process.ts', import.meta.url));

/** The public address of all processes: the log is named by it. */
const PUBLIC_URL = 'https://consent.example.ch';

/** What keeps everything: a folder for SQLite, or the address of a PostgreSQL. */
export type Place = { readonly folder: string } | { readonly database: string };

/** A server process. */
export interface ServerProcess {
  /** Where it listens, whether it is alive or not. */
  readonly url: string;
  /** Begins it, or begins it again; resolves when it listens. */
  begin(): Promise<void>;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves to its exit status. */
  stop(): Promise<number | null>;
  /** Sets its clock wrong by that many milliseconds; resolves when it is. */
  setClock(offset: number): Promise<void>;
  /** What it has written on its standard output and error. */
  readonly written: string;
}

/** Opens the slices on a store, with the host's site published. */
export async function openWorld(place: Place): Promise<Slices> {
  const slices = await openSlices({
    folder: '',
    ...place,
    url: PUBLIC_URL,
    now: () => new Date(),
    widget: assets.widget,
  });
  const who = { by: 'file', author: 'owner', reason: 'test' } as const;
  if (!(await slices.sites.current(hebergeur.site))) await slices.sites.publish(hebergeur, who);
  return slices;
}

/** A process on a free port, not yet begun. */
export async function createProcess(
  place: Place,
  more: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  let written = '';

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    const gone = once(child, 'exit') as Promise<[number | null]>;
    child.kill(signal);
    return (await gone)[0];
  }
  return {
    url: `http://127.0.0.1:${port}`,
    async begin() {
      const env = {
        ...process.env,
        PORT: String(port),
        ...('folder' in place
          ? { MES_CHOIX_DATA: place.folder, DATABASE_URL: '' }
          : { DATABASE_URL: place.database }),
        MES_CHOIX_URL: PUBLIC_URL,
        MES_CHOIX_RATE: '0',
        // Whoever wants screenshots takes them.
        CHROME_PATH: 'none',
        ...more,
      };
      child = fork(entry, { env, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (bytes: Buffer) => (written += bytes.toString()));
      }
      const ended = once(child, 'exit').then(() => {
        throw new Error(`The server ended before it listened: ${written}`);
      });
      await Promise.race([once(child, 'message'), ended]);
      ended.catch(() => undefined);
    },
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    async setClock(offset) {
      if (!child) throw new Error('The server is not begun.');
      const set = once(child, 'message');
      child.send({ offset });
      await set;
    },
    get written() {
      return written;
    },
  };
}

/** What is wrong with what is kept, against what visitors and auditors were told; empty where nothing. */
export async function faultsOf(slices: Slices, told: Told): Promise<readonly string[]> {
  const { store, log, witness } = slices;
  const faults: string[] = [...told.surprises];
  const size = await store.log.size();
  const entries = await store.log.entries(0, size);
  if (entries.length !== size) faults.push(`${entries.length} entries in a log of ${size}`);
  const taken = new Set<number>();
  for (const { id, subject, index } of told.acknowledged) {
    const kept = await store.log.eventsOf(hebergeur.site, subject);
    const ids = kept.map(({ body }) => (JSON.parse(body) as { readonly id: string }).id);
    if (ids.length !== 1 || ids[0] !== id) faults.push(`${id} is kept as ${ids.join(', ')}`);
    if (kept[0]?.position !== index) faults.push(`${id} was told ${index}`);
    if (taken.has(index)) faults.push(`${index} was told twice`);
    taken.add(index);
  }
  const verifier = readVerifierKey(await log.key());
  const heads = [...told.checkpoints, (await log.checkpoint()).text];
  for (const text of heads) {
    const head = verifier && openCheckpoint(text, verifier);
    const isTrue = head && Buffer.from(head.root).equals(await rootAt(store.log, head.size));
    if (!isTrue) faults.push(`the log is not the one of ${text}`);
  }
  const { findings } = await verifyStore({ store, log, witness });
  return [...faults, ...findings.map(lineOf)];
}
