/**
 * What a withdrawal could not delete.
 *
 * @module
 */
import { html, nothing } from 'lit/html.js';
import { say } from '../parts/say.ts';
import { list } from '../parts/wording.ts';
import type { UiContext } from '../ui.ts';

/** Names it, where there is something. */
export function leftoversNote({ notice, leftovers }: UiContext): unknown {
  const names = list(leftovers, notice.language);
  return names ? html`<p class="note">${say(notice, 'choice.leftovers', { names })}</p>` : nothing;
}
