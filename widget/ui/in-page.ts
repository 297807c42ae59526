/**
 * What stands in the page itself: the placeholders of held embeds, the policy.
 *
 * Fetched only where a page has such an element. Lit is handed to it by the first layer.
 *
 * @module
 */
import type { Id } from '../contract.ts';
import { Embed } from './embed/embed.ts';
import { takeFocus } from './embed/focus.ts';
import { cover } from './embed/overlay.ts';
import { fillChoices } from './policy/describe-choice.ts';
import { Policy } from './policy/policy.ts';
import type { InPage, Placeholder, UiContext } from './ui.ts';

/** Placeholders made between two frames: all of these are drawn and laid out in the next one. */
const SLICE = 5;

/** Defines the elements, shows the policy, and makes placeholders. */
export function inPage(context: UiContext): InPage {
  Policy.context = context;
  define('mes-choix-embed', Embed);
  define('mes-choix-policy', Policy);
  const embeds = new Set<Embed>();
  // In a policy, and on the server's own page where it shares the site's choice.
  const fill = () => fillChoices(context, document);
  context.consent.subscribe(fill);
  fill();

  const placeholders = new Map<HTMLElement, Placeholder>();
  let due = 0;

  function placeholder(held: HTMLElement, ids: readonly Id[]): Placeholder {
    const embed = new Embed(context, held, ids);
    embeds.add(embed);
    const uncover = cover(held, embed);
    return {
      remove() {
        const hadFocus = embed.root.activeElement;
        embeds.delete(embed);
        uncover();
        if (hadFocus) takeFocus(held);
      },
    };
  }

  /** Takes away what is held no longer; makes what is missing a slice at a time, with what comes meanwhile. */
  function fillIn(): void {
    for (const [element, placeholder] of placeholders) {
      if (context.held.has(element)) continue;
      placeholder.remove();
      placeholders.delete(element);
    }
    const missing = [...context.held].filter(
      ([element]) => element.isConnected && !placeholders.has(element),
    );
    for (const [element, ids] of missing.slice(0, SLICE))
      placeholders.set(element, placeholder(element, ids));
    due = missing[0] ? requestAnimationFrame(fillIn) : 0;
  }

  return {
    refresh() {
      for (const embed of embeds) embed.update();
      for (const policy of document.querySelectorAll<Policy>('mes-choix-policy'))
        void policy.load();
      fill();
    },
    placeholder,
    standIn() {
      due ||= requestAnimationFrame(fillIn);
    },
  };
}

function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
