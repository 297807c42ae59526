/**
 * What every element of the interface looks like: its colours, its type, its buttons.
 *
 * What the page could spoil on the host carries `!important` (inside a shadow root that wins over
 * the page's). Spacing of text is left to the page, so that a visitor's own settings reach it.
 * Sizes are in `em` of the visitor's default text size, or of the page's root where that one is
 * larger: `html { font-size: 62.5% }` does not shrink the text, 200 % enlarges it.
 *
 * Ground and text are the only colours; the line and the focus ring stand out from light and dark.
 * A text colour of the site's own is mixed with nothing: nobody but the site knows how much contrast
 * it can spare.
 *
 * @module
 */
import { css } from './css.ts';

/** Colours, type and buttons, for a `.sheet` inside the shadow root. */
export const tokens = css`
  :host {
    all: initial;
    display: flex !important;
    line-height: 1.5;
    font-size: medium !important;
  }
  .sheet {
    --bg: var(--mes-choix-background, #fff);
    --text: var(--mes-choix-text, #1b2430);
    --soft: var(--mes-choix-text, color-mix(in srgb, var(--text) 72%, var(--bg)));
    --line: var(--mes-choix-border, #8884);
    --accent: var(--mes-choix-accent, var(--text));
    --on-accent: var(--mes-choix-accent-text, var(--bg));
    --round: var(--mes-choix-radius, 1em);
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--bg);
    color: var(--text);
    font-family: var(--mes-choix-font, system-ui, sans-serif);
    font-size: max(1em, 1rem);
    font-style: normal;
    font-weight: 400;
    text-align: start;
    text-transform: none;
    white-space: normal;
    overflow: auto;
    overflow-wrap: break-word;
  }
  .plain {
    font-family: inherit;
  }
  .dark {
    --bg: var(--mes-choix-background, #1a1e25);
    --text: var(--mes-choix-text, #eef0f3);
    color-scheme: dark;
  }
  @media (prefers-color-scheme: dark) {
    .auto {
      --bg: var(--mes-choix-background, #1a1e25);
      --text: var(--mes-choix-text, #eef0f3);
      color-scheme: dark;
    }
  }
  @media (prefers-contrast: more) {
    .sheet {
      --soft: var(--text);
      --line: var(--text);
    }
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  dialog {
    margin: auto;
  }
  dialog::backdrop {
    background: #0008;
  }
  h2 {
    font-size: 1.25em;
  }
  h2:focus {
    outline: 0;
  }
  ul {
    list-style: none;
  }
  button,
  input,
  select {
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    cursor: pointer;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .button {
    flex: 1 8.5em;
    min-width: 0;
    min-height: 2.95em;
    padding: 0.4em;
    border: 1px solid var(--accent);
    border-radius: calc(var(--round) * 0.6);
    background: var(--accent);
    color: var(--on-accent);
    font-size: 0.9375em;
    font-weight: 600;
  }
  .button:hover {
    box-shadow: 0 0 0 3px var(--line);
  }
  .quiet {
    border-color: var(--soft);
    background: none;
    color: var(--text);
  }
  a {
    color: inherit;
  }
  .link {
    text-decoration: underline;
  }
  .soft {
    color: var(--soft);
  }
  :focus-visible {
    outline: 3px solid var(--mes-choix-focus, #3b82f6);
    outline-offset: 2px;
  }
  .badge {
    padding: 0 0.5em;
    border: 1px solid;
    border-radius: 1em;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
