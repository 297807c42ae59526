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
import { watch, within } from './watch.ts';

/** What the gate obeys, and what it needs of the page. */
export interface GateDeps extends Answered {
  readonly rules: SiteRules;
  /** The nonce of our own tag; a script without it is not released where there is one. */
  readonly nonce: string | undefined;
  /** `null` where the page does not allow our policy: then nothing is ever released. */
  readonly trusted: Trusted | null;
  /** Calls back when there is a decision, which `apply` is to follow. */
  subscribe(listener: () => void): unknown;
  /** URL of a built file; see what releases. */
  asset(name: string): string;
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
  const { rules, allows, trusted, unknown } = deps;
  const known = new Set([...rules.purposes, ...rules.services].map(({ id }) => id));
  const once = new Set<Element>();
  const ran = new Set<Id>();
  /** What is still to be gone through, in document order, and when its next slice is due. */
  const queue: HTMLElement[] = [];
  let due: ReturnType<typeof setTimeout> | undefined;
  /** Granted, in order, but not yet closed by the parser. */
  const unclosed: HTMLElement[] = [];
  let release: Release | undefined;
  /** What could not be fetched is tried again when the visitor has done something. */
  let isFetching = false;
  /** A pass that is under way would release what a decision grants before its turn, and the paint. */
  let isWaiting: boolean | undefined;

  const wordsOf = (element: HTMLElement) => element.dataset.consent ?? '';
  const hostsOf = (element: HTMLElement) => hostServices(element, rules);
  /** What an element says it is for, and whose host it is. */
  const idsOf = (element: HTMLElement) => [...idsIn(wordsOf(element)), ...hostsOf(element).flat()];

  function isAllowed(element: HTMLElement): boolean {
    if (!trusted || once.has(element)) return !!trusted;
    return isMet(wordsOf(element), deps) && hostsOf(element).every((group) => group.some(allows));
  }

  /**
   * The parser tells by a script's property `async` that it has read it to its end; of a template
   * it never tells. What is not closed holds back the scripts and templates that come after it.
   */
  function isClosed(element: HTMLElement): boolean {
    return (
      document.readyState !== 'loading' ||
      !/script|template/.test(element.localName) ||
      (!unclosed[0] &&
        (element as HTMLScriptElement).async &&
        element.matches('[data-src],:not([async])'))
    );
  }

  function settle(element: HTMLElement): void {
    for (const id of idsIn(wordsOf(element))) if (known.size < known.add(id).size) unknown(id);
    // What is taken out of the page goes back: put in again, it would load before anybody looks.
    const isHere = element.isConnected;
    const allowed = isHere && isAllowed(element);
    if (allowed && isWaiting) return;
    if (allowed && !isClosed(element)) unclosed.push(element);
    else if (allowed && !release) fetchRelease();
    else {
      queue.unshift(...(release?.settle(element, allowed).flatMap(heldIn) ?? []));
      if (!/^(iframe|embed|object|video)$/.test(element.localName)) return;
      if (allowed || !isHere) deps.free(element);
      else deps.hold(element, [...new Set(idsOf(element).filter((id) => !allows(id)))]);
    }
  }

  /** Once it is there, the page is gone through from its beginning: what came first is released first. */
  function fetchRelease(): void {
    if (isFetching) return;
    isFetching = true;
    deps.fetchRelease(({ createRelease }) => {
      // Nothing is allowed without it.
      release ??= createRelease({ ...deps, trusted: trusted as Trusted, ran, isAllowed, idsOf });
      passThrough();
    });
  }

  deps.subscribe(() => {
    once.clear();
    isWaiting = true;
  });
  const roots = watch((nodes) => {
    queue.push(...nodes.flatMap(heldIn));
    queue.unshift(...unclosed.splice(0));
    if (!due) go();
  });

  function passThrough(): void {
    queue.unshift(...roots().flatMap(heldIn));
    go();
  }

  /**
   * Goes through what is held, a slice at a time, so that the browser gets its turn; all at once in a
   * tab behind others, where a turn can take a second, or a minute.
   */
  function go(): void {
    for (let left = document.hidden ? Infinity : SLICE; left && queue[0]; left--)
      settle(queue.shift() as HTMLElement);
    due = queue[0] && setTimeout(go);
  }

  return {
    ran,
    apply() {
      isFetching = isWaiting = false;
      passThrough();
    },
    allowOnce(element) {
      once.add(element);
      isFetching = false;
      settle(element as HTMLElement);
    },
  };
}

/** What is held of a subtree, in document order. */
function heldIn(node: Node): HTMLElement[] {
  return within(node, HELD).filter(({ dataset }) => dataset?.consent != null);
}
