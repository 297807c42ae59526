/**
 * What is logged of a publication: who reads the log knows what was published when, and a text, a
 * configuration or a notice that was changed afterwards no longer fits.
 *
 * @module
 */
import { hash } from 'node:crypto';
import type { NewPublication, PublishedName, PublishedRow } from '../store/store.ts';
import { canonicalJson, entryOf, newSalt } from './commitment.ts';

/** A build of the widget: its version and the SHA-256 of each of its files. */
export interface Release {
  /** Semantic version, with the hash of the build as metadata. */
  readonly widget: string;
  /** `sha256:<hex>` by the file's name. */
  readonly files: Readonly<Record<string, string>>;
}

/** What the log says of a publication: one member for each column of its row, long ones as a hash. */
export type PublicationBody = Readonly<Record<string, unknown>>;

/** The body of a publication, without the time at which it was logged. */
export function bodyOf(published: PublishedRow): PublicationBody {
  switch (published.kind) {
    case 'configuration': {
      const { kind, row } = published;
      const { site, version, author, reason } = row;
      const by = row.published_by;
      const at = row.published_at;
      return { kind, site, version, by, author, reason, publishedAt: at, hash: sha256(row.config) };
    }
    case 'notice': {
      const { kind, row } = published;
      const { site, language } = row;
      const publishedAt = row.published_at;
      return { kind, site, language, publishedAt, name: row.hash, hash: sha256(row.body) };
    }
    case 'document': {
      const { kind, row } = published;
      const { site, version, author, reason, material, behind, hash: name } = row;
      return {
        kind,
        site,
        document: row.kind,
        version,
        faqVersion: row.faq_version,
        author,
        reason,
        material,
        behind,
        publishedAt: row.published_at,
        name,
        hash: sha256(row.texts),
      };
    }
  }
}

/** What names a publication in the log, 32 bytes. */
export function keyOf(name: PublishedName): Uint8Array {
  switch (name.kind) {
    case 'configuration':
      return key(name.kind, name.site, String(name.version));
    case 'notice':
      return key(name.kind, name.site, name.hash);
    case 'document':
      return key(name.kind, name.site, name.document, String(name.version));
  }
}

/** The entry of a publication that is logged now. */
export function publicationEntry(published: PublishedRow, now: Date): NewPublication {
  const { kind, row } = published;
  return entry({ kind, site: row.site, key: keyOf(nameOf(published)) }, bodyOf(published), now);
}

/** The entry of a build that is served from now on; `site` is empty, it is everybody's. */
export function releaseEntry(release: Release, now: Date): NewPublication {
  const body = { kind: 'release', ...release };
  return entry({ kind: 'release', site: '', key: releaseKey(release) }, body, now);
}

/** What names a build in the log, 32 bytes. */
export function releaseKey({ widget, files }: Release): Uint8Array {
  return key('release', widget, sha256(canonicalJson(files)));
}

/** The name of a publication. */
export function nameOf(published: PublishedRow): PublishedName {
  const { site } = published.row;
  switch (published.kind) {
    case 'configuration':
      return { kind: 'configuration', site, version: published.row.version };
    case 'notice':
      return { kind: 'notice', site, hash: published.row.hash };
    case 'document':
      return {
        kind: 'document',
        site,
        document: published.row.kind,
        version: published.row.version,
      };
  }
}

/** `sha256:<hex>` of a text in UTF-8, or of bytes. */
export function sha256(content: string | Uint8Array): string {
  return `sha256:${hash('sha256', content)}`;
}

function key(...words: readonly string[]): Uint8Array {
  return hash('sha256', words.join('\n'), 'buffer');
}

function entry(
  of: Pick<NewPublication, 'kind' | 'site' | 'key'>,
  content: PublicationBody,
  now: Date,
): NewPublication {
  const receivedAt = now.toISOString();
  const body = canonicalJson({ ...content, loggedAt: receivedAt });
  const salt = newSalt();
  return { ...of, body, salt, entry: entryOf(salt, body), receivedAt };
}
