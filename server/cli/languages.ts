/**
 * What an owner should know of a site's languages and texts before visitors read them: nothing here keeps a
 * site from being published.
 *
 * @module
 */
import type { Language, Review, SiteConfig } from '../../widget/contract.ts';
import { SEEDS, seedTexts } from '../policy/seed/seeds.ts';
import type { Fault } from '../problem.ts';
import { readingNotes } from '../site/check/reading.ts';
import { englishNotes } from '../site/check/untranslated.ts';
import { unknownWording } from '../site/check/wording.ts';
import { textsState } from '../site/reviews.ts';
import { type Words, WrongUse } from './command.ts';

/** The options by which a named person approves the built-in texts of languages. */
export const APPROVE_OPTIONS = {
  'approve-language': { type: 'string' },
  by: { type: 'string' },
} as const;
/** Their lines of help. */
export const APPROVE_HELP = `  --approve-language CODES
                     the built-in texts of these languages ("de" or "de,it") have been read
                     and are approved
  --by NAME          by whom: stored with the day`;

/** A sentence for each language and text that asks for something, by its path. */
export function languageNotes(config: SiteConfig): readonly Fault[] {
  const notes = config.languages.flatMap((language, index) =>
    [textsNote(config, language), policyNote(config, language)].flatMap((message) =>
      message === null ? [] : [{ path: `languages.${index}`, message }],
    ),
  );
  return [...notes, ...englishNotes(config), ...unknownWording(config), ...readingNotes(config)];
}

function textsNote(config: SiteConfig, language: Language): string | null {
  switch (textsState(config, language)) {
    case 'reviewed':
    case 'makers':
      return null;
    case 'unreviewed':
      return `the built-in texts in "${language}" are not approved yet: let somebody who speaks it read them, then "mes-choix site add" with --approve-language ${language} --by "Their name"`;
    case 'untranslated':
      return `there are no built-in texts in "${language}": the English ones are shown; write your own under "texts"`;
  }
}

function policyNote(config: SiteConfig, language: Language): string | null {
  if (config.policyUrl !== undefined || !('en' in seedTexts('privacy', [language]))) return null;
  if (/^en\b/.test(language)) return null;
  const known = Object.keys(SEEDS.privacy).join(', ');
  return `there is no default privacy policy or FAQ in "${language}", only in ${known}: unless the desk publishes one, the English one is shown; or name your own as "policyUrl"`;
}

/** The configuration with what these words approve, today. */
export function approve(config: SiteConfig, words: Words, today: string): SiteConfig {
  const languages =
    words
      .text('approve-language')
      ?.split(',')
      .map((code) => code.trim()) ?? [];
  const by = words.text('by')?.trim();
  if (languages.length === 0 && by === undefined) return config;
  if (!by) throw new WrongUse('--approve-language needs --by, the name of who has read the texts.');
  if (languages.length === 0) throw new WrongUse('--by needs --approve-language.');
  const stranger = languages.find((language) => !config.languages.includes(language));
  if (stranger !== undefined)
    throw new WrongUse(
      `--approve-language: "${stranger}" is not among the site’s languages, ${config.languages.join(', ')}.`,
    );
  const review: Review = { by, date: today };
  const given = Object.fromEntries(languages.map((language) => [language, review]));
  return { ...config, reviewed: { ...config.reviewed, ...given } };
}
