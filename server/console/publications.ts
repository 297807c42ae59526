/**
 * Publications: at once, at a date, or after a time in which they can still be cancelled.
 *
 * Every publication is written down first and then carried out, here or by the job of whichever
 * process comes first. What it does is guarded step by step in the store, so it happens once, also
 * where a process ends in the middle.
 *
 * @module
 */
import { randomUUID } from 'node:crypto';
import type { Job } from '../jobs/job.ts';
import {
  Conflict,
  type DocumentVersion,
  type SiteVersion,
  type Store,
  type StoredPublication,
} from '../store/store.ts';
import type { EditionFault } from './banner-edition.ts';
import type { Edition, Editions } from './editions.ts';

/** How long a publication that asks visitors again can be cancelled, in milliseconds. */
export const GRACE = 10 * 60_000;

/** How often the server looks whether something is due, in milliseconds. */
const EVERY = 1_000;

/** A publication as the desk asks for it. */
export interface Wish extends Edition {
  /** The instant (RFC 3339) that was asked for; `null`: as soon as may be. */
  readonly at: string | null;
  /** The time zone in which it was said, an IANA name. */
  readonly zone: string;
}

/** What came of it. */
export type Asked =
  | { readonly outcome: 'published'; readonly version: DocumentVersion; readonly revision: number }
  /** It takes effect later, and can be cancelled until then. */
  | { readonly outcome: 'waiting'; readonly publication: StoredPublication }
  | { readonly outcome: 'refused'; readonly faults: readonly EditionFault[] }
  /** Somebody else published first; nothing was written. */
  | { readonly outcome: 'conflict' }
  /** Another publication of this document has not ended yet. */
  | { readonly outcome: 'occupied'; readonly publication: StoredPublication };

/** The publications of all sites. */
export interface Publications {
  ask(site: SiteVersion, wish: Wish): Promise<Asked>;
  find(id: string): Promise<StoredPublication | null>;
  /** What has not ended, by its hour. */
  open(site: string): Promise<readonly StoredPublication[]>;
  /** What has ended, newest first. */
  ended(site: string, limit: number): Promise<readonly StoredPublication[]>;
  /** Cancels what waits; `false` where it does not wait any more. */
  cancel(id: string, by: string): Promise<boolean>;
  /** Carries out what is due. */
  readonly job: Job;
}

/** What they are made of. */
export interface PublicationsDeps {
  readonly store: Pick<Store, 'publications' | 'sites' | 'documents'>;
  readonly editions: Editions;
  readonly now: () => Date;
  /** Is told of each that took effect by itself. */
  readonly tell?: ((publication: StoredPublication) => Promise<void>) | undefined;
}

/** When a publication takes effect: not before its date, nor before it could be cancelled. */
export function dueAt(wish: Pick<Wish, 'at' | 'material'>, now: Date): Date {
  const soonest = now.getTime() + (wish.material.length > 0 ? GRACE : 0);
  return new Date(Math.max(soonest, wish.at === null ? 0 : Date.parse(wish.at)));
}

