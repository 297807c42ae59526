/**
 * What a site that comes from another tool is sent, and under which notice its choices are kept.
 *
 * @module
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Notice, PublishedConfig, SiteConfig } from '../../../widget/contract.ts';
import { hebergeur } from './example.ts';
import { createServerWorld, type ServerWorld } from './world.ts';

let world: ServerWorld;
beforeAll(async () => {
  world = await createServerWorld();
  await world.publish(moved);
});
afterAll(() => world.close());

const moved: SiteConfig = {
  ...hebergeur,
  site: 'moved',
  migrate: [{ from: 'tarteaucitron', map: { gtag: 'analytics' } }],
};

const textOf = async (path: string) => (await world.app.request(path)).text();
const configOf = async (site: string) =>
  JSON.parse(await textOf(`/${site}/config.json`)) as PublishedConfig;

/** What the script hands to the gate, and to what brings the other tool's things over. */
async function handedOver(site: string) {
  const scope: { booted?: object; arrived?: readonly unknown[] } = {};
  const script = (await textOf(`/${site}/consent.js`)).replace(
    '(arrival=>arrival)',
    '((...all)=>{globalThis.arrived=all;return all[0]})',
  );
  // oxlint-disable-next-line no-implied-eval, no-new-func
  new Function('globalThis', script)(scope);
  return scope;
}

test('the gate gets what is delivered, after the other tool’s things were brought over', async () => {
  const { booted, arrived = [] } = await handedOver('moved');
  const [delivered, moves, notice] = arrived;
  expect(delivered).toBe(booted);
  expect(booted).toMatchObject({ rules: { site: 'moved' }, language: 'fr' });
  expect(moves).toEqual([
    { from: 'tarteaucitron', map: { gtag: 'analytics' }, peer: 'tarteaucitron' },
  ]);
  expect(notice).toBe((await configOf('moved')).migrationNotice?.['fr']);
});

test('the notice of such a choice says whose question it was, in every language, of revision 1', async () => {
  const { migrationNotice = {} } = await configOf('moved');
  expect(Object.keys(migrationNotice)).toEqual(['fr', 'de', 'it', 'en']);
  for (const [language, name] of Object.entries(migrationNotice)) {
    const notice = JSON.parse(await textOf(`/moved/notices/${name.slice(7)}`)) as Notice;
    expect(notice).toMatchObject({ language, revision: 1, site: 'moved' });
    expect(Object.keys(notice.texts)).toEqual(['migration.carried']);
    expect(notice.texts['migration.carried']).toContain('(tarteaucitron)');
    expect(notice.purposes.map(({ id }) => id)).toEqual(hebergeur.purposes.map(({ id }) => id));
  }
});

test('a site whose visitors are all asked has no such notice; one that comes from nowhere nothing of it', async () => {
  expect(await configOf('hebergeur')).not.toHaveProperty('migrationNotice');
  expect((await handedOver('hebergeur')).arrived?.length).toBe(2);
  const { migrate: _, ...plain } = hebergeur;
  await world.publish({ ...plain, site: 'plain' });
  expect(await textOf('/plain/consent.js')).not.toMatch(/arrival|tarteaucitron/);
});
