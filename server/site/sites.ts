/**
 * The sites: what each has published, and how a new configuration is published.
 *
 * What is remembered of a site is compared with the store's version number.
 *
 * @module
 */
import type { Id, Language, Notice, SiteConfig, SiteRules } from '../../widget/contract.ts';
import { rulesOf } from '../../widget/site.ts';
import { createRemembered } from '../remembered.ts';
import { readNotice, type SiteVersion, type Store, type StoredNotice } from '../store/store.ts';
import { type CurrentNotice, migrationNoticesOf, noticesOf, type WidgetBuild } from './notices.ts';
import { type Publication, type Publisher, publishSite, type PublishOutcome } from './publish.ts';
import { knownTexts } from './widget-build.ts';

/** What a site has published: one immutable value, the same object as long as nothing changes. */
export interface Published {
  readonly version: SiteVersion;
  readonly rules: SiteRules;
  /** By language. */
  readonly notices: ReadonlyMap<Language, CurrentNotice>;
  /** Those of choices carried over from another tool, by language; empty where there is none. */
  readonly migrationNotices: ReadonlyMap<Language, CurrentNotice>;
}

/** The sites. A slug that is no site gives `null`. */
export interface Sites {
  /** The slugs, sorted. */
  list(): Promise<readonly string[]>;
  /** What is in force; up to one second old. */
  published(site: string): Promise<Published | null>;
  current(site: string): Promise<SiteVersion | null>;
  /** The version in force at an instant (RFC 3339). */
  at(site: string, instant: string): Promise<SiteVersion | null>;
  rules(site: string): Promise<SiteRules | null>;
  /** Current notices by language. */
  notices(site: string): Promise<ReadonlyMap<Language, CurrentNotice> | null>;
  /** Any notice ever published, by its 64 hexadecimal digits. */
  notice(site: string, hash: string): Promise<StoredNotice | null>;
  /** What such a notice says: from memory where it is in force, as nearly always when it is answered. */
  told(site: string, hash: string): Promise<Notice | null>;
  /**
   * Validates and publishes a configuration; `materialPurposes` are asked again from the new
   * revision on. Rejects with `Conflict` where somebody else published at the same time.
   */
  publish(config: SiteConfig, who: Publication): Promise<PublishOutcome>;
  /** The current configuration with a risen revision: these purposes are asked again. */
  publishMaterial(
    site: string,
    purposeIds: readonly Id[],
    who: Publisher & Pick<Publication, 'publication'>,
  ): Promise<PublishOutcome>;
  /** Makes and keeps the notices anew: the policy or the widget's build has changed. */
  refresh(site: string): Promise<void>;
}

/** What the sites are made of. */
export interface SitesDeps {
  readonly store: Pick<Store, 'sites'>;
  readonly widget: WidgetBuild;
  /** Keeps what shows the notices of a site: before anybody is shown one. */
  readonly keepShown?: ((site: Published) => Promise<void>) | undefined;
  /** The version of the site's privacy policy in force; `null` before the first. */
  readonly policyVersion: (site: string) => Promise<number | null>;
  readonly now: () => Date;
}

/** The sites over a store. */
export function createSites({ store, widget, keepShown, policyVersion, now }: SitesDeps): Sites {
  const remembered = createRemembered(read, now);
  const texts = knownTexts(widget);

  /** Keeps the notices of a version before anybody can be shown one. */
  async function keepNotices(
    config: SiteConfig,
  ): Promise<Pick<Published, 'notices' | 'migrationNotices'>> {
    const shown = noticesOf(config, widget, await policyVersion(config.site));
    const carried = migrationNoticesOf(config, widget);
    const publishedAt = now().toISOString();
    for (const { language, hash, body } of [...shown, ...carried]) {
      await store.sites.keepNotice({ site: config.site, hash, language, publishedAt, body });
    }
    return { notices: byLanguage(shown), migrationNotices: byLanguage(carried) };
  }

  async function read(site: string, before: Published | null): Promise<Published | null> {
    const version = await store.sites.current(site);
    if (version === null) return null;
    const inForce = version.config.policyUrl === undefined ? await policyVersion(site) : null;
    if (before && isSame(before, version, inForce)) return before;
    const notices = await keepNotices(version.config);
    const next = { version, rules: rulesOf(version.config), ...notices };
    await keepShown?.(next);
    return next;
  }

  async function publish(config: SiteConfig, who: Publication): Promise<PublishOutcome> {
    const outcome = await publishSite({ store, texts, keepNotices, now }, config, who);
    remembered.forget(config.site);
    return outcome;
  }

  return {
    list: () => store.sites.list(),
    published: remembered.get,
    current: async (site) => (await remembered.get(site))?.version ?? null,
    at: (site, instant) => store.sites.at(site, instant),
    rules: async (site) => (await remembered.get(site))?.rules ?? null,
    notices: async (site) => (await remembered.get(site))?.notices ?? null,
    notice: (site, hash) => store.sites.notice(site, hash),
    async told(site, hash) {
      const current = await remembered.get(site);
      const inForce = current && noticeNamed(current, hash);
      if (inForce) return inForce;
      const stored = await store.sites.notice(site, hash);
      return stored && readNotice(stored);
    },
    publish,
    async publishMaterial(site, purposeIds, who) {
      const current = await store.sites.current(site);
      if (current === null) throw new TypeError(`publishMaterial: site "${site}" is unknown`);
      return publish(current.config, { ...who, materialPurposes: purposeIds });
    },
    async refresh(site) {
      remembered.forget(site);
      await remembered.get(site);
    },
  };
}

function byLanguage(notices: readonly CurrentNotice[]): ReadonlyMap<Language, CurrentNotice> {
  return new Map(notices.map((notice) => [notice.language, notice]));
}

function noticeNamed({ notices, migrationNotices }: Published, hash: string): Notice | undefined {
  for (const shown of [notices, migrationNotices]) {
    for (const candidate of shown.values()) if (candidate.hash === hash) return candidate.notice;
  }
  return undefined;
}

function isSame(known: Published, version: SiteVersion, policyVersion: number | null): boolean {
  if (known.version.version !== version.version) return false;
  return [...known.notices.values()].every(({ notice }) => notice.policyVersion === policyVersion);
}
