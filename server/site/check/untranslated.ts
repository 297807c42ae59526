/**
 * Texts that visitors read in another language than their own. Nothing here keeps a site from being
 * published: it is told to whoever writes the texts.
 *
 * What is known beforehand of purposes and cookies is known in four languages. A site in another one
 * begins with the English texts, so that it can be published at all: they are work that is not done.
 *
 * @module
 */
import type { Language, SiteConfig, Text } from '../../../widget/contract.ts';
import type { Fault } from '../../problem.ts';
import { catalogue } from '../presets/catalogue.ts';
import { baseOf, textsOf, wordingsOf } from './texts.ts';

/** At most so many paths are named of one language. */
const NAMED = 3;

/** A sentence for each language under which texts of ours stand in English. */
export function englishNotes(config: SiteConfig): readonly Fault[] {
  const says = (language: Language, paths: string) =>
    `texts under "${language}" are still English: translate ${paths}`;
  return notes(config, englishIn, says);
}

/** The same, and one for each language in which texts are missing: what a file that was just made needs. */
export function untranslatedNotes(config: SiteConfig): readonly Fault[] {
  const says = (language: Language, paths: string) =>
    `texts have no "${language}" and are shown in "${config.defaultLanguage}": write ${paths}`;
  return [...englishNotes(config), ...notes(config, missingIn, says)];
}

function notes(
  config: SiteConfig,
  pathsIn: (config: SiteConfig, language: Language) => readonly string[],
  says: (language: Language, paths: string) => string,
): readonly Fault[] {
  return config.languages.flatMap((language, index) => {
    const paths = pathsIn(config, language);
    if (paths.length === 0) return [];
    const more = paths.length > NAMED ? ` and ${paths.length - NAMED} more` : '';
    const named = paths.slice(0, NAMED).join(', ') + more;
    return [{ path: `languages.${index}`, message: says(language, named) }];
  });
}

/** Where an English text that we know stands under another language. */
function englishIn(config: SiteConfig, language: Language): readonly string[] {
  const base = baseOf(language);
  if (base === 'en') return [];
  const known = knownTexts();
  const own = new Set(known.map((text) => text[base]));
  const english = new Set(known.flatMap(({ en = '' }) => (own.has(en) ? [] : [en])));
  return wordingsOf(config)
    .filter((wording) => wording.language === language && english.has(wording.text))
    .map(({ path }) => path);
}

/** Which texts are written in some languages, and not in this one. */
function missingIn(config: SiteConfig, language: Language): readonly string[] {
  return textsOf(config)
    .filter(([path, text]) => !path.endsWith('policyUrl') && lacks(text, language))
    .map(([path]) => `${path}.${language}`);
}

/** One string for all languages lacks none. */
function lacks(text: Text | undefined, language: Language): boolean {
  return typeof text === 'object' && text[language] === undefined;
}

/** What is known beforehand of purposes and cookies, each in its languages. */
function knownTexts(): readonly Readonly<Record<string, string>>[] {
  const { meanings, purposes } = catalogue();
  const texts = Object.values(purposes).flatMap(({ title, description }) => [title, description]);
  return [...Object.values(meanings), ...texts];
}
