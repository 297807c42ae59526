/**
 * Which texts a language has: its own, those of the language it is a variety of, or English.
 *
 * @module
 */

/** The forms of a code under which texts may be kept, the nearest first: `de-AT`, `de`, `en`. */
export function formsOf(language: string): readonly string[] {
  const [code = language] = Intl.getCanonicalLocales(language);
  return [...new Set([code, code.replace(/-.*/, ''), 'en'])];
}

/** Of the languages that have texts, the one that serves `language`. English is among them. */
export function nearest(language: string, languages: readonly string[]): string {
  return formsOf(language).find((form) => languages.includes(form)) ?? 'en';
}
