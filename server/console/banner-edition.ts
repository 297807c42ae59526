/**
 * The banner's texts as a document of the desk: read from the site's configuration, put in force by
 * publishing it.
 *
 * The configuration is the truth. Where it says something else than the newest version of the
 * document (an owner's `site.json`, an update of the built-in texts), what is in force counts as a
 * version of its own, and is stored as one before the desk's next edit.
 *
 * @module
 */
import type { Language, SiteConfig } from '../../widget/contract.ts';
import type { Fault } from '../problem.ts';
import type { Policy } from '../policy/policy.ts';
import { versionOf } from '../policy/version.ts';
import { checkWording } from '../site/check/wording.ts';
import { noticesOf, type WidgetBuild } from '../site/notices.ts';
import type { Sites } from '../site/sites.ts';
import { validateSite } from '../site/validate.ts';
import { knownTexts } from '../site/widget-build.ts';
import { Conflict, type DocumentVersion, type SiteVersion, type Store } from '../store/store.ts';
import {
  type BannerFault,
  type BannerTexts,
  bannerMarkdown,
  overridesOf,
  readBanner,
} from './banner-document.ts';
import type { Edition, EditionOutcome } from './editions.ts';

/** Why texts cannot be published. */
export type EditionFault =
  /** In words that are ready to be shown. */
  | { readonly language: Language; readonly message: string }
  /** A fault of a banner's document, by its line. */
  | { readonly language: Language; readonly banner: BannerFault }
  /** A fault of the configuration that the texts would make. */
  | { readonly language: Language; readonly site: Fault };

/** The banner's texts of all sites. */
export interface BannerEdition {
  /** What is in force; not stored yet where the configuration changed elsewhere. */
  inForce(site: SiteVersion): Promise<DocumentVersion>;
  /** Stores what is in force as a version, where it is none yet. */
  settle(site: SiteVersion): Promise<DocumentVersion>;
  faults(site: SiteVersion, texts: Readonly<Record<Language, string>>): readonly EditionFault[];
  publish(site: SiteVersion, edition: Edition): Promise<EditionOutcome>;
  /** Puts the texts of a version into the configuration; resolves to the revision. */
  follow(site: SiteVersion, edition: Edition): Promise<number>;
  /** The built-in texts of a language. */
  original(site: SiteVersion, language: Language): BannerTexts;
  /** A document's texts, as far as it can be read; the built-in ones stand in for the rest. */
  textsOf(site: SiteVersion, language: Language, markdown: string): BannerTexts;
}

/** What it is made of. */
export interface BannerEditionDeps {
  readonly store: Pick<Store, 'documents'>;
  readonly policy: Pick<Policy, 'publish'>;
  readonly sites: Pick<Sites, 'publish'>;
  readonly widget: WidgetBuild;
}

type Reading = { readonly texts: Record<Language, BannerTexts>; readonly faults: EditionFault[] };

