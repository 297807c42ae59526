/**
 * The border guard: what comes in from outside is validated here, once, and trusted behind it.
 *
 * The schemas are proven equal to the types of `widget/contract.ts`: the build fails on the day
 * the two disagree.
 *
 * @module
 */
import { z } from 'zod';
import type { ConsentEvent, SiteConfig } from '../widget/contract.ts';
import { PEERS } from '../widget/migrate/configured.ts';
import { VENDORS } from '../widget/signals/configured.ts';
import { GOOGLE_TYPES } from '../widget/signals/google-map.ts';
import {
  email,
  httpUrl,
  id,
  label,
  language,
  notice,
  origin,
  pageAddress,
  semver,
  slug,
  textOf,
  uuid,
  webAddress,
  wordOf,
  words,
} from './contract-strings.ts';

/** For how many days an event is kept where `records.retainDays` does not say. */
export const RETAIN_DAYS = 1095;

/** For how many days the events of a trial copy (`test`) are kept. */
export const TRIAL_DAYS = 30;

/** Bytes of the longest body that `POST /SITE/consents` takes. */
export const MOST_BYTES = 8_192;

/** The contract's types are readonly, the schemas' are not: that difference is none. */
type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;

/** `true` where each of two types can stand for the other. */
export type Same<A, B> = [Writable<A>] extends [Writable<B>]
  ? [Writable<B>] extends [Writable<A>]
    ? true
    : false
  : false;

const text = textOf(words);

/** Answers by id. A key that would be an object's prototype is no id, and is not passed over. */
const answers = z
  .unknown()
  .superRefine((value, context) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, '__proto__')) return;
    context.addIssue({ code: 'custom', path: ['__proto__'], message: 'is no id' });
  })
  .pipe(z.record(id, z.boolean()))
  .meta({ type: 'object', additionalProperties: { type: 'boolean' } });

/** One decision as the widget sends it (docs/contract.md, section 6). */
export const consentEvent = z.strictObject({
  id: uuid,
  subject: uuid.nullable(),
  notice,
  language,
  action: z.enum(['accept-all', 'reject-all', 'save', 'grant-service', 'withdraw']),
  layer: z.enum(['banner', 'preferences', 'embed', 'api', 'page']),
  purposes: answers,
  services: answers,
  gpc: z.boolean(),
  decidedAt: z.iso.datetime({ offset: true, error: 'must be an RFC 3339 date and time' }),
  widget: semver,
});

true satisfies Same<z.infer<typeof consentEvent>, ConsentEvent>;

const since = z.number().int().min(1).optional();

const purpose = z.strictObject({
  id,
  title: text,
  description: text,
  since,
  exempt: z.enum(['audience', 'choice', 'auth', 'cart', 'lb', 'ui-lang', 'security']).optional(),
  selfAssessment: text.optional(),
});

const cookieDeclaration = z.strictObject({
  name: z.string().min(1).max(256),
  days: z.number().min(0).max(3660).optional(),
  description: text.optional(),
});

/** Tools whose stored choice can be taken over. */
const service = z.strictObject({
  id,
  purpose: id,
  name: label,
  provider: label,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be a country code of two capital letters, such as "CH"')
    .optional(),
  policyUrl: textOf(webAddress).optional(),
  hosts: z
    .array(
      z
        .string()
        .regex(
          /^[a-z0-9.-]+(:\d{1,5})?$/i,
          'must be a host name, with a port where it is not the usual one',
        ),
    )
    .optional(),
  since,
  cookies: z.array(cookieDeclaration).optional(),
  storage: z
    .array(
      z.strictObject({
        area: z.enum(['localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage']),
        name: z.string().min(1),
      }),
    )
    .optional(),
  signal: wordOf(...VENDORS).optional(),
  reload: z.boolean().optional(),
});

const corner = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;

/** A `site.json` by its shape; what its parts say of each other is checked by `site/validate.ts`. */
export const siteConfig = z.strictObject({
  site: slug,
  name: label,
  controller: z
    .strictObject({
      name: words.optional(),
      address: words.optional(),
      email: email.optional(),
      dpo: words.optional(),
      authority: words.optional(),
    })
    .optional(),
  origins: z.array(origin).min(1),
  server: httpUrl.optional(),
  languages: z.array(language).min(1),
  defaultLanguage: language,
  profile: z.enum(['fr', 'ch', 'eu']).optional(),
  revision: z.number().int().min(1).optional(),
  choiceDays: z.number().int().min(182).max(395).optional(),
  cookie: z
    .strictObject({
      name: z
        .string()
        .regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, "_" or "-"')
        .optional(),
      domain: z
        .string()
        .regex(/^\.?[a-z0-9-]+(\.[a-z0-9-]+)+$/i, 'must be a domain such as ".example.ch"')
        .optional(),
    })
    .optional(),
  policyUrl: textOf(pageAddress).optional(),
  purposes: z.array(purpose),
  services: z.array(service),
  signals: z
    .strictObject({
      gpc: z.enum(['refuse', 'ignore']).optional(),
      google: z
        .strictObject({
          mode: z.literal('basic'),
          map: z.record(wordOf(...GOOGLE_TYPES), id).optional(),
        })
        .optional(),
      dataLayer: z.boolean().optional(),
    })
    .optional(),
  appearance: z
    .strictObject({
      layout: z.enum(['bar', 'box', 'modal']).optional(),
      position: z.enum(['top', 'bottom', ...corner]).optional(),
      theme: z.enum(['auto', 'light', 'dark', 'plain']).optional(),
      tokens: z.record(z.string(), z.string()).optional(),
      button: z.enum(['auto', 'none', ...corner]).optional(),
    })
    .optional(),
  records: z
    .strictObject({
      refusals: z.enum(['anonymous', 'none']).optional(),
      cookie: z.enum(['script', 'server']).optional(),
      retainDays: z.number().int().min(1).max(3660).optional(),
    })
    .optional(),
  migrate: z
    .array(
      z.union([
        wordOf(...PEERS),
        z.strictObject({
          from: wordOf(...PEERS),
          map: z.record(z.string(), z.string()).optional(),
          cookie: label.optional(),
          choices: z.enum(['carry', 'ask']).optional(),
        }),
      ]),
    )
    .optional(),
  test: z.boolean().optional(),
  texts: z.record(language, z.record(z.string(), words)).optional(),
  reviewed: z
    .record(
      language,
      z.strictObject({ by: label, date: z.iso.date('must be a day such as "2026-11-23"') }),
    )
    .optional(),
});

true satisfies Same<z.infer<typeof siteConfig>, SiteConfig>;
