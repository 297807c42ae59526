/**
 * The configuration of a site that has none yet: what was answered, and known services. Pure.
 *
 * @module
 */
import type { Id, Language, SiteConfig } from '../../../widget/contract.ts';
import { addPresets, type Addition } from '../presets/add-presets.ts';
import type { ProposedService } from './proposal.ts';

/** What its owner answered. */
export interface SiteAnswers {
  readonly site: string;
  readonly name: string;
  readonly origins: readonly string[];
  /** The first is the site's default. */
  readonly languages: readonly Language[];
  readonly profile: 'fr' | 'ch' | 'eu';
}

/** The configuration, and what became of each service. */
export function newSite(
  { site, name, origins, languages, profile }: SiteAnswers,
  services: readonly ProposedService[],
  options: { readonly unconfirmed: boolean },
): { readonly config: SiteConfig; readonly additions: readonly Addition[] } {
  const [defaultLanguage = 'fr'] = languages;
  const base: SiteConfig = {
    site,
    name,
    origins,
    languages,
    defaultLanguage,
    profile,
    purposes: [],
    services: [],
  };
  const ids = services.map(({ id }) => id);
  const { config, additions } = addPresets(base, ids, options);
  const more = new Map<Id, readonly string[]>(services.map(({ id, hosts }) => [id, hosts]));
  return {
    config: {
      ...config,
      services: config.services.map((service) => {
        const hosts = [...new Set([...(service.hosts ?? []), ...(more.get(service.id) ?? [])])];
        return hosts.length > 0 ? { ...service, hosts } : service;
      }),
    },
    // What the page itself has shown needs no other source.
    additions: additions.map((addition) => {
      if (addition.outcome !== 'added') return addition;
      const seen = (more.get(addition.id) ?? []).map((host) => `hosts ${host}`);
      return { ...addition, leftOut: addition.leftOut.filter((fact) => !seen.includes(fact)) };
    }),
  };
}
