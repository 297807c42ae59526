/**
 * How the preferences are laid out: one column, its answers always in view at its end.
 *
 * @module
 */
import { css } from 'lit';

/** The preferences' own styles, over the tokens. */
export const preferencesStyles = css`
  :host {
    display: block !important;
  }
  dialog {
    width: min(44em, 100vw - 1em);
    max-width: none;
    max-height: min(56em, 100vh - 1em);
    max-height: min(56em, 100dvh - 1em);
    margin: auto;
    overflow: auto;
    overscroll-behavior: contain;
    line-height: inherit;
    scroll-padding-block: 5em;
    box-shadow: 0 1em 4em #0c121c40;
  }
  dialog::backdrop {
    background: #0c121c80;
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
  header {
    top: 0;
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 1em;
    padding-block: 1.25em 0.75em;
  }
  h2:focus-visible {
    outline: 0;
  }
  .close {
    flex: none;
    width: 2.75em;
    height: 2.75em;
    margin-block: -0.5em;
    margin-inline-end: -0.75em;
    border-radius: 2em;
  }
  svg {
    display: block;
    width: 1.1em;
    margin: auto;
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-width: 2;
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
    font-size: 1.0667em;
  }
  .group {
    margin-top: 0.75em;
    color: var(--soft);
    font-size: 0.9375em;
    font-weight: 600;
  }
  select {
    padding: 0.4em;
    border: 1px solid var(--edge);
    border-radius: calc(var(--round) * 0.5);
    background: var(--bg);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  .note {
    padding: 0.75em 1em;
    border: 1px solid var(--edge);
    border-radius: calc(var(--round) * 0.75);
  }
  section {
    display: grid;
    gap: 0.5em;
    padding: 1em clamp(0.75em, 3vw, 1.25em);
    border: 1px solid var(--line);
    border-radius: calc(var(--round) * 0.75);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
  }
  .services {
    list-style: none;
  }
  .services > li {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 0 1em;
    margin-top: 0.5em;
    padding-top: 0.5em;
    border-top: 1px solid var(--line);
  }
  .services details {
    flex: 1;
    min-width: 0;
  }
  summary {
    padding-block: 0.6em;
    cursor: pointer;
  }
  summary span,
  .soft {
    color: var(--soft);
  }
  dl,
  details > p {
    padding: 0.25em 0 0.5em;
    font-size: 0.9333em;
  }
  dl {
    display: grid;
    gap: 0.5em;
  }
  dt {
    color: var(--soft);
  }
  code {
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
    overflow-wrap: anywhere;
    user-select: all;
  }
  .sure {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .sure p {
    flex: 1 1 100%;
  }
  [role='status']:empty {
    display: none;
  }
  footer {
    display: flex;
    bottom: 0;
    flex-wrap: wrap;
    gap: 0.5em;
    padding-block: 1em;
    border-top: 1px solid var(--line);
  }
  footer .button {
    flex: 1 1 7em;
    min-width: 0;
    padding-inline: 0.25em;
  }
  @media (max-width: 24em) {
    .services > li {
      flex-wrap: wrap;
    }
    .services details {
      flex-basis: 100%;
    }
    .services .switch {
      margin-inline-start: auto;
    }
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
