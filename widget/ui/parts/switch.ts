/**
 * A switch: a native checkbox in the switch role, with its state in words beside it.
 *
 * It has no `<label>`: a click on a label that a script makes looks like the visitor's own on the
 * input. The whole row of 44 px answers to the input itself.
 *
 * @module
 */
import { css, html, type TemplateResult } from 'lit';

/** What a switch shows. */
export interface SwitchLook {
  /** Its `data-id`: a purpose's or service's id. */
  readonly id: string;
  /** Its accessible name. */
  readonly name: string;
  readonly state: 'on' | 'off' | 'mixed';
  /** The state as a word. */
  readonly word: string;
  readonly locked?: boolean | undefined;
  /** The id of an element in the same tree that explains it. */
  readonly describedBy: string;
  /** Called for the visitor's click and for a script's; `event.isTrusted` tells them apart. */
  readonly press: (event: Event) => void;
}

/** Draws a switch. */
export function toggle(look: SwitchLook): TemplateResult {
  const { id, name, state, word, locked = false, describedBy, press } = look;
  return html`<span class="switch"><span class="word" aria-hidden="true">${word}</span><input type="checkbox" role="switch" part="switch" data-id=${id} aria-label=${name} aria-describedby=${describedBy} .checked=${state === 'on'} .indeterminate=${state === 'mixed'} ?disabled=${locked} @click=${press} /></span>`;
}

/** The switch's styles, over the tokens. */
export const switchStyles = css`
  .switch {
    display: flex;
    flex: none;
    align-items: center;
    gap: 0.75em;
    min-height: 2.75em;
  }
  .word {
    color: var(--soft);
    font-size: 0.875em;
  }
  input {
    display: grid;
    position: relative;
    flex: none;
    width: 2.75em;
    height: 1.6em;
    border: 2px solid var(--edge);
    border-radius: 1em;
    background: var(--bg);
    appearance: none;
    font: inherit;
    cursor: pointer;
  }
  input::before {
    position: absolute;
    inset-block: 0.2em;
    inset-inline-start: 0.2em;
    width: calc(1.2em - 4px);
    border-radius: 1em;
    background: var(--edge);
    content: '';
  }
  input::after {
    position: absolute;
    inset: -0.8em;
    content: '';
  }
  input:checked {
    border-color: var(--accent);
    background: var(--accent);
  }
  input:checked::before {
    inset-inline: auto 0.2em;
    background: var(--on-accent);
  }
  input:indeterminate::before {
    inset-block: calc(50% - 0.1em);
    inset-inline: 0.7em;
    width: auto;
    background: var(--text);
  }
  input:disabled {
    border-style: dashed;
    border-color: var(--edge);
    background: none;
    cursor: default;
  }
  input:disabled::before {
    background: var(--edge);
  }
  @media (forced-colors: active) {
    input {
      border-color: ButtonText;
      forced-color-adjust: none;
    }
    input,
    input:disabled {
      background: ButtonFace;
    }
    input::before,
    input:disabled::before,
    input:indeterminate::before {
      background: ButtonText;
    }
    input:checked:enabled {
      border-color: Highlight;
      background: Highlight;
    }
    input:checked:enabled::before {
      background: HighlightText;
    }
    input:focus-visible {
      outline-color: Highlight;
    }
  }
`;
