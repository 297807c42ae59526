/**
 * `<mes-choix-button>`: the control "Modifier mes choix", with the site's own look or, with
 * `corner`, as a floating one. Plain DOM in a file of its own: it also stands on the pages of
 * visitors who have answered, and they download no interface.
 *
 * @csspart button - the button itself
 * @module
 */
import type { Core } from '../core.ts';

const LOOK = `
:host{font:inherit}
button{font:inherit;color:inherit;letter-spacing:inherit;word-spacing:inherit;background:none;border:0;padding:0;min-height:24px;text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
button:focus-visible{outline:2px solid;outline-offset:2px}
:host([corner]){all:initial;position:fixed!important;z-index:2147483646;color-scheme:light dark;font:500 14px/1.3 system-ui,sans-serif}
:host([corner^=top]){top:max(12px,env(safe-area-inset-top))}
:host([corner^=bottom]){bottom:max(12px,env(safe-area-inset-bottom))}
:host([corner$=left]){left:max(12px,env(safe-area-inset-left))}
:host([corner$=right]){right:max(12px,env(safe-area-inset-right))}
:host([corner]) button{background:Canvas;color:CanvasText;border:1px solid #767676;border-radius:99px;padding:8px 16px;min-height:44px;text-decoration:none;box-shadow:0 1px 6px #0003}
:host([corner]) button:hover{text-decoration:underline}
:host([hidden]){display:none!important}
@media print{:host{display:none}}
`;

/**
 * Defines the element, and shows a floating one in the site's corner, or where the page has no
 * visible control of its own.
 *
 * @param controls - selects the page's other controls
 */
export async function showButtons(core: Core, controls: string): Promise<void> {
  const { delivery, language, gpcApplied } = core;
  const corner = delivery.rules.button;
  const along = delivery.labels[language];
  const isEnough = along && (along.gpc || !gpcApplied());
  const { control, gpc } = isEnough ? along : await (await core.answering()).labels();
  if (!customElements.get('mes-choix-button')) {
    const look = new CSSStyleSheet();
    look.replaceSync(LOOK);
    class MesChoixButton extends HTMLElement {
      connectedCallback() {
        const root = this.shadowRoot ?? this.attachShadow({ mode: 'open', delegatesFocus: true });
        const button = document.createElement('button');
        button.part.add('button');
        button.textContent = control + (gpcApplied() ? ` (${gpc})` : '');
        root.adoptedStyleSheets = [look];
        root.replaceChildren(button);
      }
    }
    customElements.define('mes-choix-button', MesChoixButton);
  }
  const others = [...document.querySelectorAll<HTMLElement>(controls)];
  const isThere = others.some(
    (control) => control.hasAttribute('corner') || (!corner && isVisible(control)),
  );
  if (corner === 'none' || isThere) return;
  const button = document.createElement('mes-choix-button');
  button.setAttribute('corner', corner ?? 'bottom-left');
  document.body.append(button);
}

function isVisible(element: HTMLElement): boolean {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
}
