/**
 * Wording: the labels of accept and refuse say plainly what they do.
 *
 * Supervisory authorities have listed unclear refusals ("I decline the non-essential purposes"),
 * and a lone "OK" or "Continue" as no clear yes (CNIL, 12 December 2024).
 *
 * @module
 */
import type { Language, SiteConfig } from '../../../widget/contract.ts';
import type { Fault } from '../../problem.ts';

/** Words that a refusal must contain, by language, where we know it. */
const PLAIN: Readonly<Record<string, RegExp>> = {
  fr: /refus|sans accepter/i,
  en: /reject|refuse|decline|without accepting/i,
  de: /ablehn|ohne (zustimmung|einwilligung|zu akzeptieren)/i,
  it: /rifiut|senza accettare/i,
};

/** Words that make a refusal unclear. */
const UNCLEAR = /non[-\s]?(essentiel|essential)|finalit|déclin|purposes?\b|zweck|essenzial/i;

/** Labels that are no clear yes. */
const NO_YES =
  /^(continuer|continue|fermer|close|ok|okay|d[’']accord, fermer|j[’']ai compris|compris|got it|i understand|weiter|schliessen|schließen|verstanden|continua|chiudi|ho capito)[\s!.]*$/i;

/** Overridden labels that a visitor could misread. */
export function checkWording(config: SiteConfig): Fault[] {
  return Object.entries(config.texts ?? {}).flatMap(([language, texts]) =>
    Object.entries(texts).flatMap(([key, text]) => {
      const message = labelFault(key, text, language);
      return message === null ? [] : [{ path: `texts.${language}.${key}`, message }];
    }),
  );
}

/** What is unclear about a label; `null` where nothing is, or `key` is the label of neither. */
function labelFault(key: string, text: string, language: Language): string | null {
  const name = key
    .split('.')
    .at(-1)
    ?.toLowerCase()
    .replaceAll(/[^a-z]/g, '');
  if (name === 'reject' || name === 'rejectall') {
    const plain = PLAIN[language.split('-')[0] ?? ''];
    return UNCLEAR.test(text) || (plain && !plain.test(text))
      ? `"${text}" does not plainly refuse: write such as "Tout refuser", "Reject all"`
      : null;
  }
  if (name === 'accept' || name === 'acceptall') {
    return NO_YES.test(text.trim())
      ? `"${text}" does not plainly accept: write such as "Tout accepter", "Accept all"`
      : null;
  }
  return null;
}
