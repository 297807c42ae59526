/**
 * A link away from the site.
 *
 * @module
 */
import { html, type TemplateResult } from 'lit/html.js';

/** One that opens in a tab of its own. */
export function abroad(url: string, text: string): TemplateResult {
  return html`<a href=${url} target="_blank" rel="noopener noreferrer">${text}</a>`;
}
