/**
 * All that is to be said of a page: its tag, what it does not hold, and what it holds wrongly. Pure.
 *
 * @module
 */
import type { SiteConfig } from '../../../widget/contract.ts';
import { type PageTags, tagFindings } from '../tag/findings.ts';
import { isScript } from './code.ts';
import { fetchedBy } from './addresses.ts';
import type { Finding, TagRule } from './finding.ts';
import { heldFindings, type SiteOfPage } from './held-findings.ts';
import { markupFindings } from './markup-findings.ts';
import { otherTool } from './other-tool.ts';
import { claimsOn } from './owners.ts';
import type { Page, PageElement } from './page.ts';

const NO_SITE: SiteOfPage = { services: [], purposes: [] };

/** What there is of the tag to be said, for a person. */
const TAG_SAYS: Readonly<Record<TagRule, string>> = {
  none: 'there is no script of Mes choix: nothing that is held ever runs, and nobody is asked.',
  twice: 'the tag stands in the page more than once: keep the first.',
  'other-site': "the tag is another site's: its configuration is not the one given.",
  integrity:
    'the server’s consent.js changes with each publication: take integrity off, or the browser refuses it.',
  module: 'the tag is no module: take type="module" off.',
  held: 'the tag itself is held, and so never runs: write src, without type="text/plain".',
  'no-control':
    'nothing lets a visitor change a choice: add <button data-mes-choix="preferences">Modifier mes choix</button>.',
};

/** The findings of a page, by line; `config: null` where nobody knows the site's. */
export function pageFindings(
  page: Page,
  tags: PageTags,
  config: SiteConfig | null,
): readonly Finding[] {
  const site = config ?? NO_SITE;
  const ids = config && new Set([...config.purposes, ...config.services].map(({ id }) => id));
  const nonce = tags.tags[0]?.attributes['nonce'];
  const found = page.elements.flatMap((element) => [
    ...heldFindings(page, element, site),
    ...markupFindings(page, element, { ids, nonce, site }),
    ...otherTool(page, element),
  ]);
  return [...ofTags(tags, config), ...found];
}

/** Hosts that scripts come from, and of which nobody here knows whose they are. */
export function unknownHosts(
  page: Page,
  tags: PageTags,
  config: SiteConfig | null,
): readonly string[] {
  const ours = new Set(tags.tags.map(({ src }) => src.host));
  const foreign = page.elements.filter((element) => isForeignCode(page, element, config));
  const hosts = foreign.flatMap((element) => fetchedBy(page, element).map(({ url }) => url.host));
  return [...new Set(hosts)].filter((host) => host !== page.url.host && !ours.has(host));
}

function isForeignCode(page: Page, element: PageElement, config: SiteConfig | null): boolean {
  const isPlain = element.around === 'page' && isScript(element);
  return isPlain && claimsOn(page, element, config ?? NO_SITE).length === 0;
}

function ofTags(tags: PageTags, config: SiteConfig | null): readonly Finding[] {
  const [first, second] = tags.tags;
  const server = first?.src.href ?? 'https://page.invalid';
  const named = first?.src.pathname.split('/').at(-2) ?? '';
  // A path of the site's own origin may be handed on to the server under any name.
  const isOwn = first !== undefined && config?.origins.includes(first.src.origin) !== false;
  const site = isOwn ? named : (config?.site ?? named);
  const needsControl = config?.appearance?.button === 'none';
  return tagFindings(tags, { site, server, needsControl }).flatMap((rule): Finding[] => {
    if (rule === 'fine' || rule === 'not-async' || rule === 'other-server') return [];
    const isOfPage = rule === 'none' || rule === 'no-control';
    const at = rule === 'twice' ? second : first;
    const line = isOfPage ? null : (at?.line ?? null);
    return [{ line, rule, says: TAG_SAYS[rule], services: [], write: null }];
  });
}
