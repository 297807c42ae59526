/**
 * What a page fetches or runs of its vendors before anybody has agreed. Pure.
 *
 * @module
 */
import type { SiteConfig } from '../../../widget/contract.ts';
import { addressesInCode, fetchedBy, fetchingAttributes } from './addresses.ts';
import { isScript } from './code.ts';
import type { ElementRule, Finding } from './finding.ts';
import { foreignEmbed } from './foreign.ts';
import { heldForm } from './held-form.ts';
import {
  type Claim,
  claimsOn,
  claimsOnWaiting,
  type KnownSite,
  type Owner,
  ownersAt,
} from './owners.ts';
import type { Page, PageElement } from './page.ts';
import { untilThen } from './until-then.ts';

/** The site, and whether it has peers' markup understood as it stands. */
export interface SiteOfPage extends KnownSite {
  readonly migrate?: SiteConfig['migrate'];
  /** Where it is, besides the page. */
  readonly origins?: readonly string[];
}

/** What is to be said of one element, beginning with the worst; `[]` where it waits, or is nobody's. */
export function heldFindings(
  page: Page,
  element: PageElement,
  site: SiteOfPage,
): readonly Finding[] {
  switch (element.around) {
    case 'held-template':
      return leaks(page, element);
    case 'noscript':
      return withoutScripts(page, element, site);
    // Whoever clones it may hold it then.
    case 'template':
      return [];
    case 'page':
      return [...plain(page, element, site), ...styles(page, element, site)];
  }
}

/** The condition under which it is held: a word for each claim that asks for consent. */
export function conditionOf(claims: readonly Claim[]): string {
  const words = claims.map(({ owners }) => {
    const declared = owners.filter(({ isDeclared }) => isDeclared);
    const ids = (declared.length > 0 ? declared : owners.slice(0, 1)).map(({ id }) => id);
    return ids.join('|');
  });
  return [...new Set(words)].join(' ');
}

function plain(page: Page, element: PageElement, site: SiteOfPage): readonly Finding[] {
  const { name, attributes, line } = element;
  const isConditional = 'data-consent' in attributes;
  const all = claimsOn(page, element, site);
  const claims = asking(all);
  const given = attributes['data-consent']?.trim() ?? '';
  if (claims.length > 0) {
    const rule = ruleOf(element);
    const owners = ownersIn(claims);
    const write = heldForm(page, element, given || conditionOf(claims), owners[0]?.name);
    return [{ line, rule, says: saysOf(rule, owners), services: idsOf(owners), write }];
  }
  if (isConditional && given !== '' && isLive(element)) {
    const says = `It has a condition, and the browser does not wait for it: ${name === 'script' ? 'only type="text/plain" keeps a script from running' : 'write the address as data-…'}.`;
    const write = heldForm(page, element, given);
    return [{ line, rule: 'not-inert', says, services: [], write }];
  }
  if (isConditional || site.migrate?.length) return [];
  const foreign = all.length > 0 ? [] : foreignEmbed(page, element, site.origins ?? []);
  return [...foreign, ...lazy(page, element, site)];
}

/** Addresses that wait for a script of the page's own, which asks nobody. */
function lazy(page: Page, element: PageElement, site: SiteOfPage): readonly Finding[] {
  const { name, line } = element;
  const claims = name === 'script' ? [] : asking(claimsOnWaiting(page, element, site));
  if (claims.length === 0) return [];
  const owners = ownersIn(claims);
  const write = heldForm(page, element, conditionOf(claims), owners[0]?.name);
  const rule = 'lazy-not-held';
  return [{ line, rule, says: saysOf(rule, owners), services: idsOf(owners), write }];
}

/** Without scripts there is no choice, and what would hold does not run. */
function withoutScripts(page: Page, element: PageElement, site: SiteOfPage): readonly Finding[] {
  const { line, start, end } = element;
  const owners = ownersIn(asking(claimsOn(page, element, site)));
  const isForeign = fetchedBy(page, element).some(({ url }) => url.host !== page.url.host);
  if (owners.length === 0 && !(isForeign && isPixel(element))) return [];
  const whose = owners.length > 0 ? namesOf(owners) : 'Another host';
  const says = `${whose} is asked where no script runs, and so before any choice: take it out of the <noscript>.`;
  const write = { from: page.html.slice(start, end), to: '' };
  return [{ line, rule: 'noscript', says, services: idsOf(owners), write }];
}

