/**
 * A switch: a native checkbox in the switch role, with its state in words beside it.
 *
 * It has no `<label>`: a click on a label that a script makes looks like the visitor's own on the
 * input. The whole row of 44 px answers to the input itself.
 *
 * @module
 */
import { html, type TemplateResult } from 'lit/html.js';
import type { Id, Notice } from '../../contract.ts';
import { say } from '../parts/say.ts';
import type { Draft } from './draft.ts';

/** Called for the visitor's press and for a script's; `event.isTrusted` tells them apart. */
export type Turn = (event: Event, id: Id) => void;

/**
 * The switch of a purpose or service called `name`, which the element `d-<id>` of the same tree
 * explains. Without answers to give it is locked on.
 */
export function toggle(
  notice: Notice,
  answers: Draft | null,
  id: Id,
  name: string,
  turn: Turn,
): TemplateResult {
  const state = answers ? answers.stateOf(id) : 'on';
  const word = say(notice, answers ? `state.${state}` : 'state.locked');
  // The switch role knows no third state: the name says it.
  return html`<span class="switch">
    <span class="soft" aria-hidden="true">${word}</span>
    <input
      type="checkbox"
      role="switch"
      part="switch"
      data-id=${id}
      aria-label=${state === 'mixed' ? `${name} (${word})` : name}
      aria-describedby="d-${id}"
      .checked=${state === 'on'}
      .indeterminate=${state === 'mixed'}
      ?disabled=${!answers}
      @click=${(event: Event) => turn(event, id)}
    />
  </span>`;
}
