/**
 * A bar for long work, where somebody looks at it.
 *
 * @module
 */

/** Where the bar is drawn. */
export interface BarStream {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Draws how far the work is; it is gone when `done` is `total`. */
export type Progress = (done: number, total: number) => void;

/** Characters of a full bar. */
const WIDTH = 30;
/** How long a drawing stands at least, in milliseconds. */
const STANDS = 100;

/** A bar on a terminal; `undefined` where the stream is none. `now` is in milliseconds. */
export function createProgress(
  stream: BarStream,
  now: () => number = () => performance.now(),
): Progress | undefined {
  if (!stream.isTTY) return undefined;
  let drawnAt = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    const isDone = done >= total;
    if (!isDone && now() - drawnAt < STANDS) return;
    drawnAt = now();
    stream.write(isDone ? '\r\u001B[2K' : `\r${bar(done / total)} ${done} of ${total}`);
  };
}

function bar(share: number): string {
  const full = Math.floor(share * WIDTH);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${percent} %`;
}
