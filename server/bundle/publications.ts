/**
 * Everything that a site has published, as files of a bundle.
 *
 * @module
 */
import { type DocumentVersion, readNotice, type Store } from '../store/store.ts';
import { noticePage } from './notice-page.ts';
import type { Publications } from './timeline.ts';

/** Reads all publications of a site, oldest first. */
export async function publicationsOf(
  store: Pick<Store, 'sites' | 'documents'>,
  site: string,
): Promise<Publications> {
  const kinds = ['privacy', 'faq', 'banner'] as const;
  const documents: DocumentVersion[] = [];
  for (const kind of kinds) {
    documents.push(...(await store.documents.versions(site, kind)).toReversed());
  }
  return {
    configurations: await store.sites.versions(site),
    documents,
    notices: await store.sites.notices(site),
  };
}

/** Their files: exact bytes beside a page to read. */
export async function* publicationFiles(
  { configurations, documents, notices }: Publications,
  pageOf: (version: DocumentVersion, language: string) => Promise<string>,
): AsyncGenerator<{ readonly path: string; readonly content: string }> {
  for (const notice of notices) {
    const path = `notices/${notice.hash}`;
    yield { path: `${path}.json`, content: notice.body };
    yield { path: `${path}.html`, content: await noticePage(readNotice(notice), notice.hash) };
  }
  for (const version of documents) {
    for (const [language, text] of Object.entries(version.texts)) {
      const path = `texts/${version.kind}/v${version.version}/${language}`;
      yield { path: `${path}.md`, content: text };
      if (version.kind === 'banner') continue;
      yield { path: `${path}.html`, content: await pageOf(version, language) };
    }
  }
  for (const { config, version } of configurations) {
    yield { path: `configurations/v${version}.json`, content: JSON.stringify(config, null, 2) };
  }
}
