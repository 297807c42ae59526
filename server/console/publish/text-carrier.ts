/**
 * Carries out the publication of a text: the text first, then the site's notices and its revision.
 *
 * @module
 */
import type { SiteVersion, Store } from '../../store/store.ts';
import type { EditionFault } from '../banner-edition.ts';
import type { Editions } from '../editions.ts';
import type { Carrier, TextPublication } from './carrier.ts';

/** What it is made of. */
export interface TextCarrierDeps {
  readonly store: Pick<Store, 'publications' | 'sites' | 'documents'>;
  readonly editions: Editions;
  readonly now: () => Date;
}

/** Makes it. */
export function createTextCarrier(deps: TextCarrierDeps): Carrier<TextPublication> {
  const { store, editions, now } = deps;
  const { publications } = store;
  const instant = () => now().toISOString();

  async function siteOf(slug: string): Promise<SiteVersion> {
    const site = await store.sites.current(slug);
    if (site) return site;
    throw new Error(`site "${slug}" of a publication is gone`);
  }

  /** The version to build on: a newer one too, where it left the words of these languages alone. */
  async function baseOf({ site, kind, base, texts }: TextPublication): Promise<number> {
    const [then, current] = [
      await store.documents.version(site, kind, base),
      await store.documents.current(site, kind),
    ];
    if (!then || !current) return base;
    const isUntouched = Object.keys(texts).every(
      (language) => then.texts[language] === current.texts[language],
    );
    return isUntouched ? current.version : base;
  }

  /** The first step: its text. Where it cannot be, it has failed. */
  async function publish(publication: TextPublication): Promise<readonly EditionFault[]> {
    const { id, site } = publication;
    const edition = { ...publication, base: await baseOf(publication), publication: id };
    const result = await editions.publish(await siteOf(site), edition);
    switch (result.outcome) {
      case 'published':
        await end(publication);
        return [];
      case 'conflict':
        // Where another process was first, it does not wait any more: nothing has failed.
        await publications.fail(id, 'conflict', instant());
        return [];
      case 'refused':
        await publications.fail(id, 'refused', instant());
        return result.faults;
    }
  }

  /** The second step, where the first was done and its process ended. */
  async function follow(publication: TextPublication): Promise<readonly EditionFault[]> {
    const { id, site } = publication;
    await editions.follow(await siteOf(site), { ...publication, publication: id });
    await end(publication);
    return [];
  }

  /** A draft that says what was published has served; one that says more is somebody's work. */
  async function end({ id, site, kind, texts }: TextPublication): Promise<void> {
    for (const [language, text] of Object.entries(texts)) {
      const draft = await store.documents.draft(site, kind, language);
      if (draft?.markdown === text) await store.documents.dropDraft(site, kind, language);
    }
    await publications.finish(id, instant());
  }

  return {
    advance: (publication) =>
      publication.state === 'waiting' ? publish(publication) : follow(publication),
  };
}
