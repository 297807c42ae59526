/**
 * What a page says of the site that it is of: its languages, its address, its services. Pure.
 *
 * A proposal is for a person to read: nothing of it is taken for certain.
 *
 * @module
 */
import type { Id, Language } from '../../../widget/contract.ts';
import { isInertScript } from './code.ts';
import {
  type Claim,
  claimsInCode,
  claimsOn,
  claimsOnWaiting,
  type KnownSite,
  ownHosts,
} from './owners.ts';
import type { Page, PageElement } from './page.ts';
import { servicesAt } from './recognise.ts';
import { catalogue } from '../presets/catalogue.ts';

/** What a page says. */
export interface Proposal {
  /** Without regions, the page's own first. */
  readonly languages: readonly Language[];
  /** The site's name, where the page tells it. */
  readonly name: string | null;
  /** Where the site is, where the page tells it. */
  readonly origin: string | null;
  /** In the order of the page. */
  readonly services: readonly ProposedService[];
}

/** A known service that was recognised. */
export interface ProposedService {
  readonly id: Id;
  /** Hosts that its preset does not have: it is hosted where its customer likes, or under more names. */
  readonly hosts: readonly string[];
}

const NO_SITE: KnownSite = { services: [], purposes: [] };

/** Hosts that serve what everybody puts there: no service's own. */
const SHARED = new Set([
  'cdn.jsdelivr.net',
  'unpkg.com',
  'cdnjs.cloudflare.com',
  'ajax.googleapis.com',
]);

/** What pages of one site say together. */
export function proposalOf(pages: readonly Page[]): Proposal {
  const each = pages.map(sayingsOf);
  const hosts = new Map<Id, Set<string>>();
  for (const page of pages) for (const element of page.elements) collect(page, element, hosts);
  return {
    languages: [...new Set(each.flatMap(({ languages }) => languages))],
    name: each.find(({ name }) => name !== null)?.name ?? null,
    origin: each.find(({ origin }) => origin !== null)?.origin ?? null,
    services: [...hosts].map(([id, found]) => ({ id, hosts: [...found] })),
  };
}

function collect(page: Page, element: PageElement, hosts: Map<Id, Set<string>>): void {
  const inert = isInertScript(element) ? claimsInCode(element.text, NO_SITE) : [];
  const waiting = claimsOnWaiting(page, element, NO_SITE);
  for (const claim of [...claimsOn(page, element, NO_SITE), ...waiting, ...inert]) {
    const [owner] = claim.owners;
    if (!owner) continue;
    const found = hosts.get(owner.id) ?? new Set<string>();
    hosts.set(owner.id, found);
    for (const host of [...hostsOf(claim), ...ownHosts(page, element, owner.id)]) {
      if (isOwn(host, owner.id, page)) found.add(host);
    }
  }
}

/** The host by which it was recognised, where it is nobody else's. */
function hostsOf({ owners, url }: Claim): readonly string[] {
  return url && owners.length === 1 ? [url.host] : [];
}

/**
 * Whether a host is to be declared besides those that come with the preset: never the site's own. One
 * that the preset has without a source is confirmed by being seen.
 */
function isOwn(host: string, id: Id, page: Page): boolean {
  if (host === page.url.host || SHARED.has(host)) return false;
  const known = catalogue()
    .find(id)
    ?.hosts.find((at) => at.host === host);
  if (known) return known.from === undefined;
  return servicesAt(new URL(`https://${host}/`)).every((other) => other === id);
}

function sayingsOf({ elements, url }: Page): Omit<Proposal, 'services'> {
  const attributes = (wanted: string) =>
    elements.filter(({ name }) => name === wanted).map((element) => element.attributes);
  const links = attributes('link');
  const named = [
    attributes('html')[0]?.['lang'],
    ...links.filter(({ rel }) => rel === 'alternate').map(({ hreflang }) => hreflang),
  ];
  const meta = (property: string) =>
    attributes('meta')
      .find((each) => each['property'] === property)
      ?.['content']?.trim();
  const canonical = links.find(({ rel }) => rel === 'canonical')?.['href'] ?? meta('og:url') ?? '';
  const said = URL.canParse(canonical) ? new URL(canonical).origin : null;
  return {
    languages: named.flatMap((code) => {
      const [language = ''] = (code ?? '').toLowerCase().split('-');
      return /^[a-z]{2,3}$/.test(language) ? [language] : [];
    }),
    name: meta('og:site_name') || null,
    origin: url.hostname.endsWith('.invalid') ? said : url.origin,
  };
}
