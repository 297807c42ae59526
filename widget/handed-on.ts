/**
 * What the first part is handed of the gate, so that it travels once: vite.config.ts leaves these
 * modules out of it.
 *
 * @module
 */
import { allowed, choiceOf, isNew, rulesIn, withExceptions } from './consent/choice.ts';
import { afterPaint } from './moments.ts';

/** By module, what the first part imports of it. */
export const HANDED_ON = {
  choice: { allowed, choiceOf, isNew, rulesIn, withExceptions },
  moments: { afterPaint },
};
