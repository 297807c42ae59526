/**
 * Releasing: scripts, held HTML, frames and media come to life, and go back. Apart from the gate,
 * because a page on which nothing is granted never needs it.
 *
 * @module
 */
import type { Id, SiteRules } from '../contract.ts';
import type { Trusted } from '../trusted.ts';
import { settleEmbed } from './embeds.ts';
import { createFrames, FRAMES } from './frames.ts';
import { createScriptRunner } from './scripts.ts';
import { createTemplates } from './templates.ts';
import { isHttp, LOADING } from './urls.ts';

/** What releasing needs of the gate. */
export interface ReleaseDeps {
  readonly rules: SiteRules;
  readonly trusted: Trusted;
  /** The nonce of our own tag; a script without it is not released where there is one. */
  readonly nonce: string | undefined;
  /** URL of a built file: `turn` is an empty script, empty where there is none. */
  asset(name: string): string;
  /** Told of each service of which a script runs that only a fresh page is free of. */
  readonly ran: Set<Id>;
  allows(id: Id): boolean;
  /** Calls back at each decision, once `allows` answers by it. */
  subscribe(listener: () => void): unknown;
  isAllowed(element: HTMLElement): boolean;
  /** What an element says it is for, and whose host it is. */
  idsOf(element: HTMLElement): readonly Id[];
}

/** What lets elements live. */
export interface Release {
  /**
   * Makes an element as it is allowed to be; the same call twice is harmless. Hands back what it has
   * put into the page.
   */
  settle(element: HTMLElement, isAllowed: boolean): readonly Node[];
}

/** Makes what releases; nothing is released before the gate says so. */
export function createRelease(deps: ReleaseDeps): Release {
  const { rules, trusted, nonce, asset, ran, allows, isAllowed, idsOf, subscribe } = deps;
  const run = createScriptRunner({ trusted, turnUrl: asset('turn'), mayRun, runs });
  const settleTemplate = createTemplates(trusted);
  const letLive = createFrames(trusted, isAllowed);
  /** What has an address, or is about to have one. */
  const live = new Set<HTMLElement>();

  function mayRun(script: HTMLScriptElement): boolean {
    const { type, text, dataset, isConnected } = script;
    const isOurs = type === 'text/plain' && (!nonce || script.nonce === nonce);
    // One without a text or an address yet is still being made by the page.
    const isWhole = dataset.src === undefined ? text : isHttp(dataset.src);
    return isConnected && isOurs && !!isWhole && isAllowed(script);
  }

  /** Remembers whose script runs: where its host does not tell, any granted service of its purpose. */
  function runs(script: HTMLScriptElement): void {
    const ids = idsOf(script);
    for (const { id, purpose, reload } of rules.services)
      if (reload !== false && allows(id) && (ids.includes(id) || ids.includes(purpose)))
        ran.add(id);
  }

  function settle(element: HTMLElement, allowed: boolean): readonly Node[] {
    if (element instanceof HTMLTemplateElement) return settleTemplate(element, allowed);
    if (element instanceof HTMLScriptElement) {
      // It asks by itself whether it may.
      run(element);
      // A script of SVG is not one of ours; a form answers with a field of the name.
    } else if (element instanceof HTMLElement && LOADING.split(',').includes(element.localName)) {
      // An image goes before its sources: left without them it would fetch its own address.
      const image = element.parentElement?.querySelector<HTMLElement>('picture>img[data-consent]');
      if (!allowed && image && !isAllowed(image)) settleEmbed(image, null);
      if (allowed) live.add(element);
      else live.delete(element);
      if (allowed && element.matches(FRAMES)) letLive(element);
      else settleEmbed(element, allowed ? trusted : null);
    }
    return [];
  }

  // Before the paint, and before what it has left is erased: it would leave it anew, or load what was put off.
  subscribe(() => {
    for (const element of live) if (!isAllowed(element)) settle(element, false);
  });
  return { settle };
}

/** The same, as it is fetched or comes along. */
export interface ReleasePart {
  readonly createRelease: typeof createRelease;
}
