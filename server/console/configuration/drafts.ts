/**
 * The draft of a site's configuration: one for all who work on it, saved unit by unit.
 *
 * Who saves says what stood there when they looked. Where something else stands there by now,
 * nothing is written, and they are told. What was published meanwhile is put together with the
 * draft, except where both changed the same unit: that is shown, and waits for a decision.
 *
 * @module
 */
import type { Id, SiteConfig } from '../../../widget/contract.ts';
import type { Fault } from '../../problem.ts';
import type { Sites } from '../../site/sites.ts';
import { validateSite } from '../../site/validate.ts';
import {
  type ConfigurationDraft,
  Conflict,
  type SiteVersion,
  type Store,
} from '../../store/store.ts';
import { fingerprint, isSame, type TypedConfig, typedConfig } from './typed.ts';
import { merge, unitsOf } from './units.ts';

/** A configuration as it stands at the desk. */
export interface OpenConfiguration {
  /** What is being edited: the draft, or what is in force. */
  readonly config: TypedConfig;
  /** What is in force, as it would be typed. */
  readonly inForce: TypedConfig;
  readonly site: SiteVersion;
  /** `null` where nothing differs from what is in force. */
  readonly draft: ConfigurationDraft | null;
  /** The number of the stored draft, whatever is in it; 0 for none. */
  readonly number: number;
  /** What was published after the draft was begun; `null` where nothing was. */
  readonly overtaken: { readonly clashes: readonly string[] } | null;
}

/** One change, by somebody who looked at certain units. */
export interface Change {
  readonly author: string;
  /** Units by name, each with the fingerprint of what its author saw there. */
  readonly seen: Readonly<Record<string, string>>;
  readonly apply: (config: TypedConfig) => TypedConfig;
}

/** What became of it. */
export type SaveOutcome =
  | { readonly outcome: 'saved'; readonly open: OpenConfiguration }
  /** Somebody else changed the same unit; `author` did so last. */
  | { readonly outcome: 'conflict'; readonly open: OpenConfiguration; readonly author: string };

/** A publication of the draft. */
export interface DraftPublication {
  readonly author: string;
  readonly reason: string;
  readonly material: readonly Id[];
  /** The draft and the version in force that its author looked at. */
  readonly seen: { readonly number: number; readonly base: number };
}

/** What became of it. */
export type DraftOutcome =
  | { readonly outcome: 'published'; readonly version: SiteVersion }
  | { readonly outcome: 'refused'; readonly faults: readonly Fault[] }
  /** Somebody saved or published meanwhile; nothing was written. */
  | { readonly outcome: 'conflict' };

/** The drafts of all sites. */
export interface ConfigurationDrafts {
  open(site: SiteVersion): Promise<OpenConfiguration>;
  save(site: SiteVersion, change: Change): Promise<SaveOutcome>;
  /** The author has seen what was published meanwhile: their draft goes on from it. */
  rebase(site: SiteVersion, author: string): Promise<void>;
  discard(site: SiteVersion, number: number): Promise<boolean>;
  /** Why a configuration cannot be published. */
  faults(site: SiteVersion, config: TypedConfig): readonly Fault[];
  publish(site: SiteVersion, publication: DraftPublication): Promise<DraftOutcome>;
}

/** What they are made of. */
export interface ConfigurationDraftsDeps {
  readonly store: Pick<Store, 'configurations' | 'sites'>;
  readonly sites: Pick<Sites, 'publish'>;
  /** The keys of the interface's texts. */
  readonly texts: readonly string[];
  readonly now: () => Date;
}

/** How often a change is tried again because somebody saved another unit meanwhile. */
const TRIES = 20;

