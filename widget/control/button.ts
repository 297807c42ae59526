/**
 * `<mes-choix-button>`: the control "Modifier mes choix", with the site's own look or, with
 * `corner`, as a floating one. Plain DOM in a file of its own: it also stands on the pages of
 * visitors who have answered, and they download no interface.
 *
 * It says where the browser's signal stands in for a choice, until there is one.
 *
 * @csspart button - the button itself
 * @module
 */
import type { Core } from '../core.ts';
import { BUTTON_LOOK } from './button.styles.ts';
import { floatButton } from './floating.ts';

const NAME = 'mes-choix-button';

/**
 * Defines the element, and shows a floating one in the site's corner, or where the page has no
 * visible control of its own.
 *
 * @param controls - selects the page's other controls
 */
export async function showButtons(core: Core, controls: string): Promise<void> {
  const { delivery, gpcApplied } = core;

  async function words(): Promise<string> {
    const along = delivery.labels[core.language];
    const isEnough = along && (along.gpc || !gpcApplied());
    const { control, gpc } = isEnough ? along : await (await core.answering()).labels();
    return control + (gpcApplied() ? ` (${gpc})` : '');
  }

  let text = await words();
  if (!customElements.get(NAME)) {
    const look = new CSSStyleSheet();
    look.replaceSync(BUTTON_LOOK);
    class MesChoixButton extends HTMLElement {
      connectedCallback() {
        const root = this.shadowRoot ?? this.attachShadow({ mode: 'open', delegatesFocus: true });
        const button = document.createElement('button');
        button.part.add('button');
        root.adoptedStyleSheets = [look];
        root.replaceChildren(button);
        this.say();
      }
      say() {
        const button = this.shadowRoot?.querySelector('button');
        if (button?.textContent !== text) button?.replaceChildren(text);
        this.lang = core.language;
      }
    }
    customElements.define(NAME, MesChoixButton);
    // A choice, or another language, may have changed what it says.
    const again = async () => {
      text = await words();
      for (const button of document.querySelectorAll<MesChoixButton>(NAME)) button.say();
    };
    for (const type of ['change', 'close'])
      document.addEventListener(`mes-choix:${type}`, () => again().catch(core.fail));
  }
  const { button: corner } = delivery.rules;
  if (corner !== 'none') floatButton(NAME, corner, controls);
}