/** Makes the publications. */
export function createPublications(deps: PublicationsDeps): Publications {
  const { store, editions, now, tell } = deps;
  const { publications } = store;
  const instant = () => now().toISOString();

  async function siteOf(slug: string): Promise<SiteVersion> {
    const site = await store.sites.current(slug);
    if (site) return site;
    throw new Error(`site "${slug}" of a publication is gone`);
  }

  /** The version to build on: a newer one too, where it left the words of these languages alone. */
  async function baseOf({ site, kind, base, texts }: StoredPublication): Promise<number> {
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
  async function publish(publication: StoredPublication): Promise<readonly EditionFault[]> {
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
  async function follow(publication: StoredPublication): Promise<void> {
    const { id, site } = publication;
    await editions.follow(await siteOf(site), { ...publication, publication: id });
    await end(publication);
  }

  /** A draft that says what was published has served; one that says more is somebody's work. */
  async function end({ id, site, kind, texts }: StoredPublication): Promise<void> {
    for (const [language, text] of Object.entries(texts)) {
      const draft = await store.documents.draft(site, kind, language);
      if (draft?.markdown === text) await store.documents.dropDraft(site, kind, language);
    }
    await publications.finish(id, instant());
  }

  /** Both steps, whichever are still to be done; resolves to where it stands then. */
  async function carryOut(id: string): Promise<{
    readonly publication: StoredPublication;
    readonly faults: readonly EditionFault[];
  }> {
    let faults: readonly EditionFault[] = [];
    for (let tries = 0; ; tries += 1) {
      const publication = await publications.find(id);
      if (!publication) throw new Error(`there is no publication ${id}`);
      try {
        if (publication.state === 'waiting') faults = await publish(publication);
        else if (publication.state === 'told') await follow(publication);
        else return { publication, faults };
      } catch (error) {
        // Another process is at it, or the site was published meanwhile: look again.
        if (!(error instanceof Conflict) || tries >= 5) throw error;
      }
    }
  }

  async function askNow(id: string): Promise<Asked> {
    const { publication, faults } = await carryOut(id);
    if (publication.fault === 'conflict') return { outcome: 'conflict' };
    if (publication.fault === 'refused') return { outcome: 'refused', faults };
    const { site, kind, version } = publication;
    const published = await store.documents.version(site, kind, version ?? 0);
    if (!published) return { outcome: 'conflict' };
    const { revision } = (await siteOf(site)).config;
    return { outcome: 'published', version: published, revision };
  }

  async function ask(site: SiteVersion, { at, ...wish }: Wish): Promise<Asked> {
    const faults = editions.faults(site, wish.kind, wish.texts);
    if (faults.length > 0) return { outcome: 'refused', faults };
    const [open] = await ofDocument(site.site, wish.kind);
    if (open) return { outcome: 'occupied', publication: open };
    const inForce = await editions.inForce(site, wish.kind);
    if (inForce?.version !== wish.base) return { outcome: 'conflict' };
    const { kind, texts, base, author, reason, material, zone } = wish;
    const asked = now();
    const due = dueAt({ at, material }, asked);
    const id = randomUUID();
    try {
      await publications.add({
        id,
        site: site.site,
        kind,
        texts,
        base,
        author,
        reason,
        material,
        zone,
        behind: wish.behind ?? inForce.behind,
        askedAt: asked.toISOString(),
        dueAt: due.toISOString(),
      });
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const [other] = await ofDocument(site.site, wish.kind);
      if (!other) return { outcome: 'conflict' };
      return { outcome: 'occupied', publication: other };
    }
    if (due.getTime() <= asked.getTime()) return askNow(id);
    const publication = await publications.find(id);
    return publication ? { outcome: 'waiting', publication } : { outcome: 'conflict' };
  }

  const ofDocument = async (site: string, kind: StoredPublication['kind']) =>
    (await publications.open(site)).filter((publication) => publication.kind === kind);

  async function carryOutDue(at: Date, signal: AbortSignal): Promise<void> {
    const failures: unknown[] = [];
    for (const { id, state, dueAt } of await publications.open()) {
      if (signal.aborted) break;
      if (state === 'waiting' && Date.parse(dueAt) > at.getTime()) continue;
      try {
        const { publication } = await carryOut(id);
        await tell?.(publication);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Publications are left undone.');
  }

  return {
    ask,
    find: (id) => publications.find(id),
    open: (site) => publications.open(site),
    ended: (site, limit) => publications.ended(site, limit),
    cancel: (id, by) => publications.cancel(id, by, instant()),
    job: {
      name: 'publications',
      every: EVERY,
      isNeeded: (at) => publications.isDue(at.toISOString()),
      run: carryOutDue,
    },
  };
}
