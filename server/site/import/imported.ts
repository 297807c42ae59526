/**
 * What another tool's configuration says, in words that all of them share. Pure.
 *
 * @module
 */
import type { Migration } from '../../../widget/contract.ts';

/** Something that the tool asked about. */
export interface Part {
  /** The tool's own name: what its cookie and its markup say. */
  readonly name: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
}

/** A service of it, with what it is for. */
export interface ServicePart extends Part {
  /** The name of one of `groups`. */
  readonly group: string;
  /** Names of cookies; `*` stands for any characters. */
  readonly cookies: readonly string[];
}

/** A configuration that was read. */
export interface Imported {
  /** Its purposes or categories that ask; what always runs is not among them. */
  readonly groups: readonly Part[];
  readonly services: readonly ServicePart[];
  /** Whether an answer is kept by group; otherwise by service. */
  readonly isByGroup: boolean;
  /** Whose texts were taken. */
  readonly language?: string | undefined;
  /** Those in which it has texts at all; left out where it does not say. */
  readonly languages?: readonly string[];
  readonly policyUrl?: string | undefined;
  /** For how many days it keeps a choice. */
  readonly days?: number | undefined;
  readonly move: Migration;
  /** What a person has to know or to decide. */
  readonly notes: readonly string[];
}

/** Anything that was read of a file. */
export type Read = Readonly<Record<string, unknown>>;

/** What it is as an object; an empty one where it is none. */
export const objectOf = (value: unknown): Read =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Read) : {};

/** Its elements that are objects; none where it is no list. */
export const objectsIn = (value: unknown): readonly Read[] =>
  Array.isArray(value)
    ? value.filter((item) => typeof item === 'object' && item).map(objectOf)
    : [];

/** What it is as a text, without markup; nothing where it is none, or empty. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const plain = value
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return plain === '' ? undefined : plain.slice(0, 500);
}

/** What to say where a tool's own language, `own`, has no texts and those of another one were taken. */
export function strangeLanguage(
  translations: Read,
  own: string | undefined,
  taken: string | undefined,
): readonly string[] {
  const codes = languagesIn(translations);
  if (own === undefined || taken === own || codes.length === 0 || codes.includes('zz')) return [];
  return codes.includes(own)
    ? []
    : [`its language is "${own}", in which it has no texts: those in "${taken}" were taken`];
}

/** A number, where it is one. */
export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** The languages that a tool's texts are written in; Klaro's `zz` stands for any. */
export const languagesIn = (translations: Read): readonly string[] =>
  Object.keys(translations).filter((code) => /^[a-z]{2}(-[A-Za-z]{2,4})?$/.test(code));

/** The language whose texts are taken: the one that is wanted, where it is there, else the first. */
export function languageIn(translations: Read, wanted: string | undefined): string | undefined {
  const codes = languagesIn(translations);
  return wanted !== undefined && codes.includes(wanted)
    ? wanted
    : codes.find((code) => code !== 'zz');
}

/** Names of cookies out of texts and simple patterns: `^_ga(_.*)?$` is `_ga*`. Others are left out. */
export function cookieNames(list: unknown): readonly string[] {
  const entries = Array.isArray(list) ? list : [list];
  const names = entries.flatMap((entry: unknown): string[] => {
    if (Array.isArray(entry)) return [...cookieNames(entry[0])];
    const { pattern, name } = objectOf(entry);
    if (name !== undefined) return [...cookieNames(name)];
    const regexp =
      pattern ?? (typeof entry === 'string' ? /^\/(.+)\/[a-z]*$/.exec(entry)?.[1] : undefined);
    if (typeof regexp === 'string') return wildcardOf(regexp);
    return typeof entry === 'string' && /^[\w.*-]+$/.test(entry) ? [entry] : [];
  });
  return [...new Set(names)];
}

function wildcardOf(pattern: string): string[] {
  const [, head = '', tail = ''] = /^\^((?:[\w-]|\\\.)+)(.*)$/.exec(pattern) ?? [];
  // Without at least three letters at its beginning it would say too much.
  if (head.replace(/\\./g, '').length < 3) return [];
  const stem = /^[?*+]/.test(tail) ? head.slice(0, -1) : head;
  return [stem.replaceAll('\\.', '.') + (tail === '$' ? '' : '*')];
}
