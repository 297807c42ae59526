/**
 * The demo site's configuration: `site.json`, with the origins it is served from.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteConfig } from '../server/contract.ts';
import type { Service, SiteConfig } from '../widget/contract.ts';
import { type Addresses, VENDORS, vendorOrigin } from './addresses.ts';

/**
 * Reads `site.json` in the demo's folder and puts the addresses in.
 *
 * Throws where the file is no valid configuration: it is part of the product.
 */
export function demoConfiguration(folder: string, addresses: Addresses): SiteConfig {
  const written = siteConfig.parse(JSON.parse(readFileSync(join(folder, 'site.json'), 'utf8')));
  return {
    ...written,
    origins: [new URL(addresses.siteUrl).origin],
    services: written.services.map((service) => withHost(service, addresses.vendorsUrl)),
  };
}

function withHost(service: Service, vendorsUrl: string): Service {
  const vendor = VENDORS.find((candidate) => candidate === service.id);
  return vendor ? { ...service, hosts: [new URL(vendorOrigin(vendorsUrl, vendor)).host] } : service;
}
