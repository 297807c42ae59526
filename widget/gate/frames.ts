/**
 * Held frames come to life, and go back, one at a time: each makes a document, or ends one, which
 * takes a phone twenty milliseconds.
 *
 * @module
 */
import type { Trusted } from '../trusted.ts';
import { settleEmbed } from './embeds.ts';

/** Elements with a document of their own. */
export const FRAMES = 'iframe,embed,object';

/**
 * Returns what makes a frame as it is allowed to be, in its turn; it is asked by then whether it may.
 * All at once in a tab behind others, as in the gate.
 */
export function createFrames(
  trusted: Trusted,
  isAllowed: (frame: HTMLElement) => boolean,
): (frame: HTMLElement) => void {
  const waiting = new Set<HTMLElement>();
  let due: ReturnType<typeof setTimeout> | 0 = 0;

  const settle = (frame: HTMLElement) =>
    settleEmbed(frame, frame.isConnected && isAllowed(frame) ? trusted : null);

  function go(): void {
    for (const frame of waiting) {
      if (due) return;
      waiting.delete(frame);
      if (settle(frame) && !document.hidden) due = setTimeout(proceed);
    }
  }

  function proceed(): void {
    due = 0;
    go();
  }

  return (frame) => {
    // Out of the page it has no document, and nothing to wait for.
    if (!frame.isConnected) settle(frame);
    waiting.add(frame);
    go();
  };
}
