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
    max-height: min(56em, 100vh - 1em);
    max-height: min(56em, 100dvh - 1em);
    margin: auto;
    line-height: inherit;
    overscroll-behavior: contain;
    scroll-padding-block: 5em;
  }
  dialog::backdrop {
    background: #0008;
  }
  header,
  .content,
  footer {
    padding-inline: clamp(1em, 4vw, 2em);
  }
  header,
  footer {
    position: sticky;
    z-index: 1;
    background: var(--bg);
  }
  header,
  .row {
    display: flex;
    gap: 0 1em;
  }
  header {
    top: 0;
    padding-block: 1em 0.5em;
  }
  h2:focus {
    outline: 0;
  }
  .close {
    width: 1.5em;
    height: 1.5em;
    margin-inline: auto -0.5em;
    border-radius: 1em;
    font-size: 1.75em;
    line-height: 1;
  }
  .content {
    display: grid;
    gap: 1em;
    padding-bottom: 1.5em;
  }
  .content > * {
    font-size: 0.9375em;
  }
  h3 {
    flex: 1 1 6em;
    padding-block: 0.5em;
    font-size: 1.0667em;
  }
  select {
    padding: 0.4em;
    border: 1px solid var(--soft);
    border-radius: calc(var(--round) * 0.5);
    background: var(--bg);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  section,
  .note {
    padding: 0.75em clamp(0.75em, 3vw, 1.25em);
    border: 1px solid var(--line);
    border-radius: calc(var(--round) * 0.75);
  }
  section {
    display: grid;
    gap: 0.5em;
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
    flex: 1 1 13em;
  }
  summary {
    padding-block: 0.6em;
    cursor: pointer;
  }
  dl,
  details > p {
    padding-bottom: 0.5em;
    font-size: 0.9333em;
  }
  dl {
    display: grid;
    gap: 0.5em;
  }
  code {
    font: 0.9em ui-monospace, monospace;
    user-select: all;
    overflow-wrap: anywhere;
  }
  [role=status]:empty {
    display: none;
  }
  footer {
    bottom: 0;
    padding-block: 1em;
    border-top: 1px solid var(--line);
  }
  @media (max-height: 30em) {
    header {
      position: static;
    }
    footer {
      padding-block: 0.5em;
    }
    dialog {
      scroll-padding-block: 1em 8em;
    }
  }
`;
