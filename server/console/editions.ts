/**
 * The three documents of a site behind one door: what is in force, drafts, and publication.
 *
 * The policy and the FAQ are the policy slice's. The banner's texts live in the site's
 * configuration (`banner-edition.ts`); here they are a document like the others. After a publication
 * the site's notices follow: with a risen revision where visitors have to be asked again.
 *
 * @module
 */
import type { Id, Language } from '../../widget/contract.ts';
import type { Policy } from '../policy/policy.ts';
import type { Sites } from '../site/sites.ts';
import type { DocumentKind, DocumentVersion, Draft, SiteVersion } from '../store/store.ts';
import type { BannerEdition, EditionFault } from './banner-edition.ts';

/** A publication as the desk asks for it. */
export interface Edition {
  readonly kind: DocumentKind;
  /** Markdown by language, of the languages that change. */
  readonly texts: Readonly<Record<Language, string>>;
  readonly author: string;
  readonly reason: string;
  readonly material: readonly Id[];
  /** The version that was in force when the author looked. */
  readonly base: number;
  /** Languages that the change has not reached yet; where left out, as before. */
  readonly behind?: readonly Language[] | undefined;
  /** The publication that this carries out. */
  readonly publication?: string | undefined;
}

/** What came of it. */
export type EditionOutcome =
  | { readonly outcome: 'published'; readonly version: DocumentVersion; readonly revision: number }
  | { readonly outcome: 'refused'; readonly faults: readonly EditionFault[] }
  /** Somebody else published first; nothing was written. */
  | { readonly outcome: 'conflict' };

/** The documents of all sites, as the desk edits them. */
export interface Editions {
  /** The version in force; `null` for a document that the site does not have. */
  inForce(site: SiteVersion, kind: DocumentKind): Promise<DocumentVersion | null>;
  version(site: SiteVersion, kind: DocumentKind, version: number): Promise<DocumentVersion | null>;
  /** Newest first. */
  versions(site: SiteVersion, kind: DocumentKind): Promise<readonly DocumentVersion[]>;
  drafts(site: SiteVersion, kind: DocumentKind): Promise<readonly Draft[]>;
  /** Over the draft saved at `seen`, or over none (`null`); `null` where another is stored by now. */
  saveDraft(
    site: SiteVersion,
    draft: Omit<Draft, 'site' | 'savedAt'>,
    seen: string | null,
  ): Promise<Draft | null>;
  /** Every reason why these texts cannot be published. */
  faults(
    site: SiteVersion,
    kind: DocumentKind,
    texts: Readonly<Record<Language, string>>,
  ): readonly EditionFault[];
  /** Puts texts in force, and lets the site's configuration follow. */
  publish(site: SiteVersion, edition: Edition): Promise<EditionOutcome>;
  /**
   * The second half of {@link Editions.publish} alone, where the text is in force already: notices
   * and, where something material changed, the risen revision. Resolves to the revision.
   */
  follow(site: SiteVersion, edition: Edition): Promise<number>;
}

/** What the editions are made of. */
export interface EditionsDeps {
  readonly policy: Policy;
  readonly sites: Pick<Sites, 'publishMaterial' | 'refresh' | 'current'>;
  readonly banner: BannerEdition;
}

/** The languages that a document can be written in: the site's, and those it has texts in. */
export function languagesOf(site: SiteVersion, inForce: DocumentVersion | null): Language[] {
  return [...new Set([...site.config.languages, ...Object.keys(inForce?.texts ?? {})])];
}

/** Makes the editions. */
export function createEditions({ policy, sites, banner }: EditionsDeps): Editions {
  /** Notices follow the document; where its meaning changed, the revision rises. */
  async function follow({ site, config }: SiteVersion, edition: Edition): Promise<number> {
    const { author, reason, publication } = edition;
    // While it waited, a purpose may have been taken away: nobody can be asked about that.
    const material = edition.material.filter((id) =>
      config.purposes.some((purpose) => purpose.id === id),
    );
    if (material.length === 0) await sites.refresh(site);
    else {
      const who = { by: 'desk' as const, author, reason, publication };
      const result = await sites.publishMaterial(site, material, who);
      if (result.outcome === 'published') return result.version.config.revision;
      throw new Error(
        `publishMaterial of "${site}" was ${result.outcome} after its document was published`,
      );
    }
    return (await sites.current(site))?.config.revision ?? 1;
  }

  return {
    inForce: (site, kind) =>
      kind === 'banner' ? banner.inForce(site) : policy.current(site.site, kind),

    async version(site, kind, version) {
      if (kind === 'banner') {
        const inForce = await banner.inForce(site);
        if (inForce.version === version) return inForce;
      }
      return policy.version(site.site, kind, version);
    },

    async versions(site, kind) {
      const stored = await policy.versions(site.site, kind);
      if (kind !== 'banner') return stored;
      const inForce = await banner.inForce(site);
      return stored[0]?.version === inForce.version ? stored : [inForce, ...stored];
    },

    async drafts(site, kind) {
      const inForce = kind === 'banner' ? null : await policy.current(site.site, kind);
      const found = languagesOf(site, inForce).map((code) => policy.draft(site.site, kind, code));
      return (await Promise.all(found)).filter((draft) => draft !== null);
    },

    async saveDraft(site, draft, seen) {
      if (draft.kind === 'banner') await banner.settle(site);
      return policy.saveDraft({ ...draft, site: site.site }, seen);
    },

    faults: (site, kind, texts) =>
      kind === 'banner' ? banner.faults(site, texts) : policyFaults(policy, kind, texts),

    async publish(site, edition) {
      if (edition.kind === 'banner') return banner.publish(site, edition);
      const { base: expectedBase, ...publication } = edition;
      const result = await policy.publish({ ...publication, site: site.site, expectedBase });
      if (result.outcome === 'conflict') return { outcome: 'conflict' };
      if (result.outcome === 'invalid') {
        return { outcome: 'refused', faults: policyFaults(policy, edition.kind, edition.texts) };
      }
      const revision = await follow(site, edition);
      return { outcome: 'published', version: result.version, revision };
    },

    follow: (site, edition) =>
      edition.kind === 'banner' ? banner.follow(site, edition) : follow(site, edition),
  };
}

function policyFaults(
  policy: Policy,
  kind: DocumentKind,
  texts: Readonly<Record<Language, string>>,
): readonly EditionFault[] {
  return policy.check(kind, texts).map(({ path, message }) => ({
    language: path.replace(/^texts\.?/, ''),
    message,
  }));
}
