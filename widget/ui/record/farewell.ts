/**
 * What the visitor sees when they have taken everything back: the identifier once more, which the
 * device has forgotten, and the way to the proof.
 *
 * A window beside the page, not over it: the decision is made, and the page is the visitor's.
 *
 * @module
 */
import { html, nothing } from 'lit/html.js';
import { abroad } from '../parts/abroad.ts';
import { dress } from '../parts/appearance.ts';
import { button } from '../parts/button.ts';
import { say } from '../parts/say.ts';
import type { RecordHost } from '../ui.ts';
import { carryOver, hasArrived } from './carried.ts';
import { farewellStyles } from './farewell.styles.ts';
import { identifier } from './identifier.ts';
import { leftoversNote } from './leftovers.ts';

/** Draws the window, as often as it is asked. */
export function farewell(host: RecordHost, subject: string): () => unknown {
  const { context, root } = host;
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, farewellStyles])];
  // What could not be deleted is known when the erasing is done.
  const settled = context.settled();
  void settled.then(() => host.update());
  if (!hasArrived() && context.rules.services.some(({ reload }) => reload !== false))
    carryOver(subject, settled);

  let isCopied = false;
  const copied = () => {
    isCopied = true;
    host.update();
  };
  const close = () => host.close();
  const leave = ({ key }: KeyboardEvent) => key === 'Escape' && close();
  return () => {
    const { notice, serverUrl } = context;
    const look = dress(root.host as HTMLElement, notice);
    return html`<section
      class="sheet farewell ${look}"
      part="dialog"
      popover="manual"
      role="dialog"
      aria-labelledby="title"
      aria-describedby="intro"
      @keydown=${leave}
    >
      <h2 id="title" tabindex="-1">${say(notice, 'farewell.title')}</h2>
      <p id="intro">${say(notice, 'farewell.text')}</p>
      ${identifier(notice, subject, copied)}
      <p role="status">${isCopied ? say(notice, 'choice.copied') : nothing}</p>
      ${leftoversNote(context)}
      <p>${abroad(`${serverUrl}record`, say(notice, 'choice.proof'))}</p>
      <p class="actions">${button('close', say(notice, 'farewell.close'), close)}</p>
    </section>`;
  };
}
