/**
 * Releasing: scripts, held HTML, frames and media come to life, and go back. Apart from the gate,
 * because a page on which nothing is granted never needs it.
 *
 * @module
 */
import type { Id, SiteRules } from '../contract.ts';
import type { Trusted } from '../trusted.ts';
import { settleEmbed } from './embeds.ts';
import { createScriptRunner } from './scripts.ts';
import { createTemplates } from './templates.ts';
import { isHttp, LOADING } from './urls.ts';

/** What releasing needs of the gate. */
export interface ReleaseDeps {
  readonly rules: SiteRules;
  readonly trusted: Trusted;
  /** The nonce of our own tag; a script without it is not released where there is one. */
  readonly nonce: string | undefined;
  /** URL of an empty script: its `load` tells that the inline module before it has run. */
  readonly turnUrl: string;
  /** Told of each service of which a script runs that only a fresh page is free of. */
  readonly ran: Set<Id>;
  allows(id: Id): boolean;
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
  const { rules, trusted, nonce, turnUrl, ran, allows, isAllowed, idsOf } = deps;
  const run = createScriptRunner({ trusted, turnUrl, mayRun });
  const settleTemplate = createTemplates(trusted);

  /** Remembers whose script runs: where its host does not tell, any granted service of its purpose. */
  function mayRun(script: HTMLScriptElement): boolean {
    const url = script.dataset.src;
    const isOurs = script.type === 'text/plain' && (!nonce || script.nonce === nonce);
    if (!isOurs || (url !== undefined && !isHttp(url)) || !isAllowed(script)) return false;
    const ids = idsOf(script);
    for (const { id, purpose, reload } of rules.services)
      if (reload !== false && allows(id) && (ids.includes(id) || ids.includes(purpose)))
        ran.add(id);
    return true;
  }

  return {
    settle(element, isAllowed) {
      if (element instanceof HTMLTemplateElement) return settleTemplate(element, isAllowed);
      if (element instanceof HTMLScriptElement) {
        if (isAllowed) run(element);
      } else if (element.matches(LOADING)) settleEmbed(element, isAllowed ? trusted : null);
      return [];
    },
  };
}

/** The same, as it is fetched or comes along. */
export interface ReleasePart {
  readonly createRelease: typeof createRelease;
}
