/**
 * What stands in the page itself: the placeholders of held embeds, the policy.
 *
 * Fetched only where a page has such an element. Lit is handed to it by the first layer.
 *
 * @module
 */
import type { Id } from '../contract.ts';
import { Embed } from './embed/embed.ts';
import { cover } from './embed/overlay.ts';
import { fillChoices } from './policy/describe-choice.ts';
import { Policy } from './policy/policy.ts';
import type { InPage, Placeholder, UiContext } from './ui.ts';

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
  function placeholder(held: HTMLElement, services: readonly Id[]): Placeholder {
    // What has no box of its own to speak of (hidden, a pixel) has nothing in its place.
    if (held.offsetWidth < 48 || held.offsetHeight < 24) return { remove() {} };
    const embed = new Embed(context, held, services);
    embeds.add(embed);
    const uncover = cover(held, embed);
    return {
      remove() {
        const hadFocus = document.activeElement === embed;
        embeds.delete(embed);
        uncover();
        if (hadFocus) held.focus({ preventScroll: true });
      },
    };
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
      for (const [element, placeholder] of placeholders) {
        if (context.held.has(element)) continue;
        placeholder.remove();
        placeholders.delete(element);
      }
      for (const [element, services] of context.held) {
        if (element.isConnected && !placeholders.has(element))
          placeholders.set(element, placeholder(element, services));
      }
    },
  };
}

function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
