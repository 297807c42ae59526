/**
 * The second layer: the preferences.
 *
 * Fetched at idle, or at once when the visitor's intent shows. Lit is handed to it by the first.
 *
 * @module
 */
import { Preferences } from './preferences/preferences.ts';
import type { SecondLayer, UiContext } from './ui.ts';

/** The preferences of this page. */
export function secondLayer(context: UiContext): SecondLayer {
  const name = 'mes-choix-preferences';
  if (!customElements.get(name)) customElements.define(name, Preferences);
  let preferences: Preferences | undefined;

  return {
    open(id) {
      preferences ??= new Preferences(context);
      if (!preferences.isConnected) document.body.append(preferences);
      preferences.open(id);
    },
    close() {
      preferences?.close();
    },
    refresh() {
      preferences?.update();
    },
  };
}
