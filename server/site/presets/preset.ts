/**
 * What is known of a service beforehand, as data: each fact with its source, or without one.
 *
 * A fact without a source is a lead and no more: it is shown as unconfirmed, and gets into no site's
 * configuration before a person has said that they checked it.
 *
 * @module
 */
import { z } from 'zod';
import { VENDORS } from '../../../widget/signals/configured.ts';
import { id, label, webAddress, wordOf } from '../../contract-strings.ts';

/** The source of a fact, by its name; left out where there is none. */
const from = z.string().min(1).optional();

const key = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** How long a cookie lives, as its source says: `13 months`, `30 minutes`, `session`. */
const lasts = z
  .string()
  .regex(/^(session|\d+ (minute|hour|day|week|month|year)s?)$/, 'must be such as "13 months"');

const cookie = z.strictObject({
  /** `*` stands for any characters. */
  name: z.string().min(1).max(256),
  /** Whether the site's own pages can read and erase it. */
  party: z.enum(['first', 'third']),
  /** Left out where the source does not say. */
  lasts: lasts.optional(),
  /** What it is for: a key of `meanings.json`. */
  meaning: key,
  from,
});

const storage = z.strictObject({
  area: z.enum(['localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage']),
  name: z.string().min(1),
  meaning: key,
  from,
});

/** One service. */
export const preset = z.strictObject({
  id,
  name: label,
  /** A key of `purposes.json`. */
  purpose: key,
  provider: z.strictObject({ name: label, from }),
  country: z.strictObject({ code: z.string().regex(/^[A-Z]{2}$/), from }).optional(),
  policy: z.strictObject({ url: webAddress, from }).optional(),
  hosts: z.array(z.strictObject({ host: z.string().regex(/^[a-z0-9.-]+$/), from })),
  cookies: z.array(cookie),
  storage: z.array(storage),
  signal: wordOf(...VENDORS).optional(),
  /** What stands in the page: a script, an embed with a placeholder, or an element of its own. */
  held: z.enum(['script', 'iframe', 'element']),
});

/** One service, as it is known beforehand. */
export type Preset = z.infer<typeof preset>;

const inFour = z.strictObject({ fr: label, de: label, it: label, en: label });

/** What cookies are for, by key, in the four languages. */
export const meanings = z.record(key, inFour);

/** The purposes that services serve, by key: where a site has none of that name yet. */
export const purposes = z.record(key, z.strictObject({ title: inFour, description: inFour }));

/** Where facts were read: the vendor's own page, or somebody else's. */
export const sources = z.record(
  key,
  z.strictObject({
    url: webAddress,
    by: z.enum(['vendor', 'other']),
    /** The day on which it was read. */
    checked: z.iso.date(),
  }),
);

/** A source. */
export type Source = z.infer<typeof sources>[string];
