/**
 * A button of the interface.
 *
 * @module
 */
import { html, type TemplateResult } from 'lit/html.js';

/** Draws one that does `action`; as an answer, unless `look` names other classes. */
export function button(
  action: string,
  text: string,
  press: (event: Event) => unknown,
  look = 'button',
): TemplateResult {
  return html`<button class=${look} part="button ${action}" data-action=${action} @click=${press}>${text}</button>`;
}
