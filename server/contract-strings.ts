/**
 * Strings from outside, each kind by its form: ids, languages, addresses, words.
 *
 * @module
 */
import { z } from 'zod';

/** First path segments of the server itself: no site may be called so. */
export const RESERVED_SLUGS: readonly string[] = [
  'api',
  'assets',
  'console',
  'demo',
  'docs',
  'healthz',
  'log',
  'metrics',
  'openapi',
  'readyz',
  'schema',
];

/** A purpose's or a service's id. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,31}$/, 'must be 1 to 32 of a-z, 0-9 and "-", and start with a letter');

/** A site's slug. */
export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,62}$/, 'must be 2 to 63 of a-z, 0-9 and "-", and start with a letter')
  .refine(
    (value) => !RESERVED_SLUGS.includes(value),
    'is a path of the server: choose another name',
  );

/** A BCP 47 language tag, as far as sites use them: language, optional script or region. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language code such as "fr" or "de-CH"');

/** Words for a reader: something but white space. */
export const words = z.string().regex(/\S/, 'must not be empty');

/** What is shown in one line. */
export const label = words.max(200);

/** A text whose strings are all of one kind. */
export function textOf<T extends z.ZodType<string>>(one: T) {
  return z.union([one, z.record(language, one)]).describe('One string, or one for each language');
}

/** One of a closed list; a string to the types, so that a list may grow without breaking a reader. */
export function wordOf(...list: readonly string[]) {
  const message = `must be ${list.map((word) => JSON.stringify(word)).join(' or ')}`;
  return z
    .string()
    .refine((value) => list.includes(value), message)
    .meta({ enum: [...list] });
}

/** A notice's name. */
export const notice = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/, 'must be "sha256:" and 64 hexadecimal digits');

/** A UUID, in lower case whatever its sender wrote. */
export const uuid = z.uuid('must be a UUID').transform((value) => value.toLowerCase());

/** An address that a program asks. */
export const httpUrl = z
  .string()
  .refine(
    (value) => /^https?:\/\//.test(value) && URL.canParse(value),
    'must be an http: or https: URL',
  );

/** One origin, as browsers write it. */
export const origin = httpUrl
  .refine(
    (value) => URL.canParse(value) && new URL(value).origin === value,
    'must be an origin: scheme, host and port, without a path',
  )
  .refine((value) => !value.includes('*'), 'must be one origin, without "*": list each by itself');

/** A link to another site. Browsers pass over white space and control characters in a URL, so there are none. */
export const webAddress = z
  .string()
  .refine(
    (value) => /^https?:\/\/[^\s\p{Cc}\\]+$/iu.test(value) && URL.canParse(value),
    'must be an http: or https: URL',
  );

/** A link to another site, or to a page of the site itself. */
export const pageAddress = z
  .string()
  .refine(
    (value) => webAddress.safeParse(value).success || isOwnPath(value),
    'must be an http: or https: URL, or a path of the site such as "/privacy"',
  );

function isOwnPath(value: string): boolean {
  const site = 'https://site.invalid';
  if (!/^[^\s\p{Cc}\\]+$/u.test(value) || !URL.canParse(value, `${site}/page`)) return false;
  return !/^[a-z][a-z0-9+.-]*:/i.test(value) && new URL(value, `${site}/page`).origin === site;
}

/** An e-mail address, as far as one can be told by its look. */
export const email = z
  .string()
  .regex(
    /^[^\s@<>"(),;:\\]{1,64}@[^\s@<>"(),;:\\.]+(\.[^\s@<>"(),;:\\.]+)+$/,
    'must be an e-mail address such as "privacy@example.ch"',
  );

/** Semantic version 2.0.0, by the expression that semver.org recommends. */
export const semver = z
  .string()
  .max(256)
  .regex(
    /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?(?:\+[0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*)?$/,
    'must be a semantic version such as "1.0.0"',
  );
