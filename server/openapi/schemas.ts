/**
 * What the server answers, as schemas: the components of its OpenAPI document.
 *
 * What comes in is in `server/contract.ts`. The receipt and the notice are proven equal to the types
 * of `widget/contract.ts`.
 *
 * @module
 */
import { z } from 'zod';
import type { Notice, Receipt } from '../../widget/contract.ts';
import { consentEvent, type Same, siteConfig } from '../contract.ts';
import { id, language, notice as noticeName } from '../contract-strings.ts';

const instant = z.iso.datetime({ offset: true });
const answers = z.record(id, z.boolean());
const base64 = z.base64();
const count = z.number().int().min(0);

/** RFC 9457. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string().describe('A stable word for programs'),
  status: z.number().int(),
  detail: z.string(),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
});

/** Docs/contract.md, section 6. */
export const receipt = z.strictObject({
  id: z.uuid(),
  site: z.string(),
  subject: z.uuid().nullable(),
  receivedAt: instant,
  expiresAt: instant,
  notice: noticeName,
  revision: z.number().int().min(1),
  purposes: answers,
  services: answers,
  event: consentEvent,
  salt: base64.describe('32 random bytes'),
  index: count.describe('Position in the log'),
  leaf: z.string().regex(/^[0-9a-f]{64}$/),
  checkpoint: z.string().optional().describe('C2SP checkpoint'),
  proof: z.array(base64).optional().describe('Inclusion path, RFC 9162 2.1.3'),
});

true satisfies Same<z.infer<typeof receipt>, Receipt>;

const witnessed = z
  .array(
    z.strictObject({
      checkpoint: z.string().describe('C2SP checkpoint, with the cosignature under it'),
      proof: z.array(base64).describe('Inclusion path in the tree of that checkpoint'),
    }),
  )
  .min(1)
  .optional()
  .describe('The same against the newest head of each witness, where one covers the entry');

/** A subject's receipts, oldest first, each with checkpoint and proof. */
export const record = z.strictObject({
  events: z.array(receipt.required({ checkpoint: true, proof: true }).extend({ witnessed })).min(1),
});

/** What was shown; its bytes hash to its name. */
export const notice = z.strictObject({
  site: z.string(),
  revision: z.number().int().min(1),
  profile: z.enum(['fr', 'ch', 'eu']),
  language,
  name: z.string(),
  policyVersion: z.number().int().nullable(),
  texts: z.record(z.string(), z.string()),
  purposes: z.array(
    z.strictObject({
      id,
      since: z.number().int(),
      title: z.string(),
      description: z.string(),
      exempt: siteConfig.shape.purposes.element.shape.exempt,
      selfAssessment: z.string().optional(),
    }),
  ),
  services: z.array(
    z.strictObject({
      id,
      purpose: id,
      since: z.number().int(),
      name: z.string(),
      provider: z.string(),
      country: z.string().optional(),
      policyUrl: z.string().optional(),
      hosts: z.array(z.string()),
      cookies: z.array(
        z.strictObject({
          name: z.string(),
          days: z.number().optional(),
          description: z.string().optional(),
        }),
      ),
      storage: z.array(
        z.strictObject({
          area: z.enum(['localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage']),
          name: z.string(),
        }),
      ),
    }),
  ),
  appearance: z.strictObject({
    layout: z.enum(['bar', 'box', 'modal']),
    position: siteConfig.shape.appearance.unwrap().shape.position.unwrap(),
    theme: siteConfig.shape.appearance.unwrap().shape.theme.unwrap(),
    tokens: z.record(z.string(), z.string()),
  }),
  widget: z.string(),
});

true satisfies Same<z.infer<typeof notice>, Notice>;

/** The published configuration. */
export const publishedConfig = siteConfig.extend({
  revision: z.number().int().min(1),
  notice: z.record(language, noticeName),
  migrationNotice: z.record(language, noticeName).optional(),
});

const kind = z.enum(['privacy', 'faq']);
const version = z.number().int().min(1);

/** A document, for programs. */
export const document = z.strictObject({
  site: z.string(),
  kind,
  language,
  languages: z.array(language),
  version,
  hash: noticeName,
  publishedAt: instant,
  title: z.string(),
  markdown: z.string(),
  html: z.string().describe('Safe HTML'),
  faq: z.array(z.strictObject({ question: z.string(), answer: z.string() })),
});

/** The versions of a document, newest first. */
export const versions = z.strictObject({
  site: z.string(),
  kind,
  versions: z.array(
    z.strictObject({
      version,
      hash: noticeName,
      faqVersion: version.nullable(),
      publishedAt: instant,
      material: z.array(id),
      languages: z.array(language),
      url: z.url(),
    }),
  ),
});

/** Two sizes of the log, and the proof that the older tree is a beginning of the newer. */
export const consistency = z.strictObject({
  from: count,
  to: count,
  checkpoint: z.string().optional().describe('The signed head, where `to` is the present size'),
  proof: z.array(base64),
});

const witnessedHead = z.strictObject({
  origin: z.string().describe('The name of the log'),
  size: count,
  note: z.string().describe('C2SP checkpoint, with the cosignature under it'),
  witnessedAt: instant,
});

/** What is kept of other logs. */
export const witness = z.strictObject({
  key: z.string().describe('C2SP verifier key, of the kind that cosigns'),
  logs: z.array(
    z.strictObject({
      origin: z.string(),
      isWitnessed: z.boolean().describe('Whether heads of it are taken'),
      newest: witnessedHead.nullable(),
      forks: z.array(
        witnessedHead.extend({ kept: z.string().describe('The head of that size before it') }),
      ),
    }),
  ),
});

/** Whether it lives. */
export const state = z.strictObject({ status: z.enum(['ok', 'ready']) });
