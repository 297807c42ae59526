/**
 * The second layer: the preferences, the placeholders of held embeds, the policy in the page.
 *
 * Fetched at idle, or at once when the visitor's intent shows. Lit is handed to it by the first.
 *
 * @module
 */
import { Embed } from './embed/embed.ts';
import { cover } from './embed/overlay.ts';
import { Policy } from './policy/policy.ts';
import { Preferences } from './preferences/preferences.ts';
import type { SecondLayer, UiContext } from './ui.ts';

/** Defines the elements and answers for those of this page. */
export function secondLayer(context: UiContext): SecondLayer {
  Policy.context = context;
  define('mes-choix-preferences', Preferences);
  define('mes-choix-embed', Embed);
  define('mes-choix-policy', Policy);
  const embeds = new Set<Embed>();
  let preferences: Preferences | undefined;

  return {
    open(id) {
      preferences ??= Object.assign(new Preferences(), { context });
      if (!preferences.isConnected) document.body.append(preferences);
      void preferences.open(id);
    },
    close() {
      preferences?.close();
    },
    refresh() {
      preferences?.requestUpdate();
      for (const embed of embeds) embed.requestUpdate();
      for (const policy of document.querySelectorAll<Policy>('mes-choix-policy'))
        void policy.load();
    },
    placeholder(held, services) {
      const embed = Object.assign(new Embed(), { context, held, services });
      embeds.add(embed);
      const uncover = cover(held, embed);
      return {
        remove() {
          embeds.delete(embed);
          uncover();
        },
      };
    },
  };
}

function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
