/**
 * The languages of the interface. Each is a file of its own, so that a build can send one alone.
 *
 * @module
 */
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { Messages } from './messages.ts';

export type { FirstLayerKey, MessageKey, Messages, SecondLayerKey } from './messages.ts';

/** The built-in texts by language code. */
export const messages: Readonly<Record<'fr' | 'de' | 'it' | 'en', Messages>> = { fr, de, it, en };
