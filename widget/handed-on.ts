/**
 * What the first part is handed of the gate, so that it travels once: vite.config.ts leaves these
 * modules out of it.
 *
 * @module
 */
import { allowed, choiceOf, isNew, isToAsk, rulesIn, withExceptions } from './consent/choice.ts';
import { afterPaint } from './moments.ts';
import { writeCookie } from './storage/cookie.ts';

/**
 * What the first part imports of them: in an array, so that their names travel with it alone
 * (vite.config.ts puts them back).
 */
export const HANDED_ON = [
  allowed,
  choiceOf,
  isNew,
  isToAsk,
  rulesIn,
  withExceptions,
  afterPaint,
  writeCookie,
] as const;
