/**
 * In which of a document's languages it is read.
 *
 * @module
 */
import type { Language } from '../../widget/contract.ts';

/** What the reader and the site would like. */
export interface Wish {
  /** `?lang=`. */
  readonly asked?: string | undefined;
  /** The header `Accept-Language`. */
  readonly accepted?: string | undefined;
  readonly siteDefault: Language;
  /** What the site declares: some of it may have no translation. Default: what there is. */
  readonly siteLanguages?: readonly Language[] | undefined;
}

/**
 * One of `available` (never empty): what was asked for; English where the site declares that but
 * nobody has translated it; else what the browser accepts, the site's default, English, the first.
 */
export function negotiate(available: readonly Language[], wish: Wish): Language {
  const english = matching(available, 'en');
  const fallback = matching(available, wish.siteDefault) ?? english ?? available[0] ?? 'en';
  const asked = wish.asked && matching(available, wish.asked);
  if (asked) return asked;
  if (wish.asked && english && matching(wish.siteLanguages ?? [], wish.asked)) return english;
  for (const language of acceptedLanguages(wish.accepted ?? '')) {
    const match = language === '*' ? fallback : matching(available, language);
    if (match) return match;
  }
  return fallback;
}

/** The language itself, its base (`de` for `de-CH`), or a region of it (`de-CH` for `de`). */
export function matching(available: readonly Language[], language: string): Language | undefined {
  const wanted = language.toLowerCase();
  const base = wanted.split('-')[0] ?? wanted;
  const is = (test: (candidate: string) => boolean) =>
    available.find((candidate) => test(candidate.toLowerCase()));
  return (
    is((candidate) => candidate === wanted) ??
    is((candidate) => candidate === base) ??
    is((candidate) => candidate.split('-')[0] === base)
  );
}

/** The languages of an `Accept-Language`, the most wanted first. */
function acceptedLanguages(header: string): string[] {
  return header
    .split(',')
    .slice(0, 30)
    .map((entry) => {
      const [language = '', ...parameters] = entry.trim().split(/\s*;\s*/);
      const quality = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
      return { language, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ language, quality }) => language !== '' && quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
}
