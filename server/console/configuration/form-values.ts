/**
 * What was typed into a form, as the values of a configuration: fields are named by their path in it
 * (`cookies.0.days`), so that a fault of the validator names its field.
 *
 * A value of the wrong kind stays as it was typed. Pure.
 *
 * @module
 */
import type { Language } from '../../../widget/contract.ts';
import { objectOf, stringOf, type Typed } from './typed.ts';

/** The languages of a site, its own first. */
export interface FormLanguages {
  readonly languages: readonly Language[];
  readonly defaultLanguage: Language;
}

/** A posted form, read field by field. */
export interface FormValues {
  /** One line, without blanks at its ends; `undefined` where it is empty. */
  line(path: string): string | undefined;
  /** A number, or what was typed instead of one. */
  number(path: string): number | string | undefined;
  /** `true` or `false`; `undefined` for neither. */
  flag(path: string): boolean | undefined;
  /** Lines that are not empty; `undefined` where there is none. */
  lines(path: string): readonly string[] | undefined;
  /**
   * A text of each language. What was one string for all languages stays one, as long as only the
   * site's own language has a text.
   */
  text(path: string, before: unknown): unknown;
  /** How many rows a list has in the form. */
  rows(path: string): number;
}

/** Reads a form of a site in these languages. */
export function formValues(
  form: URLSearchParams,
  { languages, defaultLanguage }: FormLanguages,
): FormValues {
  const line = (path: string) => form.get(path)?.trim() || undefined;
  return {
    line,
    number(path) {
      const typed = line(path);
      return typed !== undefined && /^\d{1,15}([.,]\d+)?$/.test(typed)
        ? Number(typed.replace(',', '.'))
        : typed;
    },
    flag(path) {
      const typed = form.get(path);
      return typed === 'true' || typed === 'false' ? typed === 'true' : undefined;
    },
    lines(path) {
      const typed = (form.get(path) ?? '').split(/[\r\n]+/).map((one) => one.trim());
      const lines = typed.filter(Boolean);
      return lines.length > 0 ? lines : undefined;
    },
    text(path, before) {
      const typed = languages.flatMap((code): [Language, string][] => {
        const text = form.get(`${path}.${code}`)?.replaceAll(/\r\n?/g, '\n').trim();
        return text ? [[code, text]] : [];
      });
      const only = typed.length === 1 ? typed[0] : undefined;
      const wasOne = form.get(`${path}:one`) === 'true';
      if (wasOne && only?.[0] === defaultLanguage) return only[1];
      // A language that the form does not show keeps its text.
      const others = Object.entries(objectOf(before)).filter(([code]) => !languages.includes(code));
      const all = [...typed, ...others];
      return all.length > 0 ? Object.fromEntries(all) : undefined;
    },
    rows(path) {
      const start = `${path}.`;
      const numbers = [...form.keys()]
        .filter((name) => name.startsWith(start))
        .map((name) => Number.parseInt(name.slice(start.length), 10))
        .filter(Number.isInteger);
      return Math.min(200, Math.max(-1, ...numbers) + 1);
    },
  };
}

/** What a field of a text shows in a language: one string for all stands in the site's own. */
export function textShown(
  value: unknown,
  language: Language,
  { defaultLanguage }: FormLanguages,
): string {
  if (typeof value === 'string') return language === defaultLanguage ? value : '';
  return stringOf(objectOf(value)[language]);
}

/** `before` with these keys; one that is `undefined` is taken away, the others stay in their places. */
export function withKeys(before: Typed, keys: Typed): Typed {
  const entries = Object.entries({ ...before, ...keys });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
