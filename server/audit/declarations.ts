/**
 * What a site declares of the things that were seen, and what is known of those it does not declare.
 * Pure.
 *
 * @module
 */
import type { Id, PublishedConfig, SiteConfig, StorageArea } from '../../widget/contract.ts';
import { type Area, declares, fits } from '../../widget/gate/declared.ts';
import { rulesOf } from '../../widget/site.ts';
import { hasOwnHost } from '../site/page/recognise.ts';
import { catalogue } from '../site/presets/catalogue.ts';
import type { Preset } from '../site/presets/preset.ts';
import type { Party } from './observed.ts';
import { TOOLS, toolOfHost } from './tools.ts';

/** How something stands to what is declared. */
export type Standing =
  /** The site itself: one of its addresses. */
  | { readonly is: 'own' }
  /** The consent tool: what it asks for, and where it keeps the choice. */
  | { readonly is: 'tool'; readonly tool: string }
  /** Declared by a service that needs no consent. */
  | { readonly is: 'exempt'; readonly service: Id }
  /** Declared by a service that does. `days`: the longest life that is declared of a cookie. */
  | { readonly is: 'declared'; readonly service: Id; readonly days?: number }
  /** Not declared. `service`: the one whose host it is of; `preset`: the known service that leaves such. */
  | { readonly is: 'undeclared'; readonly service: Id | null; readonly preset: Id | null };

/** A site's declarations. */
export interface Declarations {
  /** `known`: the known services that the whole address is of. */
  ofHost(seen: {
    readonly host: string;
    readonly party: Party;
    readonly known: readonly Id[];
  }): Standing;
  ofCookie(seen: { readonly name: string; readonly host: string; readonly party: Party }): Standing;
  ofKey(seen: {
    readonly area: StorageArea;
    readonly name: string;
    readonly host: string;
    readonly party: Party;
  }): Standing;
  /** Ids of the purposes and services that need no consent. */
  readonly exempt: ReadonlySet<Id>;
}

/** What the declarations are made of. */
export interface Declared {
  /** The site's configuration; `null` where there is none. */
  readonly config: SiteConfig | PublishedConfig | null;
  /** Hosts of the pages that were opened. */
  readonly pages: readonly string[];
  /** Hosts of the consent server. */
  readonly servers: readonly string[];
}

/** Reads them. */
export function createDeclarations({ config, pages, servers }: Declared): Declarations {
  const rules = config ? rulesOf(config) : null;
  const services = rules?.services ?? [];
  const origins = config?.origins.map((origin) => new URL(origin).host) ?? [];
  const own = new Set([...pages, ...origins].flatMap((host) => [host, twin(host)]));
  const kept = [rules?.cookie.name ?? 'mes_choix', 'mes_choix_outbox'];

  /** What some services declare together: one that needs no consent is enough. */
  const declaredBy = (found: typeof services, days?: number): Standing | null => {
    const [first] = found;
    if (!first) return null;
    const exempt = found.find((service) => service.exempt);
    if (exempt) return { is: 'exempt', service: exempt.id };
    return { is: 'declared', service: first.id, ...(days === undefined ? {} : { days }) };
  };
  const hostServices = (host: string) => services.filter(({ hosts }) => isOne(hosts ?? [], host));
  const named = (area: Area, name: string, host: string, party: Party): Standing => {
    const found = services.filter((service) => declares(service, area, name));
    const declared = declaredBy(found, area === 'cookie' ? daysOf(config, name) : undefined);
    if (declared) return declared;
    const tool = party === 'third' ? toolOfHost(host) : toolThatKeeps(kept, name);
    if (tool !== null) return { is: 'tool', tool };
    const service = party === 'third' ? (hostServices(host)[0]?.id ?? null) : null;
    return { is: 'undeclared', service, preset: presetOfName(area, name, party)?.id ?? null };
  };
  return {
    exempt: new Set([
      ...(rules?.purposes ?? []).filter(({ exempt }) => exempt).map(({ id }) => id),
      ...services.filter(({ exempt }) => exempt).map(({ id }) => id),
    ]),
    ofHost({ host, known }) {
      const [preset = null, another] = known;
      const only = another === undefined ? preset : null;
      // What a site hosts itself, such as its own audience measurement, is on its own address.
      const isHosted = only !== null && hasOwnHost(only);
      if (own.has(host) && !isHosted) return { is: 'own' };
      const there = hostServices(host);
      const declared = declaredBy(
        there.length > 0 ? there : services.filter(({ id }) => id === only),
      );
      if (declared) return declared;
      if (servers.includes(host)) return { is: 'tool', tool: 'Mes choix' };
      const tool = toolOfHost(host);
      if (tool !== null) return { is: 'tool', tool };
      const found = preset === null ? (presetOfHost(host)?.id ?? null) : only;
      return { is: 'undeclared', service: null, preset: found };
    },
    ofCookie: ({ name, host, party }) => named('cookie', name, host, party),
    ofKey: ({ area, name, host, party }) => named(area, name, host, party),
  };
}

/** The same name with and without `www.`. */
function twin(host: string): string {
  return host.startsWith('www.') ? host.slice(4) : `www.${host}`;
}

/** Whether a host is one of those that are declared: with its port, or as its name alone. */
function isOne(hosts: readonly string[], host: string): boolean {
  return hosts.some((name) => name === host || name === host.split(':')[0]);
}

function toolThatKeeps(own: readonly string[], name: string): string | null {
  if (own.includes(name)) return 'Mes choix';
  return TOOLS.find(({ keeps }) => keeps.some((kept) => fits(kept, name)))?.name ?? null;
}

/** The longest life that the site declares of a cookie. */
function daysOf(config: Declared['config'], name: string): number | undefined {
  const lives = (config?.services ?? [])
    .flatMap(({ cookies = [] }) => cookies)
    .filter((cookie) => fits(cookie.name, name))
    .map(({ days = 0 }) => days);
  return lives.length > 0 ? Math.max(...lives) : undefined;
}

/**
 * The known service of a host: of its very name, or of the nearest one above it (`www.` left aside);
 * none where several are there.
 */
export function presetOfHost(host: string): Preset | undefined {
  const name = host.split(':')[0] ?? '';
  const lengthIn = ({ hosts }: Preset) =>
    Math.max(
      0,
      ...hosts
        .map((of) => of.host.replace(/^www\./, ''))
        .filter((own) => name === own || name.endsWith(`.${own}`))
        .map((own) => own.length),
    );
  const [first, second] = catalogue()
    .presets.map((preset) => ({ preset, length: lengthIn(preset) }))
    .filter(({ length }) => length > 0)
    .sort((one, other) => other.length - one.length);
  return first?.length === second?.length ? undefined : first?.preset;
}

/** The known service that leaves something of this name; none where several do. */
export function presetOfName(area: Area, name: string, party: Party): Preset | undefined {
  const found = catalogue().presets.filter(({ cookies, storage }) =>
    area === 'cookie'
      ? cookies.some((cookie) => cookie.party === party && fits(cookie.name, name))
      : party === 'first' && storage.some((key) => key.area === area && fits(key.name, name)),
  );
  return found.length === 1 ? found[0] : undefined;
}
