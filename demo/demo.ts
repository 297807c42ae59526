/**
 * The demo: a hosting company's site and the vendors it uses, as fetch handlers.
 *
 * Nothing here listens or reads the environment; `main.ts` does.
 *
 * @module
 */
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { SiteConfig } from '../widget/contract.ts';
import type { Addresses } from './addresses.ts';
import { demoConfiguration } from './configuration.ts';
import { demoFolder } from './folder.ts';
import type { Look } from './looks.ts';
import { createSite } from './site.ts';
import { createHits } from './vendors/hits.ts';
import { createVendors } from './vendors/vendors.ts';

/** Where the demo is served, and where its files are. */
export interface DemoOptions extends Addresses {
  /** The package's `demo` folder; default: found from where the code is. */
  readonly folder?: string | undefined;
  /** Has the consent server ready for a look; default: it is already. */
  readonly prepare?: ((look: Look) => Promise<unknown>) | undefined;
}

/** The demo's parts. */
export interface Demo {
  /** The hosting company's site. */
  readonly site: Hono;
  /** The stand-in vendors, with the counters at `/hits.json`. */
  readonly vendors: Hono;
  /** The site's configuration, for the consent server. */
  readonly config: SiteConfig;
}

/** Makes the demo for the addresses it will be served at. Throws where its files are not found. */
export function createDemo({ folder = demoFolder(), prepare, ...given }: DemoOptions): Demo {
  const addresses: Addresses = {
    consentUrl: given.consentUrl.replace(/\/+$/, ''),
    siteUrl: given.siteUrl.replace(/\/+$/, ''),
    vendorsUrl: given.vendorsUrl.replace(/\/+$/, ''),
  };
  const hits = createHits();
  return {
    site: createSite({
      folder: join(folder, 'site'),
      addresses,
      hits,
      prepare: prepare ?? (() => Promise.resolve()),
    }),
    vendors: createVendors(join(folder, 'vendors'), hits),
    config: demoConfiguration(folder, addresses),
  };
}
