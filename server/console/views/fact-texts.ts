/**
 * The facts of a configuration in words: what each is called, and what it says.
 *
 * @module
 */
import { durationInWords } from '../../policy/durations.ts';
import { CATALOGUE_WORDS } from '../words/catalogue.ts';
import { FACT_WORDS } from '../words/facts.ts';
import { SETTINGS_WORDS } from '../words/settings.ts';
import { fill, type Words } from '../words/words.ts';
import { choiceName, formerToolsText } from './fact-values.ts';
import type { PageContext } from './page.ts';
import { languageName } from './when.ts';

/** A language code at the end of a path. */
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Keys whose values are texts by language. */
const TEXTS = ['title', 'description', 'selfAssessment', 'policyUrl'];

/** What a fact is called: `cookies._pk_id*.days` is « Cookie « _pk_id* », durée ». */
export function factName({ words }: PageContext, path: string): string {
  const { within, ...said } = FACT_WORDS[words.language];
  const names: Readonly<Record<string, string>> = said.names;
  const steps = path.split('.');
  const last = steps.at(-1) ?? '';
  const key = TEXTS.find((text) => steps.at(-2) === text);
  if (key !== undefined && LANGUAGE.test(last)) {
    const called = factName({ words } as PageContext, steps.slice(0, -1).join('.'));
    return `${called} (${languageName(words, last)})`;
  }
  const [room = '', ...rest] = steps;
  if ((room === 'cookies' || room === 'storage') && rest.length > 1) {
    const fact = (names[last] ?? last).toLocaleLowerCase(words.language);
    return fill(within, { list: names[room] ?? room, name: rest.slice(0, -1).join('.'), fact });
  }
  const types: Readonly<Record<string, string>> = SETTINGS_WORDS[words.language].googleTypes;
  return names[path] ?? names[last] ?? types[last] ?? path;
}

/** A fact, by the last step of its path, and what a purpose is called of which it may name the id. */
export interface FactSense {
  readonly key: string;
  readonly purposeOf?: ((id: string) => string) | undefined;
}

/** What a fact says, as a person would; a dash where it says nothing. */
export function factText({ words }: PageContext, value: unknown, sense: FactSense): string {
  const { yes, no, nothing } = FACT_WORDS[words.language];
  if (value === undefined || value === '') return nothing;
  if (typeof value === 'boolean') return value ? yes : no;
  const said = inWords(words, value, sense);
  if (said !== undefined) return said;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const items = (value as readonly unknown[]).map((item) =>
      typeof item === 'string' ? item : JSON.stringify(item),
    );
    return items.length > 0 ? items.join(', ') : nothing;
  }
  return JSON.stringify(value);
}

/** A lifetime, a country, a language or a purpose in words; `undefined` for any other fact. */
function inWords({ language }: Words, value: unknown, sense: FactSense): string | undefined {
  const { key, purposeOf } = sense;
  const { session, about } = CATALOGUE_WORDS[language];
  if (typeof value === 'number' && /^(days|choiceDays|retainDays)$/.test(key)) {
    if (value === 0) return session;
    return durationInWords(value, language, (life) => fill(about, { life }));
  }
  if (key === 'languages' && Array.isArray(value)) {
    return value.map((code) => languageName({ language }, String(code))).join(', ');
  }
  if (key === 'migrate') return formerToolsText({ language }, value);
  if (typeof value !== 'string') return undefined;
  if (key === 'purpose' || Object.hasOwn(SETTINGS_WORDS[language].googleTypes, key)) {
    return purposeOf?.(value);
  }
  const chosen = choiceName({ language }, key, value);
  if (chosen !== undefined) return chosen;
  if (key === 'defaultLanguage') return languageName({ language }, value);
  if (key !== 'country' || !/^[A-Z]{2}$/.test(value)) return undefined;
  return `${new Intl.DisplayNames([language], { type: 'region' }).of(value) ?? value} (${value})`;
}
