/**
 * The words of one room of the desk: the French ones set the keys, the English ones follow.
 *
 * @module
 */
import { french } from '../../policy/typography.ts';
import type { DeskLanguage } from './words.ts';

/** Texts by key, in groups. */
interface Group {
  readonly [key: string]: string | Group;
}

/** The same keys, with any texts. */
export type Says<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Says<T[K]>;
};

/**
 * The words of a room in both languages. The French ones are typed with plain spaces and get their
 * narrow ones here.
 */
export function roomWords<const T extends Group>(
  fr: T,
  en: NoInfer<Says<T>>,
): Readonly<Record<DeskLanguage, Says<T>>> {
  return { fr: typeset(fr) as Says<T>, en };
}

function typeset(group: Group): Group {
  return Object.fromEntries(
    Object.entries(group).map(([key, text]) => [
      key,
      typeof text === 'string' ? french(text) : typeset(text),
    ]),
  );
}

/** A number of things, in the form that the language has for it. */
export function counted(
  language: DeskLanguage,
  forms: { readonly one: string; readonly other: string },
  count: number,
): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? 'one' : 'other';
  return forms[form].replaceAll('{count}', String(count));
}
