/**
 * Whose services send data to another country: the recipients abroad.
 *
 * @module
 */
import type { Service, SiteConfig } from '../../widget/contract.ts';

/** The services with a declared country that are neither the site's own nor of its own country. */
export function servicesAbroad(config: SiteConfig): readonly Service[] {
  const home = homeOf(config);
  const own = new Set([config.site, config.name, config.controller?.name ?? ''].map(folded));
  return config.services.filter((service) => {
    if (!service.country || own.has(folded(service.provider)) || own.has(folded(service.name))) {
      return false;
    }
    return home === null ? !isOwnTool(service, config) : service.country.toUpperCase() !== home;
  });
}

/** The controller's country: its authority's, else its legal preset's; `null` where neither says. */
function homeOf({ controller, profile }: SiteConfig): 'FR' | 'CH' | null {
  const authority = controller?.authority;
  if (authority === 'CNIL') return 'FR';
  if (authority === 'FDPIC') return 'CH';
  if (authority) return null;
  switch (profile ?? 'fr') {
    case 'fr':
      return 'FR';
    case 'ch':
      return 'CH';
    case 'eu':
      return null;
  }
}

/** Exempt, and reached at the site's own hosts alone. */
function isOwnTool({ purpose, hosts }: Service, { purposes, origins }: SiteConfig): boolean {
  const isExempt = purposes.some(({ id, exempt }) => id === purpose && exempt !== undefined);
  const homes = origins.map((origin) => new URL(origin).hostname.replace(/^www\./, ''));
  return isExempt && (hosts ?? []).every((host) => homes.some((home) => isWithin(host, home)));
}

function isWithin(host: string, home: string): boolean {
  const name = host.toLowerCase().replace(/:\d+$/, '');
  return name === home || name.endsWith(`.${home}`);
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}
