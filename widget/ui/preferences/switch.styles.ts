/**
 * What a switch looks like: its state is told by shape and word, its colour only repeats it.
 *
 * @module
 */
import { css } from '../parts/css.ts';

/** The switch's styles, over the tokens. */
export const switchStyles = css`
  .switch {
    display: flex;
    align-items: center;
    align-self: start;
    gap: 0.75em;
    min-height: 2.75em;
    margin-inline-start: auto;
    font-size: 0.875em;
  }
  [role=switch] {
    --thumb: var(--soft);
    position: relative;
    width: 3em;
    height: 1.75em;
    border: 2px solid var(--soft);
    border-radius: 1em;
    background: var(--bg);
    appearance: none;
  }
  [role=switch]::before {
    position: absolute;
    inset-block: 0.2em;
    inset-inline-start: 0.2em;
    width: calc(1.35em - 4px);
    border-radius: 1em;
    background: var(--thumb);
    content: '';
  }
  [role=switch]::after {
    position: absolute;
    inset: -0.8em;
    content: '';
  }
  [role=switch]:checked {
    --thumb: var(--on-accent);
    border-color: var(--accent);
    background: var(--accent);
  }
  [role=switch]:checked::before {
    inset-inline: auto 0.2em;
  }
  [role=switch]:indeterminate::before {
    inset-block: calc(50% - 0.1em);
    inset-inline: 0.7em;
    width: auto;
  }
  [role=switch]:disabled {
    --thumb: var(--soft);
    border: 2px dashed var(--soft);
    background: none;
    cursor: default;
  }
  @media (forced-colors: active) {
    [role=switch] {
      --bg: ButtonFace;
      --soft: ButtonText;
      --accent: Highlight;
      --on-accent: HighlightText;
      --mes-choix-focus: Highlight;
      forced-color-adjust: none;
    }
  }
`;
