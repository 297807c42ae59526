/**
 * How the preferences are laid out: one column, its answers always in view at its end.
 *
 * @module
 */
import { css } from '../parts/css.ts';

/** The preferences' own styles, over the tokens. */
export const preferencesStyles = css`
  dialog {
    width: min(44em, 100vw - 1em);
    max-width: none;
    max-height: min(56em, 100dvh - 1em);
    container-type: inline-size;
    overscroll-behavior: contain;
    scroll-padding-block: 5em;
  }
  .head,
  .content,
  .foot {
    padding: 1em clamp(1em, 4vw, 2em);
  }
  .head,
  .foot {
    position: sticky;
    z-index: 1;
    background: var(--bg);
  }
  .head {
    top: 0;
    align-items: baseline;
    padding-bottom: 0.5em;
  }
  .head,
  .row {
    display: flex;
    gap: 0 1em;
  }
  .close {
    width: 1.5em;
    height: 1.5em;
    margin-inline: auto -0.5em;
    border-radius: 1em;
    font-size: 1.75em;
    line-height: 1;
  }
  .content,
  section {
    display: grid;
    gap: 0.5em;
  }
  .content {
    gap: 1em;
    padding-top: 0;
  }
  .content > * {
    font-size: 0.9375em;
  }
  h3 {
    flex: 1 6em;
    padding: 0.5em 0;
    font-size: 1.1em;
  }
  select {
    padding: 0.4em;
    border: 1px solid var(--soft);
    border-radius: calc(var(--round) * 0.5);
  }
  section,
  .note {
    padding: 0.75em clamp(0.75em, 3vw, 1.25em);
    border: 1px solid var(--line);
    border-radius: calc(var(--round) * 0.75);
  }
  .note {
    border-color: var(--soft);
  }
  .row {
    flex-wrap: wrap;
  }
  li {
    margin-top: 0.5em;
    padding-top: 0.5em;
    border-top: 1px solid var(--line);
  }
  li details {
    flex: 1 13em;
  }
  summary {
    padding: 0.6em 0;
    cursor: pointer;
  }
  .foot {
    bottom: 0;
    border-top: 1px solid var(--line);
  }
  /* Large text on a small screen: nothing may stand over the switches. */
  @container (max-width: 16em) {
    .head,
    .foot {
      position: static;
    }
    .close {
      margin-inline: auto 0;
    }
  }
  @media (max-height: 30em) {
    .head {
      position: static;
    }
    .foot {
      padding-block: 0.5em;
    }
    dialog {
      scroll-padding-block: 1em 8em;
    }
  }
`;
