/**
 * What is written in our own markup and does not mean what it should. Pure.
 *
 * @module
 */
import type { Id } from '../../../widget/contract.ts';
import { isInertScript, isScript } from './code.ts';
import type { Finding } from './finding.ts';
import { heldForm } from './held-form.ts';
import type { SiteOfPage } from './held-findings.ts';
import { conditionOf } from './held-findings.ts';
import { claimsInCode, claimsOn, claimsOnWaiting } from './owners.ts';
import type { Page, PageElement } from './page.ts';

/** What a control may be told. */
const CONTROLS = ['preferences', 'accept-all', 'reject-all', 'banner'];

/** What the element is looked at with. */
export interface MarkupView {
  /** `null`: nobody knows the configuration, and so its ids. */
  readonly ids: ReadonlySet<Id> | null;
  /** The nonce of our own tag; a held script without it is never released. */
  readonly nonce: string | undefined;
  readonly site: SiteOfPage;
}

/** What is to be said of one element. */
export function markupFindings(
  page: Page,
  element: PageElement,
  view: MarkupView,
): readonly Finding[] {
  return [
    ...unknownIds(element, view),
    ...unknownControl(element),
    ...neverRuns(page, element, view),
    ...writes(element),
  ];
}

function unknownIds({ attributes, line }: PageElement, { ids }: MarkupView): readonly Finding[] {
  const condition = attributes['data-consent'];
  if (condition === undefined) return [];
  const named = condition.match(/[^\s|!]+/g) ?? [];
  if (named.length === 0) {
    const says = 'data-consent names nothing, and what has no condition is never granted.';
    return [{ line, rule: 'unknown-id', says, services: [], write: null }];
  }
  const unknown = ids === null ? [] : [...new Set(named)].filter((id) => !ids.has(id));
  return unknown.map((id) => ({
    line,
    rule: 'unknown-id',
    says: `data-consent="${condition}" names "${id}", which the configuration has neither as a purpose nor as a service: it is never granted. There are: ${[...(ids ?? [])].join(', ')}.`,
    services: [],
    write: null,
  }));
}

function unknownControl({ attributes, line }: PageElement): readonly Finding[] {
  const word = attributes['data-mes-choix'];
  if (word === undefined || CONTROLS.includes(word)) return [];
  const says = `data-mes-choix="${word}" does nothing; a control is one of ${CONTROLS.join(', ')}.`;
  return [{ line, rule: 'unknown-control', says, services: [], write: null }];
}

function neverRuns(
  page: Page,
  element: PageElement,
  { nonce, site }: MarkupView,
): readonly Finding[] {
  const { attributes, line, text, around } = element;
  if (!isInertScript(element)) return [];
  const condition = attributes['data-consent'];
  const say = (says: string, isOther = false, given = condition ?? null): readonly Finding[] => [
    {
      line,
      rule: 'never-runs',
      says,
      services: [],
      write: isOther ? heldForm(page, element, given) : null,
    },
  ];
  if (around === 'template' || around === 'noscript') return [];
  if (attributes['src'] && attributes['data-src'] === undefined && condition !== undefined) {
    return say('A held script waits with data-src; with src it never runs.', true);
  }
  if (nonce && attributes['nonce'] !== nonce && around === 'page' && condition !== undefined) {
    return say('The tag has a nonce, and this held script has another one or none: it never runs.');
  }
  if (condition !== undefined || around === 'held-template' || site.migrate?.length) return [];
  const waiting = claimsOnWaiting(page, element, site);
  const claims = [...claimsOn(page, element, site), ...waiting, ...claimsInCode(text, site)];
  if (claims.length === 0) return [];
  return say('type="text/plain" without data-consent: it never runs.', true, conditionOf(claims));
}

/** `document.write` after the page was read would replace it, so it does nothing. */
function writes(element: PageElement): readonly Finding[] {
  const { attributes, line, text, around } = element;
  const isHeld =
    (isInertScript(element) && 'data-consent' in attributes) ||
    (around === 'held-template' && isScript(element));
  if (!isHeld || !/document\.write(ln)?\s*\(/.test(text)) return [];
  const says = 'document.write is not supported in a held script: let it make an element instead.';
  return [{ line, rule: 'document-write', says, services: [], write: null }];
}
