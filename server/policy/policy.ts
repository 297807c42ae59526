/**
 * The documents of a site: their versions in force and past, their drafts, and how one is published.
 *
 * A version is immutable and holds every language. The policy includes the FAQ, so a FAQ is never
 * published alone: a policy version that pins it is published along, and `privacy/versions/N` says
 * for ever what it said.
 *
 * @module
 */
import type { Language } from '../../widget/contract.ts';
import type { Fault } from '../problem.ts';
import {
  Conflict,
  type DocumentKind,
  type DocumentStore,
  type DocumentVersion,
} from '../store/store.ts';
import { faultsOf } from './check.ts';
import { diffTexts, type DiffBlock } from './diff.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { createInForce, type InForceSource } from './in-force.ts';
import { seedReason, seedTexts } from './seed/seeds.ts';
import { versionOf } from './version.ts';

/** A publication as the legal team asks for it. */
export interface Publication {
  readonly site: string;
  readonly kind: DocumentKind;
  /** Markdown by language; languages that it does not name keep their text. */
  readonly texts: Readonly<Record<Language, string>>;
  readonly author: string;
  readonly reason: string;
  /** Purposes of which the meaning changed; empty where visitors are not asked again. */
  readonly material: readonly string[];
  /** The version that the text was begun from; 0 where there was none. */
  readonly expectedBase: number;
  /**
   * Languages that the change has not reached yet. Where it is left out: those that were behind
   * before and are not named now.
   */
  readonly behind?: readonly Language[] | undefined;
  /** The publication that this carries out: it happens once. */
  readonly publication?: string | undefined;
}

/** What came of a publication. */
export type Published =
  | {
      readonly outcome: 'published';
      readonly version: DocumentVersion;
      /** The policy that was published along with a FAQ, if there is a policy. */
      readonly along: DocumentVersion | null;
    }
  | { readonly outcome: 'invalid'; readonly faults: readonly Fault[] }
  /** Somebody else published first: the version in force, to compare with. */
  | { readonly outcome: 'conflict'; readonly current: DocumentVersion | null };

/** The documents of all sites. */
export interface Policy extends Drafts {
  /**
   * Version 1 of the policy and the FAQ from the default texts; harmless where they exist. The
   * reason is given in `defaultLanguage` (default: the first).
   */
  seed(site: string, languages: readonly Language[], defaultLanguage?: Language): Promise<void>;
  current(site: string, kind: DocumentKind): Promise<DocumentVersion | null>;
  /** The same for visitors: from memory, up to one second old where another process publishes. */
  readonly inForce: InForceSource;
  /** The version in force at an instant (RFC 3339), or `null` before the first. */
  at(site: string, kind: DocumentKind, instant: string): Promise<DocumentVersion | null>;
  version(site: string, kind: DocumentKind, version: number): Promise<DocumentVersion | null>;
  /** Newest first. */
  versions(site: string, kind: DocumentKind): Promise<readonly DocumentVersion[]>;
  /** The number of the policy in force, or `null`. */
  policyVersion(site: string): Promise<number | null>;
  publish(publication: Publication): Promise<Published>;
  /** Publishes a past version's texts again, as a new version. `null`: there is no such version. */
  restore(
    site: string,
    kind: DocumentKind,
    version: number,
    who: { readonly author: string; readonly reason: string; readonly material: readonly string[] },
  ): Promise<Published | null>;
  /** What is wrong with a text; empty where it can be published. Paths are languages. */
  check(kind: DocumentKind, texts: Readonly<Record<Language, string>>): readonly Fault[];
  /** Word by word, grouped by block. */
  diff(before: string, after: string): readonly DiffBlock[];
}

/** What the documents need. */
export interface PolicyDeps {
  readonly store: DocumentStore;
  readonly now: () => Date;
}

/** The documents over a store. */
export function createPolicy({ store, now }: PolicyDeps): Policy {
  const instant = () => now().toISOString();
  const inForce = createInForce(store, now);

  async function seed(site: string, languages: readonly Language[], spoken = languages[0] ?? 'en') {
    const [privacy, faq] = [await store.current(site, 'privacy'), await store.current(site, 'faq')];
    const common = { site, author: 'mes-choix', reason: seedReason(spoken) };
    const publishedAt = instant();
    const make = (kind: 'privacy' | 'faq', faqVersion: number | null) =>
      versionOf(
        {
          ...common,
          kind,
          texts: seedTexts(kind, languages),
          faqVersion,
          publishedAt,
          material: [],
          behind: [],
        },
        1,
      );
    const fresh = [
      ...(faq ? [] : [make('faq', null)]),
      ...(privacy ? [] : [make('privacy', faq?.version ?? 1)]),
    ];
    if (fresh.length > 0) await store.publish(fresh);
    inForce.forget(site);
  }

  async function publish(publication: Publication): Promise<Published> {
    const { site, kind, texts, expectedBase, author, reason, material } = publication;
    const faults = faultsOfPublication(kind, texts);
    if (faults.length > 0) return { outcome: 'invalid', faults };
    const current = await store.current(site, kind);
    if ((current?.version ?? 0) !== expectedBase) return { outcome: 'conflict', current };
    const common = { site, author, reason, material, publishedAt: instant() };
    const version = versionOf(
      {
        ...common,
        kind,
        texts: { ...current?.texts, ...texts },
        behind: behindAfter(publication, current),
        faqVersion:
          kind === 'privacy' ? ((await store.current(site, 'faq'))?.version ?? null) : null,
      },
      expectedBase + 1,
    );
    const policy = kind === 'faq' ? await store.current(site, 'privacy') : null;
    const along = policy
      ? versionOf(
          {
            ...common,
            kind: 'privacy',
            texts: policy.texts,
            behind: policy.behind,
            faqVersion: version.version,
          },
          policy.version + 1,
        )
      : null;
    try {
      await store.publish(along ? [version, along] : [version], publication.publication);
      inForce.forget(site);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return { outcome: 'conflict', current: await store.current(site, kind) };
    }
    return { outcome: 'published', version, along };
  }

  return {
    ...createDrafts({ store, now }),
    seed,
    publish,
    current: (site, kind) => store.current(site, kind),
    inForce,
    at: (site, kind, when) => store.at(site, kind, when),
    version: (site, kind, version) => store.version(site, kind, version),
    versions: (site, kind) => store.versions(site, kind),
    policyVersion: async (site) => (await store.current(site, 'privacy'))?.version ?? null,
    async restore(site, kind, version, who) {
      const past = await store.version(site, kind, version);
      if (!past) return null;
      const expectedBase = (await store.current(site, kind))?.version ?? 0;
      return publish({ site, kind, texts: past.texts, expectedBase, ...who });
    },
    check: faultsOfPublication,
    diff: diffTexts,
  };
}

function behindAfter(
  { texts, behind }: Publication,
  current: DocumentVersion | null,
): readonly Language[] {
  const known = behind ?? current?.behind ?? [];
  return known.filter((language) => !Object.hasOwn(texts, language));
}

function faultsOfPublication(
  kind: DocumentKind,
  texts: Readonly<Record<Language, string>>,
): readonly Fault[] {
  const languages = Object.entries(texts);
  if (languages.length === 0) return [{ path: 'texts', message: 'No language is named.' }];
  return languages.flatMap(([language, markdown]) =>
    faultsOf(kind, markdown).map((message) => ({ path: `texts.${language}`, message })),
  );
}
