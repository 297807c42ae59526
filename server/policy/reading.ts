/**
 * What a reader gets: one version of a document in one language, completed by the configuration
 * that was in force with it.
 *
 * @module
 */
import type { Language, SiteConfig } from '../../widget/contract.ts';
import { Problem } from '../problem.ts';
import type { DocumentVersion } from '../store/store.ts';
import { instantAsked } from './instant.ts';
import { matching, negotiate } from './negotiate.ts';
import type { Policy } from './policy.ts';

/** The documents that are pages. */
export type PageKind = 'privacy' | 'faq';

/** A published configuration. */
export type PublishedSite = SiteConfig & { readonly revision: number };

/** What is asked for. */
export interface Request {
  readonly site: string;
  readonly kind: PageKind;
  /** A version by its number; otherwise the one in force. */
  readonly version?: number | undefined;
  /** `?at=`. */
  readonly at?: string | undefined;
  /** `?lang=`. */
  readonly lang?: string | undefined;
  readonly acceptLanguage?: string | undefined;
}

/** One version of a document in one language. */
export interface Reading {
  readonly site: string;
  readonly kind: PageKind;
  readonly config: PublishedSite;
  readonly version: DocumentVersion;
  /** Whether it is the version in force now. */
  readonly isInForce: boolean;
  readonly language: Language;
  /** The languages of this version, the site's own first and in its order. */
  readonly languages: readonly Language[];
  readonly markdown: string;
  /** The FAQ's source in that language: what the policy includes; the document itself for the FAQ. */
  readonly faq: string;
}

/** Where readings come from. */
export interface ReadingDeps {
  readonly policy: Policy;
  /**
   * The configuration in force now, or at an instant (RFC 3339; the first one where it is before
   * that); `null` for an unknown site.
   */
  readonly configOf: (site: string, at?: string) => Promise<PublishedSite | null>;
}

/** Finds what is asked for; throws a 404 or 400 `Problem` where there is none. */
export async function read({ policy, configOf }: ReadingDeps, request: Request): Promise<Reading> {
  const { site, kind } = request;
  const now = await configOf(site);
  if (!now) throw new Problem(404, 'unknown-site', `There is no site ${site}.`);
  const asked = askedInstant(request.at);
  const version = await versionAsked(policy, request, asked);
  const current = await policy.inForce.current(site, kind);
  // A past text stands beside the services of its time, not beside today's.
  const time = request.version === undefined ? asked : version.publishedAt;
  const config = (time === undefined ? now : await configOf(site, time)) ?? now;
  const languages = ordered(Object.keys(version.texts), config.languages);
  const language = negotiate(languages, {
    asked: request.lang,
    accepted: request.acceptLanguage,
    siteDefault: config.defaultLanguage,
    siteLanguages: config.languages,
  });
  const markdown = version.texts[language] ?? '';
  const faq = kind === 'faq' ? markdown : await pinnedFaq(policy, version, language, config);
  const isInForce = version.version === current?.version;
  return { site, kind, config, version, isInForce, language, languages, markdown, faq };
}

function askedInstant(at: string | undefined): string | undefined {
  if (at === undefined) return undefined;
  const instant = instantAsked(at);
  if (instant !== null) return instant;
  throw new Problem(400, 'invalid-instant', '"at" must be a day or an RFC 3339 instant.', {
    errors: [{ path: 'at', message: 'must be such as 2026-10-07 or 2026-10-07T12:00:00Z' }],
  });
}

async function versionAsked(
  policy: Policy,
  { site, kind, version: number }: Request,
  instant: string | undefined,
): Promise<DocumentVersion> {
  if (number !== undefined) {
    const version = await policy.version(site, kind, number);
    if (version) return version;
    throw new Problem(404, 'unknown-version', `${kind} of ${site} has no version ${number}.`);
  }
  const version = await (instant === undefined
    ? policy.inForce.current(site, kind)
    : policy.at(site, kind, instant));
  if (version) return version;
  throw new Problem(404, 'no-text', `No ${kind} of ${site} was in force then.`);
}

async function pinnedFaq(
  policy: Policy,
  { site, faqVersion }: DocumentVersion,
  language: Language,
  { defaultLanguage, languages }: SiteConfig,
): Promise<string> {
  const faq = faqVersion === null ? null : await policy.inForce.version(site, 'faq', faqVersion);
  if (!faq) return '';
  const found = negotiate(Object.keys(faq.texts), {
    asked: language,
    siteDefault: defaultLanguage,
    siteLanguages: languages,
  });
  return faq.texts[found] ?? '';
}

function ordered(available: readonly Language[], wanted: readonly Language[]): Language[] {
  const first = wanted.flatMap((language) => matching(available, language) ?? []);
  return [...new Set([...first, ...available])];
}
