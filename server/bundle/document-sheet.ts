/**
 * A version of a document as a page of a bundle, completed by the configuration of its time.
 *
 * @module
 */
import { raw } from 'hono/html';
import { documentOf } from '../policy/document.ts';
import type { Policy } from '../policy/policy.ts';
import { type PageKind, read } from '../policy/reading.ts';
import type { Sites } from '../site/sites.ts';
import type { DocumentVersion, Store } from '../store/store.ts';
import { sheet } from './sheet.ts';

/** What the pages are made of. */
export interface DocumentSheetParts {
  readonly policy: Policy;
  readonly sites: Pick<Sites, 'at'>;
  readonly store: Pick<Store, 'sites'>;
  /** The server's public address, without a slash at its end. */
  readonly url: string;
}

/** Makes the pages of documents. */
export function createDocumentSheets({ policy, sites, store, url }: DocumentSheetParts) {
  return async ({ site, kind, version, publishedAt }: DocumentVersion, language: string) => {
    const configOf = async () => {
      // A new site's documents are published a moment before its first configuration.
      const then = (await sites.at(site, publishedAt)) ?? (await store.sites.versions(site))[0];
      return then?.config ?? null;
    };
    const asked = { site, kind: kind as PageKind, version, lang: language };
    const reading = await read({ policy, configOf }, asked);
    const { title, html } = documentOf(reading, `${url}/${site}/record`);
    return sheet(title, language, raw(`<h1>${title}</h1>${html}`));
  };
}
