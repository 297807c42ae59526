/**
 * The shape of a record for other programs, in the groups and words of ISO/IEC TS 27560:2023: header,
 * processing, parties, events. Published at `/schema/record.json`.
 *
 * The standard's own text was not at hand: the words are those of public implementations, and no
 * conformity is claimed. What it has no word for (a refusal, the log's proof) is ours.
 *
 * @module
 */
import { z } from 'zod';
import { consentEvent } from '../contract.ts';
import { notice as noticeName } from '../contract-strings.ts';

const instant = z.iso.datetime({ offset: true });
const answers = z.record(z.string(), z.boolean());

const service = z.strictObject({
  service_id: z.string(),
  service_name: z.string(),
  party_id: z.string().describe('The party that runs it'),
});

const purpose = z.strictObject({
  purpose_id: z.string(),
  purpose: z.string().describe('As it was shown'),
  description: z.string().describe('As it was shown'),
  lawful_basis: z
    .enum(['consent', 'exempt'])
    .describe('exempt: no consent is needed, and the visitor was told why'),
  exemption: z.string().optional(),
  services: z.array(service),
});

const processing = z.strictObject({
  privacy_notice: noticeName.describe('SHA-256 of what was shown'),
  notice_url: z.url().describe('Its text, for ever'),
  policy_version: z.number().int().nullable(),
  revision: z.number().int().min(1),
  language: z.string(),
  purposes: z.array(purpose),
});

const party = z.strictObject({
  party_id: z.string(),
  party_name: z.string(),
  party_role: z.enum(['pii_controller', 'recipient']),
  party_address: z.string().optional(),
  party_email: z.string().optional(),
  party_contact: z.string().optional().describe('The data protection officer'),
  authority: z.string().optional(),
  jurisdiction: z.string().optional().describe('Country, ISO 3166-1'),
  privacy_policy: z.string().optional(),
});

const event = z.strictObject({
  event_id: z.uuid(),
  event_type: z.enum(['consent_given', 'consent_changed', 'consent_refused', 'consent_withdrawn']),
  event_time: instant.describe('When the server received it'),
  event_time_told: instant.describe("The device's clock, as told"),
  valid_until: instant,
  entity_id: z.uuid().nullable().describe('Who decided: the principal'),
  privacy_notice: noticeName,
  collection_method: z.enum(['banner', 'preferences', 'placeholder', 'api', 'page']),
  consent_type: z.literal('explicit'),
  purposes: answers,
  services: answers.describe('Those whose answer differs from their purpose'),
  global_privacy_control: z.boolean(),
  proof: z
    .strictObject({
      committed: consentEvent.describe('Exactly what was committed, as canonical JSON (RFC 8785)'),
      salt: z.base64(),
      index: z.number().int().min(0),
      leaf: z.string(),
      checkpoint: z.string().describe('C2SP checkpoint'),
      inclusion: z.array(z.base64()).describe('RFC 9162 2.1.3'),
    })
    .describe('How anybody checks that the register holds this, and since when'),
});

/** A visitor's record. */
export const portableRecord = z.strictObject({
  $schema: z.url(),
  schema_version: z.literal('1.0'),
  modelled_on: z.literal('ISO/IEC TS 27560:2023'),
  record_id: z.uuid().describe("The first event's"),
  pii_principal_id: z.uuid().describe("The visitor's random identifier, and nothing else"),
  site: z.string(),
  retention_period: z
    .string()
    .optional()
    .describe('For how long events are kept after they expire, ISO 8601'),
  pii_processing: z.array(processing).min(1),
  party_identification: z.array(party).min(1),
  events: z.array(event).min(1).describe('Oldest first'),
});

/** A visitor's record. */
export type PortableRecord = z.infer<typeof portableRecord>;

/** The schema (JSON Schema 2020-12), named by its own address. */
export function portableSchema(url: string): string {
  const { $schema, ...schema } = z.toJSONSchema(portableRecord, {
    target: 'draft-2020-12',
    io: 'input',
  });
  const title = 'Mes choix: a visitor’s record';
  return JSON.stringify({ $schema, $id: url, title, ...schema }, null, 2);
}
