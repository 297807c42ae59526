/**
 * Load: so many connections that are kept alive, each sends its next request when the last one was
 * answered.
 *
 * @module
 */
import process from 'node:process';
import { type Asked, openConnection } from './connection.ts';

export type { Asked };

/** What was measured. */
export interface Burst {
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly count: number;
  /** Microseconds of processor time that the load itself took for a request. */
  readonly asking: number;
}

/** Sends what `next` gives for so many milliseconds; throws on any answer but 200 and 201. */
export async function burst(
  url: string,
  next: () => Asked,
  { connections, milliseconds }: { readonly connections: number; readonly milliseconds: number },
): Promise<Burst> {
  const opened = await Promise.all(Array.from({ length: connections }, () => openConnection(url)));
  const took: number[] = [];
  const before = process.cpuUsage();
  const begun = performance.now();
  const end = begun + milliseconds;
  await Promise.all(
    opened.map(async (connection) => {
      while (performance.now() < end) {
        const sent = performance.now();
        const asked = next();
        const status = await connection.ask(asked);
        if (status !== 200 && status !== 201) {
          throw new Error(`${asked.method} ${asked.path} was answered ${status}.`);
        }
        took.push(performance.now() - sent);
      }
    }),
  );
  const elapsed = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  for (const connection of opened) connection.close();
  took.sort((one, other) => one - other);
  const at = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? 0;
  return {
    rate: (took.length / elapsed) * 1000,
    p50: at(0.5),
    p99: at(0.99),
    count: took.length,
    asking: (user + system) / took.length,
  };
}
