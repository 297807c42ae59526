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
import { carryOver } from './carried.ts';
import { identifier } from './identifier.ts';
import { leftoversNote } from './leftovers.ts';
import { dressRecord } from './record.styles.ts';

/** Shows the window in the panel's place; where the page `isBack`, it will not be loaded anew. */
export function bidFarewell(host: RecordHost, subject: string, isBack: boolean): void {
  const { context, root } = host;
  dressRecord(root);
  // What could not be deleted is known when the erasing is done.
  const settled = context.settled();
  void settled.then(() => host.update());
  if (!isBack && context.rules.services.some(({ reload }) => reload !== false))
    carryOver(subject, settled);

  let isCopied = false;
  const copied = () => {
    isCopied = true;
    host.update();
  };
  const close = () => host.close();
  const leave = ({ key }: KeyboardEvent) => key === 'Escape' && close();
  host.replace(() => {
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
  });
  root.querySelector<HTMLElement>('[popover]')?.showPopover?.();
  root.querySelector('h2')?.focus();
}
