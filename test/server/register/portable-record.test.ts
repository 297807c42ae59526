import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { portableSchema, type PortableRecord } from '../../../server/register/portable-schema.ts';
import { consentEvent, NOTICE_HASH, OWN_ORIGIN, refusal, serverOfTest } from './notice.ts';

const context = { site: 'demo', revision: 4, choiceDays: 182 };

/** What any program would do with the published schema. */
function faultsOf(record: unknown): unknown {
  const ajv = new Ajv({ strict: true, allErrors: true, validateFormats: false });
  const isValid = ajv.compile(JSON.parse(portableSchema('https://x.example/schema/record.json')));
  return isValid(record) ? [] : isValid.errors;
}

async function visit() {
  const server = await serverOfTest();
  const first = consentEvent({ action: 'save', services: { youtube: false } });
  const subject = first.subject as string;
  await server.register.keep(first, context);
  await server.register.keep(refusal({ subject, action: 'withdraw', layer: 'page' }), context);
  const get = (query = '') =>
    server.app.request(`/demo/receipt${query}`, { headers: { 'consent-id': subject } });
  return { ...server, subject, get };
}

describe('the record for other programs', () => {
  test('is what its published schema says', async () => {
    const { get } = await visit();
    const record = await (await get('?form=iso-27560')).json();
    expect(faultsOf(record)).toEqual([]);
    expect(faultsOf({ ...(record as object), surprise: 1 })).not.toEqual([]);
    expect(faultsOf({})).not.toEqual([]);
  });

  test('tells who, what was shown, and each decision with its proof', async () => {
    const { get, subject } = await visit();
    const record = (await (await get('?form=iso-27560')).json()) as PortableRecord;
    expect(record.pii_principal_id).toBe(subject);
    expect(record.$schema).toBe(`${OWN_ORIGIN}/schema/record.json`);
    expect(record.pii_processing).toHaveLength(1);
    expect(record.pii_processing[0]).toMatchObject({
      notice_url: `${OWN_ORIGIN}/demo/notices/${NOTICE_HASH}`,
      language: 'fr',
      revision: 4,
    });
    expect(
      record.pii_processing[0]?.purposes.map(({ purpose_id, lawful_basis }) => [
        purpose_id,
        lawful_basis,
      ]),
    ).toEqual([
      ['analytics', 'consent'],
      ['video', 'consent'],
      ['own', 'exempt'],
      ['login', 'exempt'],
    ]);
    expect(record.party_identification.map(({ party_role }) => party_role)).toEqual([
      'pii_controller',
      'recipient',
    ]);
    expect(
      record.events.map(({ event_type, collection_method }) => [event_type, collection_method]),
    ).toEqual([
      ['consent_given', 'banner'],
      ['consent_withdrawn', 'page'],
    ]);
    expect(record.events[0]?.services).toEqual({ youtube: false });
    expect(record.events[0]?.proof.inclusion).toHaveLength(1);
  });

  test('is linked from the receipt, with its schema', async () => {
    const { get } = await visit();
    const link = (await get()).headers.get('link') ?? '';
    expect(link).toContain(`<${OWN_ORIGIN}/demo/receipt?form=iso-27560>; rel="alternate"`);
    expect(link).toContain(`<${OWN_ORIGIN}/schema/record.json>; rel="describedby"`);
    expect(link).not.toMatch(/[0-9a-f]{8}-/);
  });

  test('is offered on the record page, and downloaded there', async () => {
    const { app, subject } = await visit();
    const page = await (await app.request('/demo/record')).text();
    expect(page).toContain('href="/schema/record.json"');
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const response = await app.request('/demo/record', {
      method: 'POST',
      headers: { origin: OWN_ORIGIN },
      body: new URLSearchParams({ token, subject, act: 'download-iso' }),
    });
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(faultsOf(await response.json())).toEqual([]);
  });
});
