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
  /** `sha256:<hex>` of the French notice. */
  readonly notice: string;
  /** Milliseconds from its start until it listened. */
  readonly startedIn: number;
  /** Processor time that it has used so far, in microseconds. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts it over a folder, or a database. */
export async function startServer(store: StoreName, place: string): Promise<MeasuredServer> {
  const begun = performance.now();
  const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), [store, place]);
  const { port, notice } = (await answerOf(child)) as { port: number; notice: string };
  const startedIn = performance.now() - begun;
  return {
    url: `http://127.0.0.1:${port}`,
    notice,
    startedIn,
    async cpu() {
      child.send('cpu');
      const { cpu } = (await answerOf(child)) as { cpu: NodeJS.CpuUsage };
      return cpu.user + cpu.system;
    },
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
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