/** Makes the edition of the banner's texts. */
export function createBannerEdition(deps: BannerEditionDeps): BannerEdition {
  const { store, policy, sites, widget } = deps;

  /** In each language of the site; built-in wording where `config.texts` is empty. */
  const textsByLanguage = (config: SiteConfig): ReadonlyMap<Language, BannerTexts> =>
    new Map(
      noticesOf(config, widget, null).map(({ language, notice }) => [language, notice.texts]),
    );
  const builtIn = (config: SiteConfig) => textsByLanguage({ ...config, texts: {} });

  function read({ config }: SiteVersion, markdowns: Readonly<Record<Language, string>>): Reading {
    const originals = builtIn(config);
    const reading: Reading = { texts: {}, faults: [] };
    for (const [language, markdown] of Object.entries(markdowns)) {
      const isUnclear = (key: string, text: string) =>
        checkWording({ ...config, texts: { [language]: { [key]: text } } }).length > 0;
      const result = readBanner(markdown, originals.get(language) ?? {}, isUnclear);
      if (result.ok) reading.texts[language] = result.texts;
      else reading.faults.push(...result.faults.map((banner) => ({ language, banner })));
    }
    return reading;
  }

  async function inForce(site: SiteVersion): Promise<DocumentVersion> {
    const texts = markdownOf(textsByLanguage(site.config));
    const newest = await store.documents.current(site.site, 'banner');
    if (newest && isSame(newest.texts, texts)) return newest;
    const content = {
      site: site.site,
      kind: 'banner' as const,
      texts,
      faqVersion: null,
      author: site.author,
      reason: newest ? 'Textes changés hors du bureau' : 'Textes d’origine',
      material: [],
      publishedAt: site.publishedAt,
      behind: [],
    };
    return versionOf(content, (newest?.version ?? 0) + 1);
  }

  async function settle(site: SiteVersion): Promise<DocumentVersion> {
    const version = await inForce(site);
    const stored = await store.documents.version(site.site, 'banner', version.version);
    if (!stored) await store.documents.publish([version]);
    return version;
  }

  /** The configuration with these texts; only what differs from the built-in ones is kept. */
  function configWith(
    config: SiteConfig,
    texts: Readonly<Record<Language, BannerTexts>>,
  ): SiteConfig {
    const originals = builtIn(config);
    const overrides = { ...config.texts };
    for (const [language, said] of Object.entries(texts)) {
      const changed = overridesOf(said, originals.get(language) ?? {});
      if (Object.keys(changed).length > 0) overrides[language] = changed;
      else delete overrides[language];
    }
    const { texts: _, ...rest } = config;
    return Object.keys(overrides).length > 0 ? { ...rest, texts: overrides } : rest;
  }

  function siteFaults(config: SiteConfig): EditionFault[] {
    const validation = validateSite(JSON.parse(JSON.stringify(config)), knownTexts(widget));
    if (!('faults' in validation)) return [];
    return validation.faults.map((site) => ({
      language: /^texts\.([^.]+)/.exec(site.path)?.[1] ?? '',
      site,
    }));
  }

  function faults(site: SiteVersion, markdowns: Readonly<Record<Language, string>>) {
    const reading = read(site, markdowns);
    if (reading.faults.length > 0) return reading.faults;
    return siteFaults(configWith(site.config, reading.texts));
  }

  async function publish(site: SiteVersion, edition: Edition): Promise<EditionOutcome> {
    const found = faults(site, edition.texts);
    if (found.length > 0) return { outcome: 'refused', faults: found };
    const { texts } = read(site, edition.texts);
    const { author, reason, material } = edition;
    try {
      if ((await settle(site)).version !== edition.base) return { outcome: 'conflict' };
    } catch (error) {
      if (error instanceof Conflict) return { outcome: 'conflict' };
      throw error;
    }
    // The document first: its number is what tells two people apart. Should the configuration not
    // follow, it stays the truth, and the next reading says so with a version of its own.
    const said = markdownOf(new Map(Object.entries(texts)));
    const publication = { site: site.site, kind: 'banner' as const, texts: said, author, reason };
    const { behind, publication: id } = edition;
    const document = await policy.publish({
      ...publication,
      material,
      behind,
      publication: id,
      expectedBase: edition.base,
    });
    if (document.outcome === 'conflict') return { outcome: 'conflict' };
    if (document.outcome === 'invalid') {
      const refused = document.faults.map(({ path, message }) => ({
        language: path.replace(/^texts\.?/, ''),
        message,
      }));
      return { outcome: 'refused', faults: refused };
    }
    return { ...document, revision: await follow(site, edition) };
  }

  async function follow(site: SiteVersion, edition: Edition): Promise<number> {
    const { author, reason, publication } = edition;
    const { texts } = read(site, edition.texts);
    const purposes = site.config.purposes.map(({ id }) => id);
    const result = await sites.publish(configWith(site.config, texts), {
      by: 'desk',
      base: site.version,
      author,
      reason,
      // While it waited, a purpose may have been taken away: nobody can be asked about that.
      materialPurposes: edition.material.filter((id) => purposes.includes(id)),
      publication,
    });
    switch (result.outcome) {
      case 'published':
      case 'unchanged':
        return result.version.config.revision;
      case 'refused':
      case 'held-by-desk':
        throw new Error(
          `publishing "${site.site}" was ${result.outcome} after its texts were checked`,
        );
    }
  }

  function textsOf(site: SiteVersion, language: Language, markdown: string): BannerTexts {
    const reading = readBanner(markdown, builtIn(site.config).get(language) ?? {}, () => false);
    return reading.ok ? reading.texts : reading.readable;
  }

  const original: BannerEdition['original'] = ({ config }, language) =>
    builtIn(config).get(language) ?? {};

  return { inForce, settle, faults, publish, follow, original, textsOf };
}

function markdownOf(texts: ReadonlyMap<Language, BannerTexts>): Record<Language, string> {
  return Object.fromEntries([...texts].map(([language, said]) => [language, bannerMarkdown(said)]));
}

function isSame(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
}
