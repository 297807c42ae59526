/**
 * The gate: the only door. What is held stays inert until it is granted, and goes back when the
 * grant is withdrawn; what is added to the page later is held in the same way.
 *
 * @module
 */
import type { Id, SiteRules } from '../contract.ts';
import type { Trusted } from '../trusted.ts';
import type { Answered } from './condition.ts';
import { idsIn, isMet } from './condition.ts';
import type { Release, ReleasePart } from './release.ts';
import { hostServices } from './urls.ts';
import { watch } from './watch.ts';

/** What the gate obeys, and what it needs of the page. */
export interface GateDeps extends Answered {
  readonly rules: SiteRules;
  /** The nonce of our own tag; a script without it is not released where there is one. */
  readonly nonce: string | undefined;
  /** `null` where the page does not allow our policy: then nothing is ever released. */
  readonly trusted: Trusted | null;
  readonly turnUrl: string;
  /** Fetches what releases; it never comes where it cannot be had. */
  fetchRelease(got: (part: ReleasePart) => void): void;
  /** An id that the site does not declare stands in the page. */
  unknown(id: Id): void;
  /** A frame or video is held, for want of these services: something may stand in its place. */
  hold(element: HTMLElement, services: readonly Id[]): void;
  /** It is held no longer. */
  free(element: HTMLElement): void;
}

/** The gate of a page. */
export interface Gate {
  /** Makes the page as it is allowed to be now. The same call twice is harmless. */
  apply(): void;
  /** Lets one element live on this page until the next decision. */
  allowOnce(element: Element): void;
  /** Services of which a script has run on this page that only a fresh page is free of. */
  readonly ran: ReadonlySet<Id>;
}

const HELD = '[data-consent]';
/** Elements handled before the browser gets its turn: keeps each task of ours well under 50 ms. */
const SLICE = 20;

/** Starts holding; nothing is released before the first `apply`. */
export function createGate(deps: GateDeps): Gate {
  const { rules, allows, trusted } = deps;
  const known = [...rules.purposes, ...rules.services].map(({ id }) => id);
  const once = new Set<Element>();
  const unclosed = new Set<HTMLElement>();
  const ran = new Set<Id>();
  let release: Release | undefined;
  /** What could not be fetched is tried again when the visitor has done something. */
  let isFetching = false;
  let pass = 0;

  const wordsOf = (element: HTMLElement) => element.dataset.consent ?? '';
  const hostsOf = (element: HTMLElement) => hostServices(element, rules);
  /** What an element says it is for, and whose host it is. */
  const idsOf = (element: HTMLElement) => [...idsIn(wordsOf(element)), ...hostsOf(element).flat()];

  function isAllowed(element: HTMLElement): boolean {
    if (!trusted || once.has(element)) return !!trusted;
    return isMet(wordsOf(element), deps) && hostsOf(element).every((group) => group.some(allows));
  }

  function settle(element: HTMLElement): void {
    for (const id of idsIn(wordsOf(element))) {
      if (known.includes(id)) continue;
      known.push(id);
      deps.unknown(id);
    }
    const allowed = isAllowed(element);
    if (allowed && !isClosed(element)) unclosed.add(element);
    else if (allowed && !release) fetchRelease();
    else {
      release?.settle(element, allowed).forEach(visit);
      if (!element.matches('iframe,embed,object,video')) return;
      if (allowed) deps.free(element);
      else deps.hold(element, [...new Set(idsOf(element).filter((id) => !allows(id)))]);
    }
  }

  /** Once it is there, the page is gone through from its beginning: what came first is released first. */
  function fetchRelease(): void {
    if (isFetching) return;
    isFetching = true;
    deps.fetchRelease(({ createRelease }) => {
      if (trusted) release ??= createRelease({ ...deps, trusted, ran, isAllowed, idsOf });
      passThrough();
    });
  }

  function visit(node: Node): void {
    if (node instanceof HTMLElement && node.matches(HELD)) settle(node);
    (node as Element).querySelectorAll?.<HTMLElement>(HELD).forEach(settle);
  }

  /** An element is released only when the parser has closed it: its text may still be on its way. */
  const roots = watch(visit, () => {
    const elements = [...unclosed];
    unclosed.clear();
    elements.forEach(settle);
  });

  function passThrough(): void {
    go(
      roots().flatMap((root) => [...root.querySelectorAll<HTMLElement>(HELD)]),
      ++pass,
    );
  }

  /** Goes through what is held, in document order, a slice at a time; a newer pass takes over. */
  function go(elements: readonly HTMLElement[], mine: number): void {
    if (mine !== pass) return;
    elements.slice(0, SLICE).forEach(settle);
    if (elements[SLICE]) setTimeout(go, 0, elements.slice(SLICE), mine);
  }

  return {
    ran,
    apply() {
      once.clear();
      isFetching = false;
      passThrough();
    },
    allowOnce(element) {
      once.add(element);
      isFetching = false;
      visit(element);
    },
  };
}

/** Whether the parser has closed an element: something follows it, or the document is parsed. */
function isClosed(element: Node): boolean {
  for (
    let node: Node | null = element;
    node;
    node = node.parentNode ?? (node as ShadowRoot).host ?? null
  ) {
    if (document.readyState !== 'loading' || node.nextSibling) return true;
  }
  return false;
}
