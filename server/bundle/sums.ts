/**
 * The sums of the files of a bundle, as `sha256sum --check` reads them.
 *
 * @module
 */
import { createHash } from 'node:crypto';

/** The sums of what has passed by so far. */
export interface Sums {
  /** Lets the chunks of a file through, and keeps its sum once it has ended. */
  through(path: string, chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array>;
  /** One line a file, in the order in which they ended. */
  text(): string;
}

/** Sums of nothing yet. */
export function createSums(): Sums {
  const lines: string[] = [];
  return {
    async *through(path, chunks) {
      const sum = createHash('sha256');
      for await (const chunk of chunks) {
        const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
        sum.update(bytes);
        yield bytes;
      }
      lines.push(`${sum.digest('hex')}  ${path}\n`);
    },
    text: () => lines.join(''),
  };
}
