/**
 * Whose an element of a page is: services of the site, or known ones that it has not declared. Pure.
 *
 * @module
 */
import type { Id, Service, SiteConfig } from '../../../widget/contract.ts';
import { catalogue } from '../presets/catalogue.ts';
import { addressesInCode, fetchedBy, waitingIn } from './addresses.ts';
import { fetchesByCode, isScript } from './code.ts';
import type { Page, PageElement } from './page.ts';
import { hasOwnHost, servicesAt, servicesInCode } from './recognise.ts';

/** What is needed of a site to tell. */
export type KnownSite = Pick<SiteConfig, 'services' | 'purposes'>;

/** A service that something on a page is of. */
export interface Owner {
  readonly id: Id;
  readonly name: string;
  /** Whether the site's configuration has it. */
  readonly isDeclared: boolean;
  /** Whether it asks for consent. */
  readonly asks: boolean;
}

/** Services of which one is the owner, and where that was seen; `url: null`: in a snippet's words. */
export interface Claim {
  readonly owners: readonly Owner[];
  readonly url: URL | null;
}

/** Who may own what an element fetches or runs, as it stands. */
export function claimsOn(page: Page, element: PageElement, site: KnownSite): readonly Claim[] {
  const urls = fetchedBy(page, element).map(({ url }) => url);
  const fetched = urls.flatMap((url) => ownersAt(url, site));
  return isScript(element) ? [...fetched, ...claimsInCode(element.text, site)] : fetched;
}

/** Who may own what an element waits with in attributes such as `data-src`. */
export function claimsOnWaiting(
  page: Page,
  element: PageElement,
  site: KnownSite,
): readonly Claim[] {
  return waitingIn(page, element).flatMap(({ url }) => ownersAt(url, site));
}

/** Who may own what a script's text loads. */
export function claimsInCode(code: string, site: KnownSite): readonly Claim[] {
  const said = servicesInCode(code).map((id) => ({ owners: [ownerOf(id, site)], url: null }));
  if (!fetchesByCode(code)) return said;
  const known = new Set(said.flatMap(({ owners }) => owners.map(({ id }) => id)));
  const fetched = addressesInCode(code).flatMap((url) => ownersAt(url, site, true));
  // An address that may be of several is of the one whose snippet it stands in.
  return [...said, ...fetched.filter(({ owners }) => !owners.some(({ id }) => known.has(id)))];
}

/** The hosts that a page tells of a service which is hosted where its customer likes. */
export function ownHosts(page: Page, element: PageElement, id: Id): readonly string[] {
  if (!hasOwnHost(id)) return [];
  const inCode = servicesInCode(element.text).includes(id) ? addressesInCode(element.text) : [];
  const fetched = fetchedBy(page, element).map(({ url }) => url);
  return [...inCode.filter((url) => servicesAt(url).every((at) => at === id)), ...fetched]
    .filter((url) => inCode.includes(url) || servicesAt(url).includes(id))
    .map(({ host }) => host);
}

/** Who may own an address; `isText`: one that stands in code, where it may be a mere link. */
export function ownersAt(url: URL, site: KnownSite, isText = false): readonly Claim[] {
  const declared = site.services.filter(({ hosts }) =>
    hosts?.some((host) => host === url.host || host === url.hostname),
  );
  if (isText && isMereLink(url)) return [];
  const known = servicesAt(url).map((id) => ownerOf(id, site));
  const ids = new Set(known.map(({ id }) => id));
  const narrowed = declared.filter(({ id }) => ids.has(id));
  const chosen = narrowed.length > 0 ? narrowed : declared;
  const inSite = known.filter(({ isDeclared }) => isDeclared);
  const others = inSite.length > 0 ? inSite : known;
  const owners = chosen.length > 0 ? chosen.map((service) => declaredOwner(service, site)) : others;
  return owners.length > 0 ? [{ owners, url }] : [];
}

/** Whether known services have the host, and none of them is told by this address on it. */
function isMereLink(url: URL): boolean {
  return servicesAt(url).length > 0 && servicesAt(url, true).length === 0;
}

/** A known service as the site has it: under its own id, its name, or one of its hosts. */
function ownerOf(id: Id, site: KnownSite): Owner {
  const preset = catalogue().find(id);
  const hosts = new Set(preset?.hosts.map(({ host }) => host));
  const isNamed = ({ name }: Service) => name.toLowerCase() === preset?.name.toLowerCase();
  const declared =
    site.services.find((service) => service.id === id) ??
    site.services.find(isNamed) ??
    site.services.find(
      (service) => service.hosts?.some((host) => hosts.has(host)) && !catalogue().find(service.id),
    );
  if (declared) return declaredOwner(declared, site);
  return { id, name: preset?.name ?? id, isDeclared: false, asks: true };
}

function declaredOwner({ id, name, purpose }: Service, { purposes }: KnownSite): Owner {
  const asks = !purposes.some((each) => each.id === purpose && each.exempt);
  return { id, name, isDeclared: true, asks };
}
