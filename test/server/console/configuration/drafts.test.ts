/**
 * One draft of a configuration, and several people at it.
 *
 * @module
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type ConfigurationDrafts,
  createConfigurationDrafts,
} from '../../../../server/console/configuration/drafts.ts';
import {
  findPart,
  fingerprint,
  type TypedConfig,
  withoutPart,
  withPart,
} from '../../../../server/console/configuration/typed.ts';
import { unitsOf } from '../../../../server/console/configuration/units.ts';
import { knownTexts, widgetBuild } from '../../../../server/site/widget-build.ts';
import type { SiteVersion } from '../../../../server/store/store.ts';
import { type ADesk, aDesk } from '../a-desk.ts';

const vimeo = { id: 'vimeo', purpose: 'video', name: 'Vimeo', provider: 'Vimeo.com, Inc.' };

let house: ADesk;
let drafts: ConfigurationDrafts;
let site: SiteVersion;

beforeEach(async () => {
  house = await aDesk();
  const texts = knownTexts(widgetBuild('1.0.0'));
  drafts = createConfigurationDrafts({ ...house, texts });
  site = (await house.store.sites.current('hebergeur')) as SiteVersion;
});
afterEach(() => house.close());

async function seenAs(...names: readonly string[]) {
  const units = unitsOf((await drafts.open(site)).config);
  return Object.fromEntries(names.map((name) => [name, fingerprint(units.get(name))]));
}

const renamed = (id: string, name: string) => (config: TypedConfig) =>
  withPart(config, 'services', { ...findPart(config, 'services', id), id, name });

async function rename(author: string, id: string, name: string, seen?: Record<string, string>) {
  const looked = seen ?? (await seenAs(`services.${id}`));
  return drafts.save(site, { author, seen: looked, apply: renamed(id, name) });
}

describe('a draft', () => {
  test('is none before anything differs, and none after it was taken back', async () => {
    expect((await drafts.open(site)).draft).toBeNull();
    await rename('anna', 'matomo', 'Matomo Cloud');
    expect((await drafts.open(site)).draft).toMatchObject({ author: 'anna', base: 1 });
    await rename('anna', 'matomo', 'Matomo');
    expect((await drafts.open(site)).draft).toBeNull();
  });

  test('keeps what was typed wrongly, and says what is wrong with it', async () => {
    const apply = (config: TypedConfig) =>
      withPart(config, 'services', { ...vimeo, cookies: [{ name: 'vuid', days: 'deux ans' }] });
    await drafts.save(site, { author: 'anna', seen: {}, apply });
    const { config } = await drafts.open(site);
    expect(drafts.faults(site, config)).toEqual([
      { path: 'services.2.cookies.0.days', message: 'must be a number' },
    ]);
  });

  test('publishes nothing of what the server keeps by itself', async () => {
    const add = (config: TypedConfig) => withPart(config, 'services', vimeo);
    await drafts.save(site, { author: 'anna', seen: {}, apply: add });
    const seen = { number: 1, base: 1 };
    const publication = { author: 'anna', reason: 'Vimeo', material: [], seen };
    expect((await drafts.publish(site, publication)).outcome).toBe('published');
    const now = await house.store.sites.current('hebergeur');
    expect(now?.config.revision).toBe(2);
    expect(now?.config.services.at(-1)).toEqual({ ...vimeo, since: 2 });
    expect((await drafts.open(site)).draft).toBeNull();
  });
});

describe('two people', () => {
  test('at two services: both changes stand', async () => {
    const anna = await seenAs('services.matomo');
    const bea = await seenAs('services.youtube');
    await rename('anna', 'matomo', 'Matomo A', anna);
    expect((await rename('bea', 'youtube', 'YouTube B', bea)).outcome).toBe('saved');
    const { config } = await drafts.open(site);
    expect(config.services.map(({ name }) => name)).toEqual(['Matomo A', 'YouTube B']);
  });

  test('at the same one: the second is told by whom, and nothing is overwritten', async () => {
    const both = await seenAs('services.matomo');
    await rename('anna', 'matomo', 'Matomo A', both);
    expect(await rename('bea', 'matomo', 'Matomo B', both)).toMatchObject({
      outcome: 'conflict',
      author: 'anna',
    });
    const { config } = await drafts.open(site);
    expect(findPart(config, 'services', 'matomo')?.['name']).toBe('Matomo A');
  });

  test('who type the same are not bothered', async () => {
    const both = await seenAs('services.matomo');
    await rename('anna', 'matomo', 'Matomo A', both);
    expect((await rename('bea', 'matomo', 'Matomo A', both)).outcome).toBe('saved');
  });

  test('saving at the same time both get through', async () => {
    const anna = await seenAs('services.matomo');
    const bea = await seenAs('services.youtube');
    await Promise.all([
      rename('anna', 'matomo', 'Matomo A', anna),
      rename('bea', 'youtube', 'YouTube B', bea),
    ]);
    const { config } = await drafts.open(site);
    expect(config.services.map(({ name }) => name)).toEqual(['Matomo A', 'YouTube B']);
  });

  test('cannot publish what they have not looked at', async () => {
    await rename('anna', 'matomo', 'Matomo A');
    await rename('bea', 'youtube', 'YouTube B');
    const publish = (number: number, base: number) =>
      drafts.publish(site, { author: 'a', reason: 'r', material: [], seen: { number, base } });
    expect((await publish(1, 1)).outcome).toBe('conflict');
    expect((await publish(2, 0)).outcome).toBe('conflict');
    expect((await publish(2, 1)).outcome).toBe('published');
  });
});

describe('what was published meanwhile', () => {
  const publishElsewhere = async (apply: (config: TypedConfig) => TypedConfig) => {
    const current = (await house.store.sites.current('hebergeur')) as SiteVersion;
    const config = apply(current.config as unknown as TypedConfig) as never;
    await house.sites.publish(config, { by: 'desk', author: 'chloe', reason: 'elsewhere' });
  };

  test('goes together with a draft of something else', async () => {
    await rename('anna', 'matomo', 'Matomo A');
    await publishElsewhere((config) => withPart(config, 'services', vimeo));
    const open = await drafts.open(site);
    expect(open.overtaken).toEqual({ clashes: [] });
    expect(open.config.services.map(({ name }) => name)).toEqual(['Matomo A', 'YouTube', 'Vimeo']);
    const seen = { number: 1, base: 2 };
    await drafts.publish(site, { author: 'anna', reason: 'r', material: [], seen });
    const now = await house.store.sites.current('hebergeur');
    expect(now?.config.services.map(({ name }) => name)).toEqual(['Matomo A', 'YouTube', 'Vimeo']);
  });

  test('waits for a decision where it is about the same', async () => {
    await rename('anna', 'matomo', 'Matomo A');
    await publishElsewhere(renamed('matomo', 'Matomo C'));
    const open = await drafts.open(site);
    expect(open.overtaken).toEqual({ clashes: ['services.matomo'] });
    const seen = { number: 1, base: 2 };
    const publication = { author: 'anna', reason: 'r', material: [], seen };
    expect((await drafts.publish(site, publication)).outcome).toBe('conflict');
    await drafts.rebase(site, 'anna');
    const after = await drafts.open(site);
    expect(after.overtaken).toBeNull();
    expect(findPart(after.config, 'services', 'matomo')?.['name']).toBe('Matomo A');
  });

  test('stays decided nowhere while the draft is saved on', async () => {
    await rename('anna', 'matomo', 'Matomo A');
    await publishElsewhere(renamed('matomo', 'Matomo C'));
    await rename('anna', 'youtube', 'YouTube A');
    expect((await drafts.open(site)).overtaken).toEqual({ clashes: ['services.matomo'] });
  });

  test('what was taken away there and not touched here stays away', async () => {
    await rename('anna', 'matomo', 'Matomo A');
    await publishElsewhere((config) => withoutPart(config, 'services', 'youtube'));
    const { config } = await drafts.open(site);
    expect(config.services.map(({ id }) => id)).toEqual(['matomo']);
  });
});
