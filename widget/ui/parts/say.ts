/**
 * Texts: one key in the notice's language, filled in and in the right plural.
 *
 * @module
 */
import type { Notice } from '../../contract.ts';
import type { MessageKey } from '../messages/messages.ts';

/** Keys that have a form for each plural category. */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Stem}.other`
    ? Stem
    : never
  : never;

/** What stands in the `{name}` places of a text. */
export type Values = Readonly<Record<string, string | number>>;

/** Fills the `{name}` places of a text; a place without a value stays as it is. */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => `${values[name] ?? place}`);
}

/** The text of a key, filled in; empty where the notice lacks it. */
export function say({ texts }: Notice, key: MessageKey, values: Values = {}): string {
  return fill(texts[key] ?? '', values);
}

/** The text of a key in the plural form of `count`, which fills `{count}`. */
export function count({ texts, language }: Notice, key: PluralKey, count: number): string {
  const form = new Intl.PluralRules(language).select(count);
  return fill(texts[`${key}.${form}`] ?? texts[`${key}.other`] ?? '', { count });
}

/** Which way a language is written. */
export function direction(language: string): 'ltr' | 'rtl' {
  return /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/.test(language) ? 'rtl' : 'ltr';
}
