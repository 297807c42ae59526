/**
 * The second layer: the preferences.
 *
 * Fetched at idle, or at once when the visitor's intent shows. Brings Lit along, for itself and for
 * what may come after it.
 *
 * @module
 */
import { html, nothing, render } from 'lit/html.js';
import { button } from './parts/button.ts';
import { say } from './parts/say.ts';
import { TemplateView } from './parts/template-view.ts';
import { Preferences } from './preferences/preferences.ts';
import type { SecondLayer, UiContext } from './ui.ts';

/** What the files after this one are handed, beside what the first layer shares. */
export const lit = { html, nothing, render, button, say, TemplateView };

/** The preferences of this page. */
export function secondLayer(context: UiContext): SecondLayer {
  const name = 'mes-choix-preferences';
  if (!customElements.get(name)) customElements.define(name, Preferences);
  let preferences: Preferences | undefined;
  const inPage = () => {
    preferences ??= new Preferences(context);
    if (!preferences.isConnected) document.body.append(preferences);
    return preferences;
  };

  return {
    open: (id) => inPage().open(id),
    bidFarewell: (subject) => void inPage().bidFarewell(subject, true),
    raise() {
      preferences?.raise();
    },
    close() {
      preferences?.close();
    },
    refresh() {
      preferences?.update();
    },
  };
}
