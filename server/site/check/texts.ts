/**
 * Every text that a configuration brings along, with its path.
 *
 * @module
 */
import type { Language, SiteConfig, Text } from '../../../widget/contract.ts';
import { messages } from '../../../widget/ui/messages/index.ts';

/** The texts that are written per purpose, service and cookie; each one string, or one a language. */
export function textsOf(config: SiteConfig): [path: string, text: Text | undefined][] {
  return [
    ['policyUrl', config.policyUrl],
    ...config.purposes.flatMap((purpose, index): [string, Text | undefined][] => [
      [`purposes.${index}.title`, purpose.title],
      [`purposes.${index}.description`, purpose.description],
      [`purposes.${index}.selfAssessment`, purpose.selfAssessment],
    ]),
    ...config.services.flatMap((service, index): [string, Text | undefined][] => [
      [`services.${index}.policyUrl`, service.policyUrl],
      ...(service.cookies ?? []).map((cookie, at): [string, Text | undefined] => [
        `services.${index}.cookies.${at}.description`,
        cookie.description,
      ]),
    ]),
  ];
}

/** One string that a visitor reads. */
export interface Wording {
  readonly path: string;
  readonly text: string;
  readonly language: Language;
}

/** A text of the owner's own in place of a built-in one. */
export interface Override extends Wording {
  readonly key: string;
}

/** The built-in texts that a site words itself. */
export function overridesOf(config: SiteConfig): readonly Override[] {
  return Object.entries(config.texts ?? {}).flatMap(([language, texts]) =>
    Object.entries(texts).map(([key, text]) => ({
      path: `texts.${language}.${key}`,
      key,
      text,
      language,
    })),
  );
}

/** What a site says of its purposes, services and cookies; one string for all counts as the default's. */
export function wordingsOf(config: SiteConfig): readonly Wording[] {
  return textsOf(config).flatMap(([path, text]) => {
    if (text === undefined) return [];
    if (typeof text === 'string') return [{ path, text, language: config.defaultLanguage }];
    return Object.entries(text).map(([language, said]) => ({
      path: `${path}.${language}`,
      text: said,
      language,
    }));
  });
}

/** A language without its region. */
export const baseOf = (language: Language): Language => language.split('-')[0] ?? '';

/** The built-in texts of a language, or of the one that it is a variety of. */
export function builtInTexts(language: Language): Readonly<Record<string, string>> | undefined {
  const texts = new Map<string, Readonly<Record<string, string>>>(Object.entries(messages));
  return texts.get(language) ?? texts.get(baseOf(language));
}
