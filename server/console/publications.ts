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
  type AskedPublication,
  Conflict,
  type PublicationKind,
  type SiteVersion,
  type Store,
  type StoredPublication,
} from '../store/store.ts';
import type { EditionFault } from './banner-edition.ts';
import type { Editions } from './editions.ts';
import { type Carrier, isOfText } from './publish/carrier.ts';
import { createTextCarrier } from './publish/text-carrier.ts';
import {
  type Asked,
  type ConfigurationWish,
  dueAt,
  type Scheduled,
  type Wish,
} from './publish/wish.ts';

/** How often the server looks whether something is due, in milliseconds. */
const EVERY = 1_000;

/** The publications of all sites. */
export interface Publications {
  ask(site: SiteVersion, wish: Wish): Promise<Asked>;
  /** Lets a configuration wait for its hour. */
  schedule(site: SiteVersion, wish: ConfigurationWish): Promise<Scheduled>;
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
  /** Carries out what is no text. */
  readonly configurations: Carrier;
  readonly now: () => Date;
  /** Is told of each that took effect by itself. */
  readonly tell?: ((publication: StoredPublication) => Promise<void>) | undefined;
}

/** Makes the publications. */
export function createPublications(deps: PublicationsDeps): Publications {
  const { store, editions, configurations, now, tell } = deps;
  const { publications } = store;
  const instant = () => now().toISOString();
  const textCarrier = createTextCarrier(deps);

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
        if (publication.state !== 'waiting' && publication.state !== 'told') {
          return { publication, faults };
        }
        faults = await (isOfText(publication)
          ? textCarrier.advance(publication)
          : configurations.advance(publication));
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
    if (kind === 'configuration') return { outcome: 'conflict' };
    const published = await store.documents.version(site, kind, version ?? 0);
    const current = await store.sites.current(site);
    if (!published || !current) return { outcome: 'conflict' };
    return { outcome: 'published', version: published, revision: current.config.revision };
  }

  /** Writes it down; gives the other one of the same kind, where one has not ended yet. */
  async function keep(asked: AskedPublication): Promise<StoredPublication | null> {
    try {
      await publications.add(asked);
      return null;
    } catch (error) {
      const other = error instanceof Conflict ? await openOf(asked.site, asked.kind) : null;
      if (!other) throw error;
      return other;
    }
  }

  async function ask(site: SiteVersion, { at, ...wish }: Wish): Promise<Asked> {
    const faults = editions.faults(site, wish.kind, wish.texts);
    if (faults.length > 0) return { outcome: 'refused', faults };
    const open = await openOf(site.site, wish.kind);
    if (open) return { outcome: 'occupied', publication: open };
    const inForce = await editions.inForce(site, wish.kind);
    if (inForce?.version !== wish.base) return { outcome: 'conflict' };
    const { kind, texts, base, author, reason, material, zone } = wish;
    const asked = now();
    const due = dueAt({ at, isAsked: material.length > 0 }, asked);
    const id = randomUUID();
    const other = await keep({
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
    if (other) return { outcome: 'occupied', publication: other };
    if (due.getTime() <= asked.getTime()) return askNow(id);
    const publication = await publications.find(id);
    return publication ? { outcome: 'waiting', publication } : { outcome: 'conflict' };
  }

  async function schedule(site: SiteVersion, wish: ConfigurationWish): Promise<Scheduled> {
    const { at, isAsked, ...asked } = wish;
    const id = randomUUID();
    const open = await openOf(site.site, 'configuration');
    const other =
      open ??
      (await keep({
        ...asked,
        id,
        site: site.site,
        kind: 'configuration',
        behind: [],
        askedAt: instant(),
        dueAt: dueAt({ at, isAsked }, now()).toISOString(),
      }));
    if (other) return { outcome: 'occupied', publication: other };
    const publication = await publications.find(id);
    if (!publication) throw new Error(`there is no publication ${id}`);
    return { outcome: 'waiting', publication };
  }

  async function openOf(site: string, kind: PublicationKind): Promise<StoredPublication | null> {
    return (await publications.open(site)).find((one) => one.kind === kind) ?? null;
  }

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
    schedule,
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
