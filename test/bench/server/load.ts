/**
 * Load: so many connections that are kept alive, each sends its next request when the last one was
 * answered.
 *
 * @module
 */
import { Agent, request } from 'node:http';

/** One request. */
export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What was measured. */
export interface Burst {
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly count: number;
}

/** Sends what `next` gives for so many milliseconds; throws on any answer but 200 and 201. */
export async function burst(
  url: string,
  next: () => Asked,
  { connections, milliseconds }: { readonly connections: number; readonly milliseconds: number },
): Promise<Burst> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const took: number[] = [];
  const begun = performance.now();
  const end = begun + milliseconds;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        const sent = performance.now();
        await ask(agent, url, next());
        took.push(performance.now() - sent);
      }
    }),
  );
  const elapsed = performance.now() - begun;
  agent.destroy();
  took.sort((one, other) => one - other);
  const at = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? 0;
  return { rate: (took.length / elapsed) * 1000, p50: at(0.5), p99: at(0.99), count: took.length };
}

function ask(agent: Agent, url: string, { method, path, headers, body }: Asked): Promise<void> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const options = { method, agent, headers: { ...headers, ...length } };
    const sent = request(url + path, options, (response) => {
      response.resume();
      response.on('end', () => {
        const { statusCode = 0 } = response;
        if (statusCode === 200 || statusCode === 201) resolve();
        else reject(new Error(`${method} ${path} was answered ${statusCode}.`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
