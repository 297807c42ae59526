/**
 * The visitor's identifier, with a button that copies it.
 *
 * @module
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Notice } from '../../contract.ts';
import { button } from '../parts/button.ts';
import { say } from '../parts/say.ts';

/** Draws it; `copied` is called when it is on the clipboard. */
export function identifier(notice: Notice, subject: string, copied: () => void): TemplateResult {
  const copy = () =>
    // Where the browser does not let us, the identifier can still be selected by hand.
    navigator.clipboard.writeText(subject).then(copied, () => {});
  // Without a secure context there is no clipboard.
  const copier = navigator.clipboard
    ? button('copy', say(notice, 'choice.copy'), copy, 'link')
    : nothing;
  return html`<p>
    ${say(notice, 'choice.id')} <code dir="ltr" part="identifier">${subject}</code> ${copier}
  </p>`;
}
