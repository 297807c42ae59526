/**
 * Putting the demo's site into the consent server's store, and its owner at the desk.
 *
 * @module
 */
import { enterUrl } from '../server/console/desk.ts';
import type { Slices } from '../server/slices.ts';
import type { Id, SiteConfig } from '../widget/contract.ts';
import { dressedAs, type Look } from './looks.ts';

/** Who publishes the demo. */
const OWNER = 'demo@neve.example';

/**
 * Publishes the configuration: the first time with the default policy and FAQ, later where it has
 * changed. Resolves to what is worth telling; throws where the configuration is refused.
 *
 * What the desk has published meanwhile stands: an edit made in the console survives the next
 * start, and only the addresses follow the ports.
 */
export async function publishDemo(
  { sites, policy, store }: Pick<Slices, 'sites' | 'policy' | 'store'>,
  config: SiteConfig,
): Promise<readonly string[]> {
  const current = await store.sites.current(config.site);
  if (current === null) {
    await policy.seed(config.site, config.languages, config.defaultLanguage);
  }
  // The server alone raises revisions: a file that names none keeps the one it has.
  const outcome = await sites.publish(config, { by: 'file', author: OWNER, reason: 'npm start' });
  switch (outcome.outcome) {
    case 'published':
      return outcome.notes;
    case 'unchanged':
      return [];
    case 'held-by-desk':
      return current === null ? [] : moveDemo(sites, current.config, config);
    case 'refused':
      throw new Error(
        outcome.faults.map(({ path, message }) => `demo/site.json: ${path}: ${message}`).join('\n'),
      );
  }
}

/**
 * Publishes the demo's site in a look, as a trial copy of what is in force: an edit made in the
 * console is seen in every look.
 */
export async function publishLook(
  slices: Pick<Slices, 'sites' | 'policy' | 'store'>,
  site: string,
  look: Look,
): Promise<void> {
  const current = await slices.store.sites.current(site);
  if (current) await publishDemo(slices, dressedAs(current.config, look));
}

/** The configuration in force at the addresses of another one. */
async function moveDemo(
  sites: Slices['sites'],
  inForce: SiteConfig,
  { origins, services }: SiteConfig,
): Promise<readonly string[]> {
  const hostsOf = (id: Id) => services.find((service) => service.id === id)?.hosts;
  const moved = {
    ...inForce,
    origins,
    services: inForce.services.map((service) => ({
      ...service,
      hosts: hostsOf(service.id) ?? service.hosts,
    })),
  };
  await sites.publish(moved, { by: 'server', author: OWNER, reason: 'npm start' });
  return ['The console has changed the site: its version stands.'];
}

/** A link that opens the console once. */
export interface Invitation {
  readonly consoleUrl: string;
  /** When the link stops working, RFC 3339. */
  readonly expiresAt: string;
}

/** Invites the demo's owner to the console. */
export async function invite({ desk }: Pick<Slices, 'desk'>, url: string): Promise<Invitation> {
  const { token, expiresAt } = await desk.invite(OWNER, 'owner');
  return { consoleUrl: enterUrl(url, token), expiresAt };
}
