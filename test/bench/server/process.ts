/**
 * A server of the bench, seen from the one who measures.
 *
 * @module
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { StoreName } from './stores.ts';

/** A server that listens. */
export interface MeasuredServer {
  readonly url: string;
  /** Milliseconds from its start until it listened. */
  readonly startedIn: number;
  /** Processor time that it has used so far, in microseconds. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

/** Ours. */
export interface OurServer extends MeasuredServer {
  /** `sha256:<hex>` of the French notice. */
  readonly notice: string;
}

/** What a server tells when it listens, and what it tells whenever it is asked. */
interface Began {
  readonly port: number;
  readonly notice?: string;
}
interface Told {
  readonly cpu: NodeJS.CpuUsage;
  readonly queries?: number;
}

/** Starts ours over a folder, or a database. */
export async function startServer(store: StoreName, place: string): Promise<OurServer> {
  const { server, began } = await startProcess('server.ts', [store, place]);
  return { ...server, notice: began.notice ?? '' };
}

/** Starts the least that answers at all: one line of text, by the same framework. */
export async function startPlain(): Promise<MeasuredServer> {
  return (await startProcess('plain.ts', [])).server;
}

/** Starts a server's script of this folder; `ask` gives what it tells of itself at that moment. */
export async function startProcess(script: string, args: readonly string[]) {
  const begun = performance.now();
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), args);
  const began = (await answerOf(child)) as Began;
  const startedIn = performance.now() - begun;
  const ask = async () => {
    child.send('tell');
    return (await answerOf(child)) as Told;
  };
  const server: MeasuredServer = {
    url: `http://127.0.0.1:${began.port}`,
    startedIn,
    async cpu() {
      const { cpu } = await ask();
      return cpu.user + cpu.system;
    },
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
  return { server, began, ask };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  // Whichever does not come is listened for no more: a server is asked many times.
  const settled = new AbortController();
  const { signal } = settled;
  try {
    const events = [once(child, 'message', { signal }), once(child, 'exit', { signal })];
    const [answer] = await Promise.race(events);
    if (typeof answer !== 'object') throw new Error('A server of the bench did not start.');
    return answer;
  } finally {
    settled.abort();
  }
}
