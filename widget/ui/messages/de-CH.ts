/**
 * German as Switzerland spells it: no ß, and its own quotation marks.
 *
 * @module
 */
import { de } from './de.ts';
import type { Messages } from './messages.ts';

const SPELLING: Readonly<Record<string, string>> = { ß: 'ss', '„': '«', '“': '»' };

const spelt = (text: string) => text.replaceAll(/[ß„“]/g, (sign) => SPELLING[sign] ?? sign);

/** The texts in German, in Swiss spelling. */
export const deCH = Object.fromEntries(
  Object.entries(de).map(([key, text]) => [key, spelt(text)]),
) as Messages;
