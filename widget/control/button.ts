/**
 * `<mes-choix-button>`: the control "Modifier mes choix", with the site's own look or, with
 * `corner`, as a floating one. Plain DOM, because it also stands on the pages of visitors who have
 * answered, and they download no interface.
 *
 * @csspart button - the button itself
 * @module
 */
import { CONTROL } from './controls.ts';
import type { SiteRules } from '../contract.ts';

const LOOK = `:host{font:inherit}button{font:inherit;color:inherit;letter-spacing:inherit;word-spacing:inherit;background:none;border:0;padding:0;min-height:24px;text-decoration:underline;cursor:pointer}button:focus-visible{outline:2px solid;outline-offset:2px}:host([corner]){position:fixed!important;z-index:2147483646;margin:env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);color-scheme:light dark;font:14px system-ui}:host([corner^=top]){top:12px}:host([corner^=bottom]){bottom:12px}:host([corner$=left]){left:12px}:host([corner$=right]){right:12px}:host([corner]) button{background:Canvas;color:CanvasText;border:1px solid;border-radius:99px;padding:0 16px;min-height:44px;text-decoration:none}@media print{:host{display:none}}`;

/** Defines the element; `label` is asked each time one is shown. */
export function defineButton(label: () => string): void {
  if (customElements.get('mes-choix-button')) return;
  const look = new CSSStyleSheet();
  look.replaceSync(LOOK);
  class MesChoixButton extends HTMLElement {
    connectedCallback() {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open', delegatesFocus: true });
      const button = document.createElement('button');
      button.part.add('button');
      button.textContent = label();
      root.adoptedStyleSheets = [look];
      root.replaceChildren(button);
    }
  }
  customElements.define('mes-choix-button', MesChoixButton);
}

/** Shows a floating control: in the site's corner, or where the page has no visible one of its own. */
export function showFloating(where: SiteRules['button']): void {
  const isThere = [...document.querySelectorAll<HTMLElement>(CONTROL)].some(
    (control) => control.matches('[corner]') || (where === 'auto' && control.checkVisibility?.({ visibilityProperty: true })),
  );
  if (where === 'none' || isThere) return;
  const button = document.createElement('mes-choix-button');
  button.setAttribute('corner', where === 'auto' ? 'bottom-left' : where);
  document.body.append(button);
}
