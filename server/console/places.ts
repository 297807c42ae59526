/**
 * Where a request is: which site, which of its documents, in which language. What does not exist is
 * refused here, once.
 *
 * @module
 */
import type { Context } from 'hono';
import type { Language } from '../../widget/contract.ts';
import type { Sites } from '../site/sites.ts';
import type { DocumentKind, DocumentVersion, SiteVersion } from '../store/store.ts';
import { type Editions, languagesOf } from './editions.ts';
import { type DeskEnv, DeskRefusal } from './guard.ts';

/** The documents of a site, in the order the desk shows them. */
export const KINDS: readonly DocumentKind[] = ['privacy', 'faq', 'banner'];

/** A document of a site. */
export interface DocumentPlace {
  readonly site: SiteVersion;
  readonly kind: DocumentKind;
  readonly inForce: DocumentVersion;
  readonly languages: readonly Language[];
}

/** One language of a document. */
export interface LanguagePlace extends DocumentPlace {
  readonly language: Language;
}

/** Finds what the path of a request names; refuses with 404 what there is not. */
export interface Places {
  site(c: Context<DeskEnv>): Promise<SiteVersion>;
  document(c: Context<DeskEnv>): Promise<DocumentPlace>;
  language(c: Context<DeskEnv>): Promise<LanguagePlace>;
  version(c: Context<DeskEnv>): Promise<DocumentPlace & { readonly version: DocumentVersion }>;
}

/** Makes it. */
export function createPlaces(sites: Pick<Sites, 'current'>, editions: Editions): Places {
  async function site(c: Context<DeskEnv>): Promise<SiteVersion> {
    return (await sites.current(c.req.param('site') ?? '')) ?? missing();
  }

  async function document(c: Context<DeskEnv>): Promise<DocumentPlace> {
    const found = await site(c);
    const kind = KINDS.find((candidate) => candidate === c.req.param('kind')) ?? missing();
    const inForce = (await editions.inForce(found, kind)) ?? missing();
    return { site: found, kind, inForce, languages: languagesOf(found, inForce) };
  }

  return {
    site,
    document,
    async language(c) {
      const place = await document(c);
      const language = c.req.param('language') ?? '';
      return place.languages.includes(language) ? { ...place, language } : missing();
    },
    async version(c) {
      const place = await document(c);
      const number = Number(c.req.param('version'));
      const version = Number.isSafeInteger(number)
        ? await editions.version(place.site, place.kind, number)
        : null;
      return { ...place, version: version ?? missing() };
    },
  };
}

function missing(): never {
  throw new DeskRefusal(404, 'missing');
}
