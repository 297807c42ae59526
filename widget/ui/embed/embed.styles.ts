/**
 * How a placeholder fills the box of what it stands in for.
 *
 * @module
 */
import { css } from 'lit';

/** The placeholder's own styles, over the tokens. */
export const embedStyles = css`
  :host {
    display: flex !important;
    position: absolute !important;
    position-visibility: always;
    top: anchor(top);
    left: anchor(left);
    width: anchor-size(width);
    height: anchor-size(height);
    min-width: 0;
    margin: 0 !important;
    container-type: size;
    visibility: visible !important;
  }
  .sheet {
    display: grid;
    flex: 1;
    justify-items: center;
    align-content: safe center;
    gap: 0.6em;
    min-width: 0;
    padding: 0.75em clamp(0.75em, 5%, 2em);
    overflow: auto;
    background: color-mix(in srgb, var(--text) 3%, var(--bg));
    border-radius: calc(var(--round) * 0.5);
    text-align: center;
  }
  h2 {
    font-size: 1.0625em;
  }
  p {
    max-width: 34em;
    font-size: 0.9em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.5em;
  }
  /* Little room: what to do comes first, what it means is one scroll away. */
  @container (max-height: 14em) {
    .sheet {
      align-content: start;
      gap: 0.4em;
    }
    h2 {
      order: -2;
      font-size: 0.95em;
    }
    .actions {
      order: -1;
      font-size: 0.9em;
    }
  }
  .link {
    min-height: 1.75em;
    font-size: 0.9em;
  }
`;
