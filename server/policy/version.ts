/**
 * One version of a document, with the hash that names its content.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { DocumentVersion } from '../store/store.ts';

/** A version as its number and hash complete it. */
export function versionOf(
  content: Omit<DocumentVersion, 'version' | 'hash'>,
  version: number,
): DocumentVersion {
  return { ...content, version, hash: hashOf(content) };
}

/** `sha256:<hex>` of the canonical JSON of what a version says (`faqVersion` for the policy). */
export function hashOf({
  site,
  kind,
  texts,
  faqVersion,
}: Pick<DocumentVersion, 'site' | 'kind' | 'texts' | 'faqVersion'>): string {
  const content = kind === 'privacy' ? { site, kind, texts, faqVersion } : { site, kind, texts };
  return `sha256:${createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex')}`;
}
