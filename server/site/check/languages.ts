/**
 * Languages: what is shown can be shown in the site's own language, and in no undeclared one.
 *
 * @module
 */
import type { SiteConfig, Text } from '../../../widget/contract.ts';
import type { Fault } from '../../problem.ts';
import { textsOf } from './texts.ts';

/** Languages that are not declared, texts that lack the default one, unknown text keys. */
export function checkLanguages(config: SiteConfig, knownTexts: readonly string[]): Fault[] {
  return [
    ...declared(config),
    ...textsOf(config).flatMap(([path, text]) => checkText(config, path, text)),
    ...overrides(config, new Set(knownTexts)),
    ...Object.keys(config.reviewed ?? {}).flatMap((code) =>
      undeclared(config, `reviewed.${code}`, code),
    ),
  ];
}

function declared(config: SiteConfig): Fault[] {
  const faults: Fault[] = config.languages.flatMap((code, index) =>
    config.languages.indexOf(code) < index
      ? [{ path: `languages.${index}`, message: `"${code}" stands twice: remove one` }]
      : [],
  );
  if (!config.languages.includes(config.defaultLanguage)) {
    const message = `"${config.defaultLanguage}" is not among "languages": add it there, or name one of ${config.languages.join(', ')}`;
    faults.push({ path: 'defaultLanguage', message });
  }
  return faults;
}

function checkText(config: SiteConfig, path: string, text: Text | undefined): Fault[] {
  if (text === undefined || typeof text === 'string') return [];
  const faults = Object.keys(text).flatMap((code) => undeclared(config, `${path}.${code}`, code));
  if (text[config.defaultLanguage] === undefined) {
    const message = `has no text in "${config.defaultLanguage}", the default language: add it`;
    faults.push({ path, message });
  }
  return faults;
}

function overrides(config: SiteConfig, known: ReadonlySet<string>): Fault[] {
  return Object.entries(config.texts ?? {}).flatMap(([code, texts]) => [
    ...undeclared(config, `texts.${code}`, code),
    ...Object.keys(texts)
      .filter((key) => !known.has(key))
      .map((key) => ({
        path: `texts.${code}.${key}`,
        message: 'is no text of the interface: remove it, or mend its spelling',
      })),
  ]);
}

function undeclared(config: SiteConfig, path: string, code: string): Fault[] {
  return config.languages.includes(code)
    ? []
    : [{ path, message: `"${code}" is not among "languages": add it there, or remove this` }];
}
