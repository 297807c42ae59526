/**
 * The site of the matrix: every kind of purpose and service, revised in two ways.
 *
 * @module
 */
import type { Id, Service, SiteConfig } from '../../../widget/contract.ts';
import type { World } from '../fixtures.ts';

/** A host of a vendor: one label below the vendors' common one. `libre` is declared by nobody. */
export type Vendor =
  | 'garde'
  | 'compteur'
  | 'mesurix'
  | 'videolac'
  | 'regie'
  | 'cartoplan'
  | 'nouveau'
  | 'libre';

/** The vendor's origin. */
export function originOf({ vendorsUrl }: Pick<World, 'vendorsUrl'>, vendor: Vendor): string {
  return vendorsUrl.replace('://', `://${vendor}.`);
}

/** Which of the site's variants a state meets. */
export type Variant = 'matrice' | 'matrice-ajout' | 'matrice-texte' | 'matrice-retouche';

/** The services that declare a vendor's host; the vendor that the addition brings only where it was added. */
export function servicesAt(vendor: Vendor, variant: Variant): readonly Id[] {
  if (vendor === 'libre') return [];
  if (vendor === 'nouveau') return variant === 'matrice-ajout' ? ['nouveau'] : [];
  return {
    garde: ['garde'],
    compteur: ['compteur'],
    mesurix: ['mesurix'],
    videolac: ['videolac'],
    cartoplan: ['cartoplan'],
    regie: ['publi', 'pixel'],
  }[vendor];
}

/** Puts the site and its variants on the world's server. */
export async function addSites(world: World, origins: readonly string[] = []): Promise<void> {
  const base = siteOf(world, [world.siteUrl, ...origins]);
  const added = serviceOf(world, 'nouveau', 'marketing', 'nouveau', { since: 2 });
  const texts = (title: string, since: number) =>
    base.purposes.map((purpose) =>
      purpose.id === 'maps' ? { ...purpose, title, since } : purpose,
    );
  await world.addSite(base);
  await world.addSite({
    ...base,
    site: 'matrice-ajout',
    revision: 2,
    services: [...base.services, added],
  });
  await world.addSite({
    ...base,
    site: 'matrice-texte',
    revision: 2,
    purposes: texts('Plans, et où vous êtes', 2),
  });
  await world.addSite({
    ...base,
    site: 'matrice-retouche',
    purposes: texts('Plans (sans faute)', 1),
  });
}

function siteOf(world: World, origins: readonly string[]): SiteConfig {
  const purpose = (id: Id, title: string) => ({
    id,
    title,
    description: `${title}, par un tiers.`,
  });
  const service = (id: Id, of: Id, vendor: Vendor = id as Vendor) =>
    serviceOf(world, id, of, vendor);
  return {
    site: 'matrice',
    name: 'La matrice',
    origins,
    languages: ['fr'],
    defaultLanguage: 'fr',
    purposes: [
      { ...purpose('bouclier', 'Sécurité'), exempt: 'security' },
      {
        ...purpose('comptage', 'Comptage exempté'),
        exempt: 'audience',
        selfAssessment: 'Sans recoupement, sans tiers.',
      },
      purpose('analytics', 'Mesure'),
      purpose('video', 'Vidéos'),
      purpose('marketing', 'Publicité'),
      purpose('maps', 'Plans'),
    ],
    services: [
      service('garde', 'bouclier'),
      service('compteur', 'comptage'),
      service('mesurix', 'analytics'),
      service('videolac', 'video'),
      { id: 'autrevideo', purpose: 'video', name: 'Autre vidéo', provider: 'Autre SA' },
      service('publi', 'marketing', 'regie'),
      service('pixel', 'marketing', 'regie'),
      service('cartoplan', 'maps'),
    ],
  };
}

function serviceOf(
  world: World,
  id: Id,
  purpose: Id,
  vendor: Vendor,
  more: Partial<Service> = {},
): Service {
  return {
    id,
    purpose,
    name: id,
    provider: `${id} SA`,
    hosts: [new URL(originOf(world, vendor)).host],
    cookies: [{ name: `_${vendor}_*`, days: 90 }],
    storage: (['localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage'] as const).map(
      (area) => ({ area, name: `${vendor}.*` }),
    ),
    ...more,
  };
}
