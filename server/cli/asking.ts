/**
 * Questions on a terminal. They stand on the standard error, so that the output stays what was found.
 *
 * @module
 */
import { createInterface } from 'node:readline/promises';
import { WrongUse } from './command.ts';

/** Asks one question; the proposed answer stands for an empty one. */
export type Ask = (question: string, proposed: string) => Promise<string>;

/** Whether a terminal is at a stream's end. */
interface Seat {
  readonly isTTY?: boolean;
}

/** Who asks on these streams; `undefined` where nobody sits at them. */
export function createAsk(
  input: NodeJS.ReadableStream & Seat,
  output: NodeJS.WritableStream & Seat,
): Ask | undefined {
  if (!input.isTTY || !output.isTTY) return undefined;
  return async (question, proposed) => {
    const lines = createInterface({ input, output });
    const left = new AbortController();
    lines.once('close', () => left.abort());
    try {
      const offer = proposed === '' ? '' : ` [${proposed}]`;
      const answer = await lines.question(`${question}${offer}: `, { signal: left.signal });
      return answer.trim() || proposed;
    } catch {
      throw new WrongUse('the questions were left; nothing was written.');
    } finally {
      lines.close();
    }
  };
}
