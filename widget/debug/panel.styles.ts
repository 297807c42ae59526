/**
 * How the panel looks: a sheet at the top of the page, out of the banner's way.
 *
 * @module
 */
import { css } from '../ui/parts/css.ts';

/** The panel's own styles, over the tokens. */
export const panelStyles = css`
  :host {
    position: fixed !important;
    inset-block-start: 0.5em;
    inset-inline-end: 0.5em;
    z-index: 2147483647;
    max-width: calc(100vw - 1em);
  }
  .sheet {
    width: min(56em, 100vw - 1em);
    max-height: min(60vh, 44em);
    padding: 1em;
    font-size: 0.875em;
    overscroll-behavior: contain;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: baseline;
  }
  h2 {
    flex: 1 14em;
    font-size: 1.125em;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  h3 {
    margin-block: 1em 0.25em;
    font-size: 1em;
  }
  .tool {
    min-height: 2em;
    padding: 0.25em 0.75em;
    border: 1px solid var(--soft);
    border-radius: calc(var(--round) * 0.6);
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.25em 0.5em;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  td {
    min-width: 5em;
  }
  textarea {
    width: 100%;
    border: 1px solid var(--soft);
    background: none;
    color: inherit;
  }
`;
