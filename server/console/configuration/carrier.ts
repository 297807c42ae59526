/**
 * Carries out the publication of a configuration: over what was published meanwhile, except where
 * both changed the same part. Then nothing is overwritten, and it has failed.
 *
 * @module
 */
import type { SiteConfig } from '../../../widget/contract.ts';
import type { Sites } from '../../site/sites.ts';
import type { SiteVersion, Store, StoredPublication } from '../../store/store.ts';
import type { EditionFault } from '../banner-edition.ts';
import type { Carrier } from '../publish/carrier.ts';
import { isSame, type TypedConfig, typedConfig } from './typed.ts';
import { merge } from './units.ts';

/** Under what name a publication holds its configuration. */
const FILE = 'site.json';

/** What it is made of. */
export interface ConfigurationCarrierDeps {
  readonly store: Pick<Store, 'publications' | 'sites' | 'configurations'>;
  readonly sites: Pick<Sites, 'publish'>;
  readonly now: () => Date;
}

/** A configuration as a publication holds it. */
export function heldTexts(config: TypedConfig): StoredPublication['texts'] {
  return { [FILE]: JSON.stringify(config) };
}

/** The configuration that a publication holds. */
export function heldConfiguration({ texts }: Pick<StoredPublication, 'texts'>): TypedConfig {
  return typedConfig(JSON.parse(texts[FILE] ?? '{}'));
}

/** Makes it. */
export function createConfigurationCarrier(deps: ConfigurationCarrierDeps): Carrier {
  const { store, sites, now } = deps;
  const { publications } = store;
  const instant = () => now().toISOString();

  /** What was asked for, put together with what is in force by now. */
  async function merged({ site, base }: StoredPublication, asked: TypedConfig) {
    const versions = await store.sites.versions(site);
    const [then, current] = [versions.find(({ version }) => version === base), versions.at(-1)];
    if (!then || !current) throw new Error(`site "${site}" of a publication is gone`);
    return { current, ...merge(typedConfig(then.config), typedConfig(current.config), asked) };
  }

  /** A draft that says what was published has served; one that says more goes on from there. */
  async function settleDraft(asked: TypedConfig, published: SiteVersion): Promise<void> {
    const { site, version, config } = published;
    const draft = await store.configurations.draft(site);
    if (!draft) return;
    const mine = typedConfig(draft.config);
    if (isSame(mine, asked)) {
      await store.configurations.drop(site, draft.number);
      return;
    }
    const next = merge(asked, typedConfig(config), mine).config;
    const number = draft.number + 1;
    await store.configurations.save({ ...draft, number, config: next, base: version });
  }

  return {
    async advance(publication): Promise<readonly EditionFault[]> {
      const { id, author, reason, material } = publication;
      const asked = heldConfiguration(publication);
      const { current, config, clashes } = await merged(publication, asked);
      if (clashes.length > 0) {
        await publications.fail(id, 'conflict', instant());
        return [];
      }
      const result = await sites.publish(config as unknown as SiteConfig, {
        by: 'desk',
        author,
        reason,
        // While it waited, a purpose may have been taken away: nobody can be asked about that.
        materialPurposes: material.filter((one) => config.purposes.some((has) => has.id === one)),
        base: current.version,
        publication: id,
      });
      switch (result.outcome) {
        case 'refused':
          await publications.fail(id, 'refused', instant());
          return result.faults.map((site) => ({ language: '', site }));
        case 'held-by-desk':
          throw new Error('a publication of the desk was held by the desk');
        case 'unchanged':
          await publications.finish(id, instant());
          break;
        case 'published':
          break;
      }
      await settleDraft(asked, result.version);
      return [];
    },
  };
}
