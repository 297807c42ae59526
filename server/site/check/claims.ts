/**
 * Claims: no text tells visitors that they must accept, that the site is closed to who refuses, or
 * that going on is a yes. Mes choix builds no wall, so it would not be true; and a consent that was
 * given for such a reason is none (GDPR, articles 4(11) and 7(4); CNIL recommendation 2020-092, 2).
 *
 * @module
 */
import type { SiteConfig } from '../../../widget/contract.ts';
import type { Fault } from '../../problem.ts';
import { ACCEPTANCE_WORDS, type AcceptanceWords } from './acceptance-words.ts';
import { CLAIM_WORDS, type ClaimWords } from './claim-words.ts';
import { bare, REFUSAL_WORDS, type RefusalWords } from './refusal-words.ts';
import { baseOf, overridesOf, type Wording, wordingsOf } from './texts.ts';

/** What is said before an answer is given; a placeholder may well say that its video asks for a yes. */
const BEFORE =
  /^(banner\.(title|text|text\.alone|objection|withdraw|announce|revised\..*)|preferences\.(title|intro|exempt)|choice\.none|control\.gpc)$/;

/** Texts that claim a duty, a wall or a silent yes. */
export function checkClaims(config: SiteConfig): Fault[] {
  const overrides = overridesOf(config).filter(({ key }) => BEFORE.test(key));
  const described = wordingsOf(config).filter(({ path }) => /^purposes\.\d+\.[td]/.test(path));
  return [
    ...overrides.flatMap((wording) => faultsIn(wording, true)),
    ...described.flatMap((wording) => faultsIn(wording, false)),
  ];
}

function faultsIn({ path, text, language }: Wording, speaksOfSite: boolean): Fault[] {
  const base = baseOf(language);
  const refusal = new Map<string, RefusalWords>(Object.entries(REFUSAL_WORDS)).get(base);
  const acceptance = new Map<string, AcceptanceWords>(Object.entries(ACCEPTANCE_WORDS)).get(base);
  const claims = new Map<string, ClaimWords>(Object.entries(CLAIM_WORDS)).get(base);
  if (!refusal || !acceptance || !claims) return [];
  for (const sentence of text.split(/[.!?;؟。…\n]+/u)) {
    const claim = claimIn(sentence, { ...refusal, ...acceptance, ...claims }, speaksOfSite);
    if (claim)
      return [
        { path, message: `"${sentence.trim()}" ${claim}; it is not so: remove it, or reword it` },
      ];
  }
  return [];
}

/** An age from which one may consent is a duty that may be true. */
const AGE = /\b1[3-8]\b/;

function claimIn(
  sentence: string,
  words: RefusalWords & AcceptanceWords & ClaimWords,
  speaksOfSite: boolean,
): string | null {
  const said = bare(sentence);
  const has = (list: keyof typeof words) => words[list].some((stem) => said.includes(stem));
  const accepts = has('yes') || has('consent');
  if (has('cannot') && has('goOn') && (accepts || has('plain')))
    return 'says that the site is closed to those who refuse';
  if (has('plain') || has('not') || AGE.test(said)) return null;
  if (has('must') && accepts) return 'says that one must accept';
  if (speaksOfSite && has('goOn') && has('yes'))
    return 'says that going on is a yes, or asks for one';
  return null;
}
