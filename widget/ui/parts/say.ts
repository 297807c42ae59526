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

/**
 * The text of a key, its `{name}` places filled in; empty where the notice lacks it. With a `count`
 * among the values it is the key's form for that number.
 */
export function say(
  { texts, language }: Notice,
  key: MessageKey | PluralKey,
  values: Values = {},
): string {
  const { count } = values;
  const form = count === undefined ? '' : new Intl.PluralRules(language).select(Number(count));
  const text = texts[form ? `${key}.${form}` : key] ?? texts[`${key}.other`] ?? '';
  return text.replace(/\{(\w+)\}/g, (place, name: string) => `${values[name] ?? place}`);
}
