/**
 * Publications: at once, at a date, after ten minutes; cancelled, restarted, by several processes.
 *
 * @module
 */
import { describe, expect, onTestFinished, test } from 'vitest';
import { createBannerEdition } from '../../../server/console/banner-edition.ts';
import {
  createConfigurationCarrier,
  heldTexts,
} from '../../../server/console/configuration/carrier.ts';
import { typedConfig } from '../../../server/console/configuration/typed.ts';
import { createEditions } from '../../../server/console/editions.ts';
import { createPublications, type Publications } from '../../../server/console/publications.ts';
import { GRACE, type Wish } from '../../../server/console/publish/wish.ts';
import { announcing } from '../../../server/log/announced.ts';
import { createJobs } from '../../../server/jobs/jobs.ts';
import { createPolicy } from '../../../server/policy/policy.ts';
import { createSites } from '../../../server/site/sites.ts';
import { widgetBuild } from '../../../server/site/widget-build.ts';
import type { SiteVersion, Store } from '../../../server/store/store.ts';
import { type EngineOfTest, engines } from '../store/events.ts';
import { site as config } from './a-desk.ts';

const START = Date.parse('2026-11-23T09:00:00Z');
const HOUR = 3_600_000;

/** A clock for all processes. */
function clock() {
  let time = START;
  return { now: () => new Date(time), pass: (milliseconds: number) => void (time += milliseconds) };
}

/** One process over a store; `failing` makes a write fail, as where the process ends before it. */
function processOver(store: Store, now: () => Date, failing?: { until: number }) {
  const wounded: Store = {
    ...store,
    sites: {
      ...store.sites,
      async publish(version, publication) {
        if (failing && failing.until > 0) {
          failing.until -= 1;
          throw new Error('the process ended');
        }
        await store.sites.publish(version, publication);
      },
    },
  };
  const widget = widgetBuild('1.0.0+0123456789ab');
  const policy = createPolicy({ store: wounded.documents, now });
  const sites = createSites({
    store: wounded,
    widget,
    now,
    policyVersion: (slug) => policy.policyVersion(slug),
  });
  const banner = createBannerEdition({ store: wounded, policy, sites, widget });
  const editions = createEditions({ policy, sites, banner });
  const publications = createPublications({
    store: wounded,
    editions,
    configurations: createConfigurationCarrier({ store: wounded, sites, now }),
    now,
  });
  const jobs = createJobs({ store: wounded, jobs: [publications.job], now });
  onTestFinished(() => jobs.stop());
  return { store, policy, sites, publications, editions, beat: () => jobs.beat() };
}

async function place(engine: EngineOfTest) {
  const { now, pass } = clock();
  const { open } = await engine.newPlace();
  const start = async (failing?: { until: number }) =>
    processOver(announcing(await open(), now).store, now, failing);
  const first = await start();
  await first.policy.seed(config.site, config.languages);
  await first.sites.publish(config, { by: 'file', author: 'owner', reason: 'First' });
  pass(2_000);
  return { first, start, now, pass };
}

type Process = ReturnType<typeof processOver>;

async function siteOf({ store }: Process): Promise<SiteVersion> {
  const site = await store.sites.current(config.site);
  if (!site) throw new Error('no site');
  return site;
}

async function wishOf(process: Process, more: Partial<Wish> = {}): Promise<Wish> {
  const kind = more.kind ?? 'privacy';
  const inForce = await process.editions.inForce(await siteOf(process), kind);
  const text = inForce?.texts['fr'] ?? '';
  return {
    kind,
    texts: {
      fr: kind === 'banner' ? text.replace('Tout refuser', 'Refuser') : `${text}\nAjout.\n`,
    },
    author: 'anne@example.ch',
    reason: 'Une raison',
    material: [],
    base: inForce?.version ?? 0,
    at: null,
    zone: 'Europe/Zurich',
    ...more,
  };
}

const ask = async (process: Process, more: Partial<Wish> = {}) =>
  process.publications.ask(await siteOf(process), await wishOf(process, more));

