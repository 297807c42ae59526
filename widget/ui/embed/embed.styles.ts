/**
 * How a placeholder fills the box of what it stands in for.
 *
 * @module
 */
import { css } from '../parts/css.ts';

/** The placeholder's own styles, over the tokens. */
export const embedStyles = css`
  :host {
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
    align-items: center;
    justify-content: center;
    gap: 0.5em 1em;
  }
  .button {
    flex: none;
    max-width: 100%;
    padding-inline: 1em;
  }
  .link {
    min-height: 1.75em;
    font-size: 0.9em;
  }
  /* Little room, a phone's film for one: all of it has to be seen at once. */
  @container (max-height: 15em) {
    .sheet {
      gap: 0.5em;
      padding: 0.5em 0.75em;
      font-size: max(0.8em, 0.8rem);
      line-height: 1.35;
    }
    p {
      font-size: 1em;
    }
    .button {
      min-height: 2.5em;
      padding-inline: 0.75em;
    }
  }
`;
