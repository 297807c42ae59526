/**
 * How a placeholder fills the box of what it stands in for.
 *
 * Its place is `!important`: no rule of the page for what stands in an article moves it.
 *
 * @module
 */
import { css } from '../parts/css.ts';

/** The placeholder's own styles, over the tokens. */
export const embedStyles = css`
  :host {
    position: absolute !important;
    position-visibility: always !important;
    inset: auto !important;
    top: var(--mes-choix-box-top, anchor(top)) !important;
    left: var(--mes-choix-box-left, anchor(left)) !important;
    width: var(--mes-choix-box-width, anchor-size(width)) !important;
    height: var(--mes-choix-box-height, anchor-size(height)) !important;
    min-width: 0 !important;
    min-height: 0 !important;
    max-width: none !important;
    max-height: none !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    container-type: size !important;
    visibility: visible !important;
  }
  .sheet {
    --mix: color-mix(in srgb, var(--text) 3%, var(--bg));
    position: relative;
    display: grid;
    flex: 1;
    justify-items: center;
    align-content: safe center;
    min-width: 0;
    padding: 0.75em clamp(0.75em, 5%, 2em);
    background: var(--mix);
    border-radius: calc(var(--round) * 0.5);
    text-align: center;
  }
  .details {
    display: grid;
    justify-items: center;
    gap: 0.6em;
  }
  h2 {
    font-size: 1.0625em;
  }
  p {
    max-width: 34em;
    font-size: 0.9em;
    text-wrap: pretty;
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
  /* The page's own picture, and over it what is said, on the ground that it is read on. */
  .poster {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .poster ~ * {
    z-index: 1;
    background: var(--mix);
  }
  .poster ~ .details {
    padding: 0.75em 1em;
    border-radius: calc(var(--round) * 0.5);
  }
  /* Little room, a phone's film for one: all of it has to be seen at once. */
  @container (max-height: 19em) {
    .sheet {
      padding: 0.5em 0.75em;
      font-size: max(0.8em, 0.8rem);
      line-height: 1.35;
    }
    .details {
      gap: 0.5em;
    }
    p {
      font-size: 1em;
    }
    .button {
      min-height: 2.5em;
      padding-inline: 0.75em;
    }
  }
  @container (max-height: 13em) {
    .sheet {
      padding: 0.2em 0.5em;
      font-size: max(0.75em, 0.75rem);
      line-height: 1.3;
    }
    .details,
    .actions {
      gap: 0.35em 0.75em;
    }
    .button {
      min-height: 2.2em;
      padding: 0.2em 0.6em;
    }
  }
  /* Too little for that: one button, and the rest behind it, over the page. */
  .small {
    overflow: hidden;
    padding: 2px;
  }
  .small > button {
    min-height: min(2.95em, 100%);
    max-height: 100%;
    font-size: 1.1em;
    overflow: hidden;
  }
  .small > .details {
    width: min(26em, 100vw - 2em);
    max-height: calc(100vh - 2em);
    margin: auto;
    padding: 1em;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--bg);
    color: inherit;
    font-size: max(1rem, 1em);
    line-height: 1.5;
    overflow: auto;
    box-shadow: 0 0.25em 1.5em #0004;
  }
  .small > .details:not(:popover-open) {
    display: none;
  }
  .small > .details:popover-open {
    position: fixed;
    inset: 0;
    height: fit-content;
  }
`;
