/**
 * The panel's languages: English, and French for whoever reads the site in French.
 *
 * @module
 */
import type { Language } from '../../contract.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Words } from './words.ts';

export type { WordKey, Words } from './words.ts';

/** A language of the panel. */
export interface Speech {
  readonly language: 'en' | 'fr';
  readonly words: Words;
}

/** The one for a language of the site. */
export function speechFor(language: Language): Speech {
  return /^fr\b/i.test(language) ? { language: 'fr', words: fr } : { language: 'en', words: en };
}

/** A text, its `{name}` places filled in. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => `${values[name] ?? place}`);
}
