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

/** The contract's types are readonly, the schemas' are not: that difference is none. */
type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;

/** `true` where each of two types can stand for the other. */
export type Same<A, B> = [Writable<A>] extends [Writable<B>]
  ? [Writable<B>] extends [Writable<A>]
    ? true
    : false
  : false;

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

const text = z
  .union([z.string().min(1), z.record(language, z.string().min(1))])
  .describe('One string, or one for each language');

const notice = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/, 'must be "sha256:" and 64 hexadecimal digits');

const uuid = z.uuid('must be a UUID').transform((value) => value.toLowerCase());

const httpUrl = z
  .string()
  .refine(
    (value) => /^https?:\/\//.test(value) && URL.canParse(value),
    'must be an http: or https: URL',
  );

const origin = httpUrl.refine(
  (value) => URL.canParse(value) && new URL(value).origin === value,
  'must be an origin: scheme, host and port, without a path',
);

/** Semantic version 2.0.0. */
const semver = z
  .string()
  .max(64)
  .regex(
    /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/,
    'must be a semantic version such as "1.0.0"',
  );

/** One decision as the widget sends it (docs/contract.md, section 6). */
export const consentEvent = z.strictObject({
  id: uuid,
  subject: uuid.nullable(),
  notice,
  language,
  action: z.enum(['accept-all', 'reject-all', 'save', 'grant-service', 'withdraw']),
  layer: z.enum(['banner', 'preferences', 'embed', 'api', 'page']),
  purposes: z.record(id, z.boolean()),
  services: z.record(id, z.boolean()),
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

const service = z.strictObject({
  id,
  purpose: id,
  name: z.string().min(1),
  provider: z.string().min(1),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be a country code of two capital letters, such as "CH"')
    .optional(),
  policyUrl: text.optional(),
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
  signal: z.string().min(1).optional(),
  reload: z.boolean().optional(),
});

const corner = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;

/** A `site.json` by its shape; what its parts say of each other is checked by `site/validate.ts`. */
export const siteConfig = z.strictObject({
  site: slug,
  name: z.string().min(1),
  controller: z
    .strictObject({
      name: z.string().optional(),
      address: z.string().optional(),
      email: z.string().optional(),
      dpo: z.string().optional(),
      authority: z.string().optional(),
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
  policyUrl: text.optional(),
  purposes: z.array(purpose),
  services: z.array(service),
  signals: z
    .strictObject({
      gpc: z.enum(['refuse', 'ignore']).optional(),
      google: z
        .strictObject({ mode: z.literal('basic'), map: z.record(z.string(), id).optional() })
        .optional(),
      dataLayer: z.boolean().optional(),
    })
    .optional(),
  appearance: z
    .strictObject({
      layout: z.enum(['bar', 'box', 'modal']).optional(),
      position: z.enum(['top', 'bottom', ...corner]).optional(),
      theme: z.enum(['auto', 'light', 'dark']).optional(),
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
  migrate: z.array(z.string()).optional(),
  test: z.boolean().optional(),
  texts: z.record(language, z.record(z.string(), z.string().min(1))).optional(),
});

true satisfies Same<z.infer<typeof siteConfig>, SiteConfig>;
