/**
 * What was in force, from day to day.
 *
 * @module
 */
import type { DocumentVersion, SiteVersion, StoredNotice } from '../store/store.ts';

/** Everything that a site has published, oldest first. */
export interface Publications {
  readonly configurations: readonly SiteVersion[];
  readonly documents: readonly DocumentVersion[];
  readonly notices: readonly StoredNotice[];
}

/** One publication, and until when it held. */
export interface Span {
  readonly kind: 'configuration' | 'privacy' | 'faq' | 'banner' | 'notice';
  /** The version's number; of a notice the number of its configuration's revision. */
  readonly version: number;
  /** Of a notice alone. */
  readonly notice?: StoredNotice;
  readonly author: string;
  readonly reason: string;
  /** RFC 3339. */
  readonly from: string;
  /** RFC 3339; `null` where it still holds. */
  readonly until: string | null;
}

/** What held at some time of a period of days, both included, in the order of its publication. */
export function timeline(
  { configurations, documents, notices }: Publications,
  from: string,
  to: string,
): readonly Span[] {
  const kinds = ['privacy', 'faq', 'banner'] as const;
  const spans = [
    ...spansOf(configurations.map((version) => ({ kind: 'configuration' as const, ...version }))),
    ...kinds.flatMap((kind) =>
      spansOf(documents.filter((version) => version.kind === kind).map((v) => ({ ...v, kind }))),
    ),
    ...noticeSpans(notices),
  ];
  return spans
    .filter((span) => span.from.slice(0, 10) <= to && (span.until ?? '9999').slice(0, 10) >= from)
    .toSorted((one, other) => order(one.from, other.from));
}

type Version = Pick<Span, 'kind' | 'version' | 'author' | 'reason'> & {
  readonly publishedAt: string;
};

function spansOf(versions: readonly Version[]): Span[] {
  const sorted = versions.toSorted((one, other) => one.version - other.version);
  return sorted.map(({ kind, version, author, reason, publishedAt }, at) => ({
    kind,
    version,
    author,
    reason,
    from: publishedAt,
    until: sorted[at + 1]?.publishedAt ?? null,
  }));
}

/** A notice holds until another one of its language is published. */
function noticeSpans(notices: readonly StoredNotice[]): Span[] {
  return notices.map((notice) => {
    const next = notices.find(
      (other) => other.language === notice.language && other.publishedAt > notice.publishedAt,
    );
    const { revision } = JSON.parse(notice.body) as { readonly revision: number };
    return {
      kind: 'notice',
      version: revision,
      notice,
      author: '',
      reason: '',
      from: notice.publishedAt,
      until: next?.publishedAt ?? null,
    };
  });
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
