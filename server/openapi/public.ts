/**
 * The server's description: all that can be asked of it, but the desk.
 *
 * @module
 */
import { consentEvent } from '../contract.ts';
import { portableRecord } from '../register/portable-schema.ts';
import { documentOf, type NamedSchemas } from './document.ts';
import { operations } from './operations.ts';
import * as schemas from './schemas.ts';

const NAMED: NamedSchemas = {
  ConsentEvent: consentEvent,
  Receipt: schemas.receipt,
  Record: schemas.record,
  PortableRecord: portableRecord,
  Notice: schemas.notice,
  PublishedConfig: schemas.publishedConfig,
  Document: schemas.document,
  Versions: schemas.versions,
  Consistency: schemas.consistency,
  Witness: schemas.witness,
  State: schemas.state,
  Problem: schemas.problem,
};

/** The document of a server of this version, at this address. */
export function openApiDocument(version: string, url: string) {
  return documentOf({
    title: 'Mes choix',
    says: 'Consent events in, receipts out; the published notices, documents and log.',
    version,
    url,
    operations,
    schemas: NAMED,
  });
}
