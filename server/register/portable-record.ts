/**
 * A visitor's record for other programs: their receipts with what was shown and by whom, in the
 * groups of ISO/IEC TS 27560.
 *
 * @module
 */
import type { Layer, Notice, Receipt, SiteConfig } from '../../widget/contract.ts';
import type { PortableRecord } from './portable-schema.ts';

/** A receipt with the notice that it answers. */
export interface AnsweredReceipt {
  readonly receipt: Receipt;
  readonly notice: Notice | null;
}

/** Whose record it is made for. */
export interface PortableContext {
  readonly site: string;
  readonly siteName: string;
  /** Who answers for the site. */
  readonly controller: SiteConfig['controller'];
  /** For how many days events are kept after they expire. */
  readonly retainDays: number | undefined;
  /** The server's own origin. */
  readonly url: string;
}

type Party = PortableRecord['party_identification'][number];
type Processing = PortableRecord['pii_processing'][number];
type EventType = PortableRecord['events'][number]['event_type'];

const METHODS: Readonly<Record<Layer, PortableRecord['events'][number]['collection_method']>> = {
  banner: 'banner',
  preferences: 'preferences',
  embed: 'placeholder',
  api: 'api',
  page: 'page',
};

/** The record of a subject's receipts, oldest first, at least one. */
export function portableRecordOf(
  subject: string,
  answered: readonly AnsweredReceipt[],
  context: PortableContext,
): PortableRecord {
  const { site, url, retainDays } = context;
  const notices = new Map(answered.map(({ receipt, notice }) => [receipt.notice, notice]));
  const shown = [...notices].flatMap(([hash, notice]) => (notice ? [{ hash, notice }] : []));
  return {
    $schema: `${url}/schema/record.json`,
    schema_version: '1.0',
    modelled_on: 'ISO/IEC TS 27560:2023',
    record_id: answered[0]?.receipt.id ?? subject,
    pii_principal_id: subject,
    site,
    ...(retainDays === undefined ? {} : { retention_period: `P${retainDays}D` }),
    pii_processing: shown.map(({ hash, notice }) => processingOf(hash, notice, context)),
    party_identification: partiesOf(
      shown.map(({ notice }) => notice),
      context,
    ),
    events: answered.map(({ receipt }, at) => eventOf(receipt, at === 0)),
  };
}

function processingOf(hash: string, notice: Notice, { site, url }: PortableContext): Processing {
  return {
    privacy_notice: hash,
    notice_url: `${url}/${site}/notices/${hash.replace('sha256:', '')}`,
    policy_version: notice.policyVersion,
    revision: notice.revision,
    language: notice.language,
    purposes: notice.purposes.map(({ id, title, description, exempt }) => ({
      purpose_id: id,
      purpose: title,
      description,
      lawful_basis: exempt ? 'exempt' : 'consent',
      ...(exempt ? { exemption: exempt } : {}),
      services: notice.services
        .filter((service) => service.purpose === id)
        .map((service) => ({
          service_id: service.id,
          service_name: service.name,
          party_id: partyId(service.provider),
        })),
    })),
  };
}

function partiesOf(notices: readonly Notice[], context: PortableContext): Party[] {
  const { controller, siteName } = context;
  const parties = new Map<string, Party>();
  const name = controller?.name ?? siteName;
  parties.set(partyId(name), {
    party_id: partyId(name),
    party_name: name,
    party_role: 'pii_controller',
    ...said({
      party_address: controller?.address,
      party_email: controller?.email,
      party_contact: controller?.dpo,
      authority: controller?.authority,
    }),
  });
  for (const { provider, country, policyUrl } of notices.flatMap(({ services }) => services)) {
    const id = partyId(provider);
    if (parties.has(id)) continue;
    const more = said({ jurisdiction: country, privacy_policy: policyUrl });
    parties.set(id, { party_id: id, party_name: provider, party_role: 'recipient', ...more });
  }
  return [...parties.values()];
}

function eventOf(receipt: Receipt, isFirst: boolean): PortableRecord['events'][number] {
  const { event } = receipt;
  return {
    event_id: receipt.id,
    event_type: typeOf(receipt, isFirst),
    event_time: receipt.receivedAt,
    event_time_told: event.decidedAt,
    valid_until: receipt.expiresAt,
    entity_id: receipt.subject,
    privacy_notice: receipt.notice,
    collection_method: METHODS[event.layer],
    consent_type: 'explicit',
    purposes: receipt.purposes,
    services: receipt.services,
    global_privacy_control: event.gpc,
    proof: {
      committed: event,
      salt: receipt.salt,
      index: receipt.index,
      leaf: receipt.leaf,
      checkpoint: receipt.checkpoint ?? '',
      inclusion: [...(receipt.proof ?? [])],
    },
  };
}

/** Nothing granted is a refusal at first, a withdrawal after a grant. */
function typeOf({ purposes, services }: Receipt, isFirst: boolean): EventType {
  const grants = [purposes, services].some((said) => Object.values(said).includes(true));
  if (grants) return isFirst ? 'consent_given' : 'consent_changed';
  return isFirst ? 'consent_refused' : 'consent_withdrawn';
}

/** A party is told apart by its name: the notices know no more of it. */
function partyId(name: string): string {
  return name.trim().toLowerCase().replaceAll(/\s+/g, '-');
}

/** Without what is not said. */
function said(facts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).filter((fact): fact is [string, string] => fact[1] !== undefined),
  );
}