/** Firefox reads ahead, also in a template, before any script of ours runs. */
function leaks(page: Page, element: PageElement): readonly Finding[] {
  const { name, attributes, line } = element;
  const write = heldForm(page, element, null);
  return fetchingAttributes(element).map((attribute) => ({
    line,
    rule: 'template',
    says: `A held <template> names ${attributes[attribute]} in a plain <${name}>, which Firefox may fetch before a choice: write data-${attribute} (a script with type="text/plain"), as outside of a template.`,
    services: [],
    write,
  }));
}

/** `@import` and pictures of a vendor in a style. */
function styles(
  page: Page,
  { name, text, line }: PageElement,
  site: SiteOfPage,
): readonly Finding[] {
  if (name !== 'style') return [];
  const claims = asking(addressesInCode(text).flatMap((url) => ownersAt(url, site)));
  const owners = ownersIn(claims);
  if (owners.length === 0) return [];
  const condition = conditionOf(claims);
  const says = `${namesOf(owners)} is asked by a style before a choice: put it into a file of its own, <link rel="stylesheet" data-consent="${condition}" data-href="…">.`;
  return [{ line, rule: 'style-not-held', says, services: idsOf(owners), write: null }];
}

function ruleOf({ name, attributes }: PageElement): ElementRule {
  if (name === 'script') return attributes['src'] ? 'script-not-held' : 'snippet-not-held';
  if (name === 'link') return 'link-not-held';
  return name === 'img' ? 'picture-not-held' : 'embed-not-held';
}

function saysOf(rule: ElementRule, owners: readonly Owner[]): string {
  const what: Partial<Record<ElementRule, string>> = {
    'script-not-held': 'is fetched and runs before a choice',
    'snippet-not-held': 'runs before a choice: this is its snippet',
    'lazy-not-held': 'is fetched by a script of the page, which asks nobody',
  };
  const missing = owners.filter(({ isDeclared }) => !isDeclared);
  const add =
    missing.length > 0 ? ` The configuration lacks it: mes-choix add ${missing[0]?.id}.` : '';
  const isContainer = owners.some(({ id }) => id === 'google-tag-manager');
  const inside = isContainer
    ? ' What its container loads is told by signals: docs/signals.md.'
    : '';
  const until = rule === 'script-not-held' ? untilThen(idsOf(owners)) : '';
  return `${namesOf(owners)} ${what[rule] ?? 'is fetched before a choice'}.${add}${inside}${until}`;
}

/** Whether the browser fetches or runs it as it stands; a picture of the site's own may stand in. */
function isLive(element: PageElement): boolean {
  const { name, attributes } = element;
  if (name === 'script') return isScript(element);
  return fetchingAttributes(element).some(() =>
    ['data-src', 'data-srcset', 'data-href', 'data-data'].every((waits) => !attributes[waits]),
  );
}

function isPixel({ name, attributes }: PageElement): boolean {
  const { width, height, style = '' } = attributes;
  const isNone = (length: string | undefined) => length === '0' || length === '1';
  return (
    (name === 'img' || name === 'iframe') &&
    ((isNone(width) && isNone(height)) || /display\s*:\s*none/i.test(style))
  );
}

/** The claims that ask for consent: where one of the owners may run, the element may. */
function asking(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter(({ owners }) => owners.every(({ asks }) => asks));
}

function ownersIn(claims: readonly Claim[]): readonly Owner[] {
  return [
    ...new Map(claims.flatMap(({ owners }) => owners).map((each) => [each.id, each])).values(),
  ];
}

function namesOf(owners: readonly Owner[]): string {
  return owners.map(({ name }) => name).join(' or ');
}

function idsOf(owners: readonly Owner[]): readonly string[] {
  return owners.map(({ id }) => id);
}