async function idOf(asked: Awaited<ReturnType<Publications['ask']>>): Promise<string> {
  if (asked.outcome !== 'waiting') throw new Error(asked.outcome);
  return asked.publication.id;
}

describe.each(engines)('a publication on $engine', (engine) => {
  test('that is not material takes effect at once', async () => {
    const { first } = await place(engine);
    expect(await ask(first)).toMatchObject({ outcome: 'published', version: { version: 2 } });
    expect(await first.publications.open(config.site)).toEqual([]);
    const [ended] = await first.publications.ended(config.site, 9);
    expect(ended).toMatchObject({ state: 'done', version: 2, author: 'anne@example.ch' });
  });

  test('that is material waits ten minutes, then raises the revision', async () => {
    const { first, pass, now } = await place(engine);
    const asked = await ask(first, { material: ['video'] });
    expect(asked).toMatchObject({
      outcome: 'waiting',
      publication: { state: 'waiting', dueAt: new Date(now().getTime() + GRACE).toISOString() },
    });
    pass(GRACE - 1_000);
    await first.beat();
    expect((await first.policy.current(config.site, 'privacy'))?.version).toBe(1);
    pass(2_000);
    await first.beat();
    expect((await first.policy.current(config.site, 'privacy'))?.version).toBe(2);
    expect((await siteOf(first)).config.revision).toBe(2);
    expect(await first.publications.open(config.site)).toEqual([]);
  });

  test('takes effect at its date, and a material one not before ten minutes', async () => {
    const { first, now, pass } = await place(engine);
    const at = new Date(now().getTime() + 2 * HOUR).toISOString();
    expect(await ask(first, { at })).toMatchObject({ publication: { dueAt: at } });
    const soon = new Date(now().getTime() + 1_000).toISOString();
    const material = await ask(first, { kind: 'faq', material: ['video'], at: soon });
    expect(material).toMatchObject({
      publication: { dueAt: new Date(now().getTime() + GRACE).toISOString() },
    });
    pass(GRACE);
    await first.beat();
    expect((await first.policy.current(config.site, 'faq'))?.version).toBe(2);
    // The FAQ brought a version of the policy along: no word of what waits was touched by it.
    pass(2 * HOUR);
    await first.beat();
    const policy = await first.policy.current(config.site, 'privacy');
    expect(policy).toMatchObject({ version: 3, faqVersion: 2 });
    expect(policy?.texts['fr']).toContain('Ajout.');
  });

  test('that is cancelled never takes effect, and can be asked for again', async () => {
    const { first, pass } = await place(engine);
    const id = await idOf(await ask(first, { material: ['video'] }));
    expect(await first.publications.cancel(id, 'jean@example.ch')).toBe(true);
    expect(await first.publications.cancel(id, 'jean@example.ch')).toBe(false);
    pass(GRACE);
    await first.beat();
    expect((await first.policy.current(config.site, 'privacy'))?.version).toBe(1);
    expect((await siteOf(first)).config.revision).toBe(1);
    expect(await first.publications.find(id)).toMatchObject({
      state: 'cancelled',
      endedBy: 'jean@example.ch',
    });
    expect(await ask(first)).toMatchObject({ outcome: 'published' });
  });

  test('keeps others of the same document waiting, not those of another', async () => {
    const { first } = await place(engine);
    const id = await idOf(await ask(first, { material: ['video'] }));
    expect(await ask(first)).toMatchObject({ outcome: 'occupied', publication: { id } });
    expect(await ask(first, { kind: 'faq' })).toMatchObject({ outcome: 'published' });
  });

  test('asked for twice at once is one', async () => {
    const { first, start } = await place(engine);
    const second = await start();
    const wish = await wishOf(first, { material: ['video'] });
    const site = await siteOf(first);
    const asked = await Promise.all(
      [first, second].map(({ publications }) => publications.ask(site, wish)),
    );
    expect(asked.map(({ outcome }) => outcome).toSorted()).toEqual(['occupied', 'waiting']);
  });

  test('survives a restart, and happens once with several processes', async () => {
    const { first, start, pass } = await place(engine);
    await ask(first, { material: ['video'] });
    const others = await Promise.all([start(), start(), start()]);
    pass(GRACE);
    await Promise.all(others.map(({ beat }) => beat()));
    pass(HOUR);
    await Promise.all(others.map(({ beat }) => beat()));
    expect(await first.policy.versions(config.site, 'privacy')).toHaveLength(2);
    expect(await first.store.sites.versions(config.site)).toHaveLength(2);
    expect((await siteOf(first)).config.revision).toBe(2);
  });

  test('happens once where processes carry it out without waiting for each other', async () => {
    const { first, start, pass, now } = await place(engine);
    await ask(first, { material: ['video'] });
    const others = await Promise.all([start(), start(), start()]);
    pass(GRACE);
    const { signal } = new AbortController();
    const run = ({ publications }: Process) => publications.job.run(now(), signal);
    // SQLite's lock is waited for by the thread: there, two within one process are no two processes.
    if (engine.engine === 'SQLite') for (const one of others) await run(one);
    else await Promise.all(others.map(run));
    expect(await first.policy.versions(config.site, 'privacy')).toHaveLength(2);
    expect(await first.store.sites.versions(config.site)).toHaveLength(2);
    const [ended] = await first.publications.ended(config.site, 9);
    expect(ended).toMatchObject({ state: 'done', version: 2 });
  });

  test.each(['privacy', 'banner'] as const)(
    'of %s whose process ends in the middle is ended by the next one',
    async (kind) => {
      const { first, start, pass } = await place(engine);
      await ask(first, { kind, material: ['video'] });
      pass(GRACE);
      const dying = await start({ until: 9 });
      await dying.beat();
      expect((await siteOf(first)).config.revision).toBe(1);
      expect(await first.publications.open(config.site)).toMatchObject([{ state: 'told' }]);
      pass(HOUR);
      await first.beat();
      expect((await siteOf(first)).config.revision).toBe(2);
      expect(await first.publications.open(config.site)).toEqual([]);
      expect(await first.policy.versions(config.site, kind)).toHaveLength(2);
      if (kind === 'banner') {
        expect((await siteOf(first)).config.texts?.['fr']?.['banner.reject']).toBe('Refuser');
      }
    },
  );

  test('fails where somebody else published these words meanwhile', async () => {
    const { first, pass } = await place(engine);
    const id = await idOf(await ask(first, { material: ['video'] }));
    await first.policy.publish({
      site: config.site,
      kind: 'privacy',
      texts: { fr: `${(await wishOf(first)).texts['fr']}\nAutre.\n` },
      author: 'owner',
      reason: 'By the command line',
      material: [],
      expectedBase: 1,
    });
    pass(GRACE);
    await first.beat();
    expect(await first.publications.find(id)).toMatchObject({ state: 'failed', fault: 'conflict' });
    expect((await siteOf(first)).config.revision).toBe(1);
  });

  test('drops the drafts that say what was published, and no other', async () => {
    const { first } = await place(engine);
    const wish = await wishOf(first);
    const draft = { site: config.site, kind: 'privacy' as const, base: 1, author: 'a' };
    const markdown = wish.texts['fr'] ?? '';
    await first.policy.saveDraft({ ...draft, language: 'fr', markdown }, null);
    await first.policy.saveDraft({ ...draft, language: 'en', markdown: '# Mine' }, null);
    await first.publications.ask(await siteOf(first), wish);
    expect(await first.policy.draft(config.site, 'privacy', 'fr')).toBeNull();
    expect((await first.policy.draft(config.site, 'privacy', 'en'))?.markdown).toBe('# Mine');
  });

  test('remembers which languages it left behind, until their text follows', async () => {
    const { first } = await place(engine);
    await ask(first, { behind: ['en'] });
    const current = () => first.policy.current(config.site, 'privacy');
    expect((await current())?.behind).toEqual(['en']);
    const english = `${(await current())?.texts['en']}\nAdded.\n`;
    await ask(first, { texts: { en: english } });
    expect((await current())?.behind).toEqual([]);
  });
});