/** Makes the drafts. */
export function createConfigurationDrafts(deps: ConfigurationDraftsDeps): ConfigurationDrafts {
  const { store, sites, texts, now } = deps;

  async function open(seen: SiteVersion): Promise<OpenConfiguration> {
    // What is in force is read past the second for which a site is taken as read.
    const site = (await store.sites.current(seen.site)) ?? seen;
    const draft = await store.configurations.draft(site.site);
    const inForce = typedConfig(site.config);
    const number = draft?.number ?? 0;
    const untouched = { config: inForce, inForce, site, draft: null, number, overtaken: null };
    if (!draft) return untouched;
    const mine = typedConfig(draft.config);
    if (draft.base === site.version) {
      return isSame(mine, inForce) ? untouched : { ...untouched, config: mine, draft };
    }
    const { config, clashes } = merge(await baseOf(draft, site), inForce, mine);
    if (isSame(config, inForce)) return untouched;
    const overtaken = { clashes };
    return { ...untouched, config: clashes.length > 0 ? mine : config, draft, overtaken };
  }

  async function baseOf({ base }: ConfigurationDraft, site: SiteVersion): Promise<TypedConfig> {
    const versions = await store.sites.versions(site.site);
    return typedConfig(versions.find(({ version }) => version === base)?.config ?? site.config);
  }

  /** Keeps a configuration as the next draft; none where it is what is in force. */
  async function keep(before: OpenConfiguration, config: TypedConfig, author: string) {
    const { site, number, draft, overtaken, inForce } = before;
    const waits = draft !== null && (overtaken?.clashes.length ?? 0) > 0;
    if (number > 0 && !waits && isSame(config, inForce)) {
      if (await store.configurations.drop(site.site, number)) return;
      throw new Conflict(`The draft of ${site.site} was saved meanwhile.`);
    }
    await store.configurations.save({
      site: site.site,
      number: number + 1,
      config,
      base: waits ? draft.base : site.version,
      author,
      savedAt: now().toISOString(),
    });
  }

  async function save(site: SiteVersion, change: Change, tried = 1): Promise<SaveOutcome> {
    const before = await open(site);
    const config = change.apply(before.config);
    const [is, becomes] = [unitsOf(before.config), unitsOf(config)];
    const isOvertaken = Object.entries(change.seen).some(
      ([name, seen]) =>
        fingerprint(is.get(name)) !== seen && !isSame(is.get(name), becomes.get(name)),
    );
    if (isOvertaken) {
      const author = before.draft?.author ?? before.site.author;
      return { outcome: 'conflict', open: before, author };
    }
    if (isSame(before.config, config)) return { outcome: 'saved', open: before };
    try {
      await keep(before, config, change.author);
    } catch (error) {
      if (!(error instanceof Conflict) || tried === TRIES) throw error;
      return save(site, change, tried + 1);
    }
    return { outcome: 'saved', open: await open(site) };
  }

  function faults(site: SiteVersion, config: TypedConfig): readonly Fault[] {
    const read: unknown = JSON.parse(JSON.stringify(config));
    const validation = validateSite(read, texts, site.config.revision);
    return 'faults' in validation ? validation.faults : [];
  }

  return {
    open,
    save: (site, change) => save(site, change),
    faults,

    async rebase(site, author) {
      const before = await open(site);
      if (!before.draft || !before.overtaken) return;
      const mine = typedConfig(before.draft.config);
      const { config } = merge(await baseOf(before.draft, before.site), before.inForce, mine);
      await keep({ ...before, overtaken: null }, config, author);
    },

    discard: (site, number) => store.configurations.drop(site.site, number),

    async publish(site, { author, reason, material, seen }) {
      const { config, draft, overtaken, site: current } = await open(site);
      if (draft?.number !== seen.number || current.version !== seen.base) {
        return { outcome: 'conflict' };
      }
      if ((overtaken?.clashes.length ?? 0) > 0) return { outcome: 'conflict' };
      const who = { by: 'desk' as const, author, reason, materialPurposes: material };
      try {
        const next = config as unknown as SiteConfig;
        const result = await sites.publish(next, { ...who, base: seen.base });
        switch (result.outcome) {
          case 'refused':
            return { outcome: 'refused', faults: result.faults };
          case 'held-by-desk':
            return { outcome: 'conflict' };
          case 'published':
          case 'unchanged':
            await store.configurations.drop(site.site, seen.number);
            return { outcome: 'published', version: result.version };
        }
      } catch (error) {
        if (error instanceof Conflict) return { outcome: 'conflict' };
        throw error;
      }
    },
  };
}
