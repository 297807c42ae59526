/**
 * The facts of a configuration in words: what each is called, and what it says.
 *
 * @module
 */
import { FACT_WORDS } from '../words/facts.ts';
import { fill } from '../words/words.ts';
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
  return names[path] ?? names[last] ?? path;
}

/** What a fact says; a dash where it says nothing. */
export function factText({ words }: PageContext, value: unknown): string {
  const { yes, no, nothing } = FACT_WORDS[words.language];
  if (value === undefined || value === '') return nothing;
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const items = (value as readonly unknown[]).map((item) =>
      typeof item === 'string' ? item : JSON.stringify(item),
    );
    return items.length > 0 ? items.join(', ') : nothing;
  }
  return JSON.stringify(value);
}
