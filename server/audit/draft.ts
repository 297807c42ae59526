/**
 * The services that are missing, drafted from what was seen: for `mes-choix add --from`. Pure.
 *
 * What was seen (hosts, names, lives) is a fact. Whose it is and what it is for is taken from the known
 * services, else left open: no guess ends in a legal page.
 *
 * @module
 */
import type {
  CookieDeclaration,
  Id,
  Purpose,
  Service,
  SiteConfig,
  StorageDeclaration,
} from '../../widget/contract.ts';
import { fits } from '../../widget/gate/declared.ts';
import { catalogue } from '../site/presets/catalogue.ts';
import { type PresetSite, purposeOf, serviceOf } from '../site/presets/preset-service.ts';
import { unconfirmedFacts } from '../site/presets/known-facts.ts';
import type { Item } from './inventory.ts';

/** A draft: parts of a `site.json`, and what a person has to find out. */
export interface Draft {
  readonly purposes: readonly Purpose[];
  /** New ones, and those of the site with what was seen besides. */
  readonly services: readonly Service[];
  /** Nothing of a service counts as known while one of its facts stands here. */
  readonly unconfirmed: readonly { readonly service: Id; readonly fact: string }[];
}

/** The purpose of what nobody has sorted yet. */
export const UNSORTED = 'unsorted';

/** Where a site without a configuration begins. */
const FRENCH: PresetSite = { languages: ['fr', 'en'], defaultLanguage: 'fr' };

/** Drafts them. */
export function draftOf(
  items: readonly Item[],
  config: Pick<SiteConfig, 'purposes' | 'services' | 'languages' | 'defaultLanguage'> | null,
): Draft {
  const missing = items.filter((item) => item.standing.is === 'undeclared' && !isOwnHost(item));
  const groups = new Map<string, { readonly owner: Owner; readonly seen: Item[] }>();
  for (const item of missing) {
    const owner = ownerOf(item);
    const group = groups.get(owner.id) ?? { owner, seen: [] };
    group.seen.push(item);
    groups.set(owner.id, group);
  }
  const site = config ?? FRENCH;
  const taken = new Set(
    [...(config?.services ?? []), ...(config?.purposes ?? [])].map(({ id }) => id),
  );
  const purposes: Purpose[] = [];
  const unconfirmed: { service: Id; fact: string }[] = [];
  const need = (purpose: Purpose) => {
    const isKnown = [...(config?.purposes ?? []), ...purposes].some(({ id }) => id === purpose.id);
    if (!isKnown) purposes.push(purpose);
  };
  const services = [...groups.values()].map(({ owner, seen }): Service => {
    const known = config?.services.find(({ id }) => id === owner.id);
    if (known) return withSeen(known, seen);
    const preset = owner.isPreset ? catalogue().find(owner.id) : undefined;
    if (preset) {
      need(purposeOf(preset, site));
      for (const { path, says } of unconfirmedFacts(preset)) {
        // A name that was seen is no guess any more; a company or a country still is.
        if (/^(provider|country|policyUrl)$/.test(path)) {
          unconfirmed.push({ service: preset.id, fact: `${path}: ${says}` });
        }
      }
      return withSeen(serviceOf(preset, { purpose: preset.purpose, site }), seen);
    }
    need(unsortedPurpose(site));
    const id = freeId(owner.id, taken);
    taken.add(id);
    for (const fact of ['purpose', 'name', 'provider']) unconfirmed.push({ service: id, fact });
    return withSeen({ id, purpose: UNSORTED, name: owner.name, provider: owner.name }, seen);
  });
  return { purposes, services, unconfirmed };
}

/** The site's other hosts serve its own pictures and the like. */
function isOwnHost({ kind, party, standing }: Item): boolean {
  return kind === 'host' && party === 'first' && !('preset' in standing && standing.preset);
}

interface Owner {
  readonly id: Id;
  readonly name: string;
  readonly isPreset: boolean;
}

/** Whose it is: a service of the site, a known one, the site itself, or whoever has that host. */
function ownerOf({ standing, party, host }: Item): Owner {
  const service = 'service' in standing ? standing.service : null;
  const preset = 'preset' in standing ? standing.preset : null;
  const name = host.split(':')[0]?.replace(/^www\./, '') ?? '';
  if (service !== null) return { id: service, name: service, isPreset: false };
  if (preset !== null) return { id: preset, name: preset, isPreset: true };
  if (party === 'first') return { id: 'site', name: 'site', isPreset: false };
  return { id: idOf(name), name, isPreset: false };
}

/** A host's name as an id: `cdn.example.com` is `cdn-example-com`. */
function idOf(host: string): Id {
  const plain = host
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '');
  return plain.slice(0, 32).replace(/-+$/, '') || 'service';
}

function freeId(id: Id, taken: ReadonlySet<Id>): Id {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number += 1) {
    const next = `${id.slice(0, 28)}-${number}`;
    if (!taken.has(next)) return next;
  }
}

/** A service with the hosts, cookies and keys that were seen of it. */
export function withSeen(service: Service, seen: readonly Item[]): Service {
  const hosts = [...(service.hosts ?? [])];
  const cookies: CookieDeclaration[] = [...(service.cookies ?? [])];
  const storage: StorageDeclaration[] = [...(service.storage ?? [])];
  for (const { kind, name, host, days } of seen) {
    if (kind === 'host') {
      if (!hosts.includes(host)) hosts.push(host);
    } else if (kind === 'cookie') {
      if (cookies.some((cookie) => fits(cookie.name, name))) continue;
      cookies.push({ name: name, days: days === null ? 0 : Math.max(1, Math.ceil(days)) });
    } else if (!storage.some((key) => key.area === kind && fits(key.name, name))) {
      storage.push({ area: kind, name: name });
    }
  }
  return {
    ...service,
    ...(hosts.length > 0 ? { hosts } : {}),
    ...(cookies.length > 0 ? { cookies } : {}),
    ...(storage.length > 0 ? { storage } : {}),
  };
}

function unsortedPurpose({ languages, defaultLanguage }: PresetSite): Purpose {
  const words = {
    fr: ['À classer', 'Usage à préciser avant de publier.'],
    de: ['Einzuordnen', 'Zweck vor dem Veröffentlichen anzugeben.'],
    it: ['Da classificare', 'Uso da precisare prima della pubblicazione.'],
    en: ['To be sorted', 'To be said before publishing.'],
  } as const;
  const of = (language: string) =>
    words[language.split('-')[0] as keyof typeof words] ??
    (language === defaultLanguage ? words.en : undefined);
  const texts = (at: 0 | 1) =>
    Object.fromEntries(
      languages.flatMap((language) => {
        const found = of(language);
        return found ? [[language, found[at]] as const] : [];
      }),
    );
  return { id: UNSORTED, title: texts(0), description: texts(1) };
}
