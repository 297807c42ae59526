/**
 * Publishing a configuration: whether it may be, which revision it gets, whose words it would
 * overwrite.
 *
 * @module
 */
import type { Id, SiteConfig } from '../../widget/contract.ts';
import { canonicalJson } from '../log/commitment.ts';
import type { Fault } from '../problem.ts';
import { Conflict, type SiteVersion, type Store } from '../store/store.ts';
import { changedPaths } from './paths.ts';
import { keepReviews } from './reviews.ts';
import { revise } from './revise.ts';
import { validateSite } from './validate.ts';

/** What a file is told of each path that is the desk's. */
export const PUBLISHED_AT_DESK =
  'was published at the desk since the last export: run "mes-choix site export" and start from that';

/** Who publishes, and why. */
export interface Publisher {
  readonly by: SiteVersion['by'];
  readonly author: string;
  readonly reason: string;
}

/** What became of a publication. */
export type PublishOutcome =
  | {
      readonly outcome: 'published';
      readonly version: SiteVersion;
      /** What the server raised by itself, in words. */
      readonly notes: readonly string[];
    }
  /** The site says exactly this already. */
  | { readonly outcome: 'unchanged'; readonly version: SiteVersion }
  | { readonly outcome: 'refused'; readonly faults: readonly Fault[] }
  /** A file would overwrite what the desk published since the last export. */
  | { readonly outcome: 'held-by-desk'; readonly paths: readonly string[] };

/** Who publishes, and what else is known of it. */
export type Publication = Publisher & {
  /** Purposes of which the meaning changed: they are asked again. */
  readonly materialPurposes?: readonly Id[] | undefined;
  /** The version that was in force when its author looked; any where left out. */
  readonly base?: number | undefined;
  /** The publication of a text that this ends. */
  readonly publication?: string | undefined;
};

/** What publishing needs. */
export interface PublishDeps {
  readonly store: Pick<Store, 'sites'>;
  /** The keys of the interface's texts. */
  readonly texts: readonly string[];
  /** Keeps the notices of a configuration: before anybody can be shown one. */
  readonly keepNotices: (config: SiteConfig) => Promise<unknown>;
  readonly now: () => Date;
}

/** A publication that may be made, before anything is written. */
export type Prepared =
  | {
      readonly outcome: 'ready';
      /** `null` before a site's first version. */
      readonly current: SiteVersion | null;
      readonly config: SiteVersion['config'];
      /** What the server raised by itself, in words. */
      readonly notes: readonly string[];
    }
  | Exclude<PublishOutcome, { readonly outcome: 'published' }>;

/** Whether a configuration may be published, and as what; writes nothing. Rejects with `Conflict` where `base` is no longer in force. */
export async function preparePublication(
  { store, texts }: Pick<PublishDeps, 'store' | 'texts'>,
  config: SiteConfig,
  { by, materialPurposes = [], base }: Pick<Publication, 'by' | 'materialPurposes' | 'base'>,
): Promise<Prepared> {
  const current = await store.sites.current(config.site);
  if (base !== undefined && base !== current?.version) {
    throw new Conflict(`Version ${base} of ${config.site} is no longer in force.`);
  }
  const read: unknown = JSON.parse(JSON.stringify(config));
  const validation = validateSite(read, texts, current?.config.revision);
  if ('faults' in validation) return { outcome: 'refused', faults: validation.faults };
  const next = keepReviews(current?.config ?? null, validation.config);
  const missing = unknownMaterial(config, materialPurposes);
  if (missing.length > 0) return { outcome: 'refused', faults: missing };

  const held =
    by === 'file' && current !== null ? await heldPaths(store, current.config, next) : [];
  const revised = revise(current?.config ?? null, next, materialPurposes);
  if ('faults' in revised) {
    // A stale export: once its numbers are mended it would be held by these.
    const stale = held.map((path) => ({ path, message: PUBLISHED_AT_DESK }));
    return { outcome: 'refused', faults: [...revised.faults, ...stale] };
  }
  if (current && canonicalJson(current.config) === canonicalJson(revised.config)) {
    return { outcome: 'unchanged', version: current };
  }
  if (held.length > 0) return { outcome: 'held-by-desk', paths: held };
  return { outcome: 'ready', current, ...revised };
}

/** Publishes a configuration. Rejects with `Conflict` where somebody else published meanwhile. */
export async function publishSite(
  deps: PublishDeps,
  config: SiteConfig,
  who: Publication,
): Promise<PublishOutcome> {
  const prepared = await preparePublication(deps, config, who);
  if (prepared.outcome !== 'ready') return prepared;
  const { store, keepNotices, now } = deps;
  const { current, config: next, notes } = prepared;
  const { by, author, reason, publication } = who;
  await keepNotices(next);
  if (by === 'desk') {
    const changed = current ? editedPaths(current.config, next) : [];
    await store.sites.addDeskPaths(config.site, changed);
  }
  const version: SiteVersion = {
    site: config.site,
    version: (current?.version ?? 0) + 1,
    config: next,
    by,
    author,
    reason,
    publishedAt: now().toISOString(),
  };
  await store.sites.publish(version, publication);
  return { outcome: 'published', version, notes };
}

/** What a file would change of that which the desk published since the last export. */
async function heldPaths(
  store: PublishDeps['store'],
  current: SiteConfig,
  next: SiteConfig,
): Promise<readonly string[]> {
  const held = new Set(await store.sites.deskPaths(current.site));
  return editedPaths(current, next).filter((path) => held.has(path));
}

/** The server's own numbers only ever rise, so no file can overwrite them. */
function editedPaths(before: SiteConfig, after: SiteConfig): readonly string[] {
  return changedPaths(before, after).filter(
    (path) => path !== 'revision' && !/^(purposes|services)\.[^.]+\.since$/.test(path),
  );
}

function unknownMaterial(config: SiteConfig, ids: readonly Id[]): Fault[] {
  const purposes = config.purposes.map((purpose) => purpose.id);
  return ids
    .filter((id) => !purposes.includes(id))
    .map((id) => ({
      path: 'material',
      message: `no purpose is called "${id}": name one of ${purposes.join(', ')}`,
    }));
}
