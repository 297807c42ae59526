/**
 * What the vendors are to be asked for, worked out from the elements' facts and what a state
 * allows: nothing here knows the widget.
 *
 * @module
 */
import type { Id } from '../../../widget/contract.ts';
import type { World } from '../fixtures.ts';
import { type Element, ELEMENTS } from './elements.ts';
import { originOf, servicesAt, type Variant, type Vendor } from './site.ts';

/** What runs before a choice. */
export const EXEMPT: readonly Id[] = ['bouclier', 'garde', 'comptage', 'compteur'];

/** What a visitor is asked about. */
export const ASKED: readonly Id[] = [
  'analytics',
  'mesurix',
  'video',
  'videolac',
  'autrevideo',
  'marketing',
  'publi',
  'pixel',
  'maps',
  'cartoplan',
];

/** What holds at one moment of a page. */
export interface Moment {
  readonly allowed: readonly Id[];
  /** Whether there is a choice: before one nothing is refused. */
  readonly isDecided: boolean;
}

/** Nothing is answered. */
export const UNDECIDED: Moment = { allowed: EXEMPT, isDecided: false };

/** These are granted, the rest refused. */
export function granting(...ids: readonly Id[]): Moment {
  return { allowed: [...EXEMPT, ...ids], isDecided: true };
}

/** Whether an element lives at a moment. One without an address answers for no host. */
function lives({ kind, purpose }: Element, { allowed, isDecided }: Moment, variant: Variant) {
  const { words, vendor } = purpose;
  const isTrue = (id: string) =>
    id[0] === '!'
      ? isDecided && ASKED.includes(id.slice(1)) && !allowed.includes(id.slice(1))
      : allowed.includes(id);
  const services = kind.hits.includes('e') ? servicesAt(vendor, variant) : [];
  return (
    words.every((word) => word.some(isTrue)) &&
    (!services.length || services.some((id) => allowed.includes(id)))
  );
}

/** What one page does while these moments follow each other: who is asked, what runs in which order. */
export interface Expected {
  /** `<vendor> <e|ran> <name>`, sorted. */
  readonly hits: readonly string[];
  /** By queue, the names of its scripts. */
  readonly order: Readonly<Record<'page' | 'shadow', readonly string[]>>;
  /** Vendors of which a script ran that keeps what it can. */
  readonly keeping: readonly Vendor[];
}

/** What is expected of one page on which these moments follow each other. */
export function expectedOf(moments: readonly Moment[], variant: Variant): Expected {
  const released: Element[] = [];
  for (const moment of moments)
    for (const element of ELEMENTS)
      if (!released.includes(element) && lives(element, moment, variant)) released.push(element);
  const namesIn = (queue: 'page' | 'shadow') =>
    released.filter(({ kind }) => kind.queue === queue).map(({ name }) => name);
  const keeping = released
    .filter(({ kind }) => kind.hits.length === 2)
    .map(({ purpose }) => purpose.vendor);
  return {
    hits: released
      .flatMap(({ name, kind, purpose }) =>
        kind.hits.map((hit) => `${purpose.vendor} ${hit} ${name}`),
      )
      .sort(),
    order: { page: namesIn('page'), shadow: namesIn('shadow') },
    keeping: [...new Set(keeping)].sort(),
  };
}

/** The same as the vendors' logs tell it. */
export function seenOf(world: World): Omit<Expected, 'keeping'> {
  const vendorOf = (host: string) => host.split('.')[0] ?? '';
  const seen = world.hits().flatMap(({ host, path }) => {
    const [, what = '', name = ''] = /^\/(e|ran)\/(?:\w+\/)?([\w-]+)/.exec(path) ?? [];
    return what ? [{ what, name, vendor: vendorOf(host), turn: Number(path.split('?')[1]) }] : [];
  });
  const ran = seen.filter(({ what }) => what === 'ran').sort((a, b) => a.turn - b.turn);
  const namesIn = (queue: 'page' | 'shadow') =>
    ran
      .map(({ name }) => name)
      .filter((name) => ELEMENTS.some((e) => e.name === name && e.kind.queue === queue));
  return {
    hits: seen
      .map(({ vendor, what, name }) => `${vendor} ${what} ${name}`)
      // An engine may ask again for an address that failed when it was fetched ahead of its turn.
      // Chromium starts an object's page again that is still awaited when the page is laid out: on
      // a slow machine, and for an address that any script has set, without us as well.
      .filter((hit, at, all) => !/-(missing|object)$/.test(hit) || all.indexOf(hit) === at)
      .sort(),
    order: { page: namesIn('page'), shadow: namesIn('shadow') },
  };
}

/** Hosts that were asked for anything at all. */
export function askedHosts(world: World): readonly string[] {
  return [...new Set(world.hits().map(({ host }) => host))].sort();
}

/** The host of a vendor, with its port. */
export function hostOf(world: World, vendor: Vendor): string {
  return new URL(originOf(world, vendor)).host;
}
