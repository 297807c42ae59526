/**
 * What every element of the interface looks like: its colours, its type, its buttons.
 *
 * What the page could spoil on the host carries `!important` (inside a shadow root that wins over
 * the page's). Spacing of text is left to the page, so that a visitor's own settings reach it.
 * Sizes are in `em` of the visitor's default text size, or of the page's root where that one is
 * larger: `html { font-size: 62.5% }` does not shrink the text, 200 % enlarges it.
 *
 * @module
 */
import { css } from 'lit';

const dark = css`
  --bg: var(--mes-choix-background, #1a1e25);
  --text: var(--mes-choix-text, #eef0f3);
  --soft: var(--mes-choix-text, #b0b8c4);
  --line: var(--mes-choix-border, #363d48);
  --edge: var(--mes-choix-text, #8e97a5);
  --accent: var(--mes-choix-accent, #e6eaf0);
  --on-accent: var(--mes-choix-accent-text, #1a1e25);
  --focus: var(--mes-choix-focus, #8dbaff);
  color-scheme: dark;
`;

/** Colours, type and buttons, for a `.sheet` inside the shadow root. */
export const tokens = css`
  :host {
    all: initial;
    line-height: 1.5;
    font-size: medium !important;
  }
  .sheet {
    --bg: var(--mes-choix-background, #fff);
    --text: var(--mes-choix-text, #1a2029);
    --soft: var(--mes-choix-text, #535c69);
    --line: var(--mes-choix-border, #e1e4e9);
    --edge: var(--mes-choix-text, #6f7886);
    --accent: var(--mes-choix-accent, #1d2838);
    --on-accent: var(--mes-choix-accent-text, #fff);
    --focus: var(--mes-choix-focus, #1c63d5);
    --round: var(--mes-choix-radius, 1em);
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--bg);
    color: var(--text);
    font-family: var(--mes-choix-font, system-ui, sans-serif);
    font-size: max(1em, 1rem);
    overflow-wrap: break-word;
  }
  .dark {
    ${dark}
  }
  @media (prefers-color-scheme: dark) {
    .auto {
      ${dark}
    }
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  h2 {
    font-size: 1.25em;
  }
  button {
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    cursor: pointer;
  }
  .button {
    min-height: 2.95em;
    padding: 0.4em 1em;
    border: 1px solid var(--accent);
    border-radius: calc(var(--round) * 0.6);
    background: var(--accent);
    color: var(--on-accent);
    font-size: 0.9375em;
    font-weight: 600;
  }
  .button:hover {
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--accent) 22%, transparent);
  }
  .quiet {
    border-color: var(--edge);
    background: none;
    color: var(--text);
  }
  .link,
  a {
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .badge {
    padding: 0 0.5em;
    border: 1px solid;
    border-radius: 1em;
    font-size: 0.8em;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
