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
  wishes: readonly (string | undefined)[],
): Language {
  const whole = (code = '') => code.toLowerCase();
  const alone = (code?: string) => whole(code).replace(/-.*/, '');
  for (const wish of wishes) {
    for (const form of [whole, alone]) {
      const found = languages.find((language) => form(language) === form(wish));
      if (found) return found;
    }
  }
  return defaultLanguage;
}
