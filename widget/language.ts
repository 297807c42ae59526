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
  const match = (wish = '', form: (code: string) => string) =>
    languages.find((language) => form(language.toLowerCase()) === form(wish.toLowerCase()));
  const found = wishes.map(
    (wish) => match(wish, (code) => code) ?? match(wish, (code) => code.replace(/-.*/, '')),
  );
  return found.find(Boolean) ?? defaultLanguage;
}
