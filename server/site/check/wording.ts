/**
 * Wording: a label says plainly what its control does, in every language that we ship.
 *
 * Supervisory authorities have listed unclear refusals ("I decline the non-essential purposes"),
 * and a lone "OK" or "Continue" as no clear yes (CNIL, 12 December 2024). "Refuse" on what opens the
 * choices, or "Accept all" on what saves them, is worse: it is not so.
 *
 * @module
 */
import type { Language, SiteConfig } from '../../../widget/contract.ts';
import { messages } from '../../../widget/ui/messages/index.ts';
import type { Fault } from '../../problem.ts';
import { ACCEPTANCE_WORDS, type AcceptanceWords } from './acceptance-words.ts';
import { type Label, labelsOf } from './labels.ts';
import { bare, NO_YES, REFUSAL_WORDS, type RefusalWords, YES_OR_NO } from './refusal-words.ts';
import { baseOf, builtInTexts } from './texts.ts';

/** Overridden labels that a visitor could misread. */
export function checkWording(config: SiteConfig): Fault[] {
  return labelsOf(config).flatMap((label) => {
    const wrong = whatIsWrong(label);
    const message = `"${label.text}" ${wrong}: write such as ${examples(label)}`;
    return wrong === null ? [] : [{ path: label.path, message }];
  });
}

/**
 * Labels of which we cannot tell whether they are plain, for want of their language: what is asked of
 * a person, until one has approved it.
 */
export function unknownWording(config: SiteConfig): Fault[] {
  return labelsOf(config)
    .filter(({ language }) => !wordsIn(language) && !config.reviewed?.[language])
    .map(({ path, role, text, language }) => ({
      path,
      message: `whether "${text}" says plainly ${DOES[role]} cannot be checked in "${language}": let somebody who speaks it read it, then "mes-choix site add" with --approve-language ${language} --by "Their name"`,
    }));
}

const DOES: Readonly<Record<Label['role'], string>> = {
  accept: 'that one accepts',
  refuse: 'that one refuses',
  open: 'that it opens the choices',
  keep: 'that it saves them as they stand',
  neither: 'what it does',
  allows: 'what it does',
  refuses: 'what it does',
};

type Words = RefusalWords & AcceptanceWords;

function wordsIn(language: Language): Words | undefined {
  const base = baseOf(language);
  const refusal = new Map<string, RefusalWords>(Object.entries(REFUSAL_WORDS)).get(base);
  const acceptance = new Map<string, AcceptanceWords>(Object.entries(ACCEPTANCE_WORDS)).get(base);
  return refusal && acceptance && { ...refusal, ...acceptance };
}

/** What a label's words are judged by: labels are copied, so French and English count in any language. */
function known(words: Words | undefined): readonly (RefusalWords & AcceptanceWords)[] {
  const { fr, en } = REFUSAL_WORDS;
  const copied = [
    { ...fr, ...ACCEPTANCE_WORDS.fr },
    { ...en, ...ACCEPTANCE_WORDS.en },
  ];
  return words ? [...copied, words] : copied;
}

function whatIsWrong({ role, text, language }: Label): string | null {
  const label = bare(text).replace(/[\s!.…]+$/u, '');
  const words = wordsIn(language);
  const all = known(words);
  const refuses = all.some(({ plain }) => hasOne(label, plain));
  const accepts = all.some(({ yes }) => hasOne(label, yes));
  switch (role) {
    case 'refuse':
      if (all.some(({ unclear }) => hasOne(label, unclear))) return 'does not plainly refuse';
      return words && !hasOne(label, words.plain) ? 'does not plainly refuse' : null;
    case 'accept':
      if (refuses || NO_YES.has(label)) return 'does not plainly accept';
      return words && !hasOne(label, words.yes) ? 'does not plainly accept' : null;
    case 'open':
    case 'keep':
      if (NO_YES.has(label) || YES_OR_NO.has(label)) return `does not plainly say ${DOES[role]}`;
      return neither(refuses, accepts);
    case 'neither':
      return neither(refuses, accepts);
    case 'allows':
      return refuses ? 'says that it is refused, where it is not' : null;
    case 'refuses':
      return accepts && !refuses ? 'says that it is allowed, where it is not' : null;
  }
}

function neither(refuses: boolean, accepts: boolean): string | null {
  if (refuses) return 'says that one refuses, and this does not';
  return accepts ? 'says that one accepts, and this does not' : null;
}

const hasOne = (label: string, stems: readonly string[]) =>
  stems.some((stem) => label.includes(stem));

/** Our own label in the language, or those in French and English. */
function examples({ key, language }: Label): string {
  const own = builtInTexts(language)?.[key];
  const { fr, en } = messages as Readonly<Record<string, Readonly<Record<string, string>>>>;
  return own ? `"${own}"` : `"${fr?.[key] ?? ''}", "${en?.[key] ?? ''}"`;
}
