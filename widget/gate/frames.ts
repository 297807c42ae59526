/**
 * Held frames come to life one at a time: each makes a document, which takes a phone twenty
 * milliseconds. They go back at once: a no has no turn to wait for.
 *
 * @module
 */
import type { Trusted } from '../trusted.ts';
import { settleEmbed } from './embeds.ts';

/** Elements with a document of their own. */
export const FRAMES = 'iframe,embed,object';

/**
 * Returns what lets a frame live in its turn; it is asked by then whether it still may. All at once
 * in a tab behind others, as in the gate.
 */
export function createFrames(
  trusted: Trusted,
  isAllowed: (frame: HTMLElement) => boolean,
): (frame: HTMLElement) => void {
  const waiting = new Set<HTMLElement>();
  let due: ReturnType<typeof setTimeout> | 0 = 0;

  function go(): void {
    for (const frame of waiting) {
      if (due) return;
      waiting.delete(frame);
      if (!frame.isConnected || !isAllowed(frame)) continue;
      if (settleEmbed(frame, trusted) && !document.hidden) due = setTimeout(proceed);
    }
  }

  function proceed(): void {
    due = 0;
    go();
  }

  return (frame) => {
    waiting.add(frame);
    go();
  };
}