describe.each(engines)('a configuration that waits on $engine', (engine) => {
  /** Asks for one with another name of a service, and one service more. */
  async function schedule(process: Process, name = 'Matomo Cloud') {
    const site = await siteOf(process);
    const [matomo, youtube] = site.config.services;
    if (!matomo || !youtube) throw new Error('no services');
    const vimeo = { ...youtube, id: 'vimeo', name: 'Vimeo', provider: 'Vimeo.com, Inc.' };
    const services = [{ ...matomo, name }, youtube, vimeo];
    return process.publications.schedule(site, {
      texts: heldTexts(typedConfig({ ...site.config, services })),
      isAsked: true,
      author: 'anne@example.ch',
      reason: 'Un service de plus',
      material: [],
      base: site.version,
      at: null,
      zone: 'Europe/Zurich',
    });
  }

  /** Publishes another name of a service at once, as a file does. */
  async function rename(process: Process, id: string, name: string) {
    const { config } = await siteOf(process);
    const services = config.services.map((one) => (one.id === id ? { ...one, name } : one));
    const who = { by: 'file', author: 'owner', reason: 'By the command line' } as const;
    await process.sites.publish({ ...config, services }, who);
  }

  const namesIn = ({ config: { services } }: SiteVersion) => services.map(({ name }) => name);

  test('takes effect once, after ten minutes, and raises the revision then', async () => {
    const { first, start, pass } = await place(engine);
    const { publication } = await schedule(first);
    expect(await schedule(first)).toMatchObject({ outcome: 'occupied' });
    pass(GRACE - 1_000);
    await first.beat();
    expect(await siteOf(first)).toMatchObject({ version: 1 });
    pass(2_000);
    const second = await start();
    await first.beat();
    await second.beat();
    const site = await siteOf(first);
    expect(site).toMatchObject({ version: 2, by: 'desk', author: 'anne@example.ch' });
    expect(site.config.revision).toBe(2);
    const { id } = publication;
    expect(await first.publications.find(id)).toMatchObject({ state: 'done', version: 2 });
  });

  test('keeps what was published meanwhile', async () => {
    const { first, pass } = await place(engine);
    await schedule(first);
    await rename(first, 'youtube', 'YouTube Kids');
    pass(GRACE);
    await first.beat();
    expect(namesIn(await siteOf(first))).toEqual(['Matomo Cloud', 'YouTube Kids', 'Vimeo']);
  });

  test('fails where somebody else published the same part meanwhile, and overwrites nothing', async () => {
    const { first, pass } = await place(engine);
    const { publication } = await schedule(first);
    await rename(first, 'matomo', 'Matomo On-Premise');
    pass(GRACE);
    await first.beat();
    expect(await first.publications.find(publication.id)).toMatchObject({
      state: 'failed',
      fault: 'conflict',
    });
    expect(namesIn(await siteOf(first))).toEqual(['Matomo On-Premise', 'YouTube']);
  });

  test('never takes effect once it is cancelled', async () => {
    const { first, pass } = await place(engine);
    const { publication } = await schedule(first);
    expect(await first.publications.cancel(publication.id, 'jean@example.ch')).toBe(true);
    pass(GRACE);
    await first.beat();
    expect(await siteOf(first)).toMatchObject({ version: 1 });
  });

  test('drops the draft that it came from; one that goes on keeps what it says more', async () => {
    const { first, pass } = await place(engine);
    const { publication } = await schedule(first);
    const held = JSON.parse(publication.texts['site.json'] ?? '') as SiteVersion['config'];
    const draft = {
      site: config.site,
      base: 1,
      author: 'anne@example.ch',
      savedAt: '2026-11-23T09:00:00.000Z',
    };
    const more = { ...held, name: 'Un autre nom' };
    await first.store.configurations.save({ ...draft, number: 1, config: more });
    pass(GRACE);
    await first.beat();
    const kept = await first.store.configurations.draft(config.site);
    expect(kept).toMatchObject({ number: 2, base: 2, config: { name: 'Un autre nom' } });
    expect((await siteOf(first)).config.name).toBe(config.name);
  });
});
