/**
 * Which of the site's languages the visitor reads.
 *
 * @module
 */
import type { Language, SiteRules } from './contract.ts';

/**
 * The first wish that the site speaks, by its whole code and then by its language alone; the site's
 * default where it speaks none of them.
 */
export function languageFor(
  { languages, defaultLanguage }: Pick<SiteRules, 'languages' | 'defaultLanguage'>,
  wishes: readonly (string | null | undefined)[],
): Language {
  const primary = (code: string) => code.toLowerCase().split('-', 1)[0];
  for (const wish of wishes) {
    if (!wish) continue;
    const found =
      languages.find((language) => language.toLowerCase() === wish.toLowerCase()) ??
      languages.find((language) => primary(language) === primary(wish));
    if (found) return found;
  }
  return defaultLanguage;
}
