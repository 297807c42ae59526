/**
 * Where the banner stands, and how it makes room for a small screen.
 *
 * The host is the visible box, nothing wider: what is beside it belongs to the page. The answers
 * stand beside the text where there is room and below it otherwise, always in view: the text
 * scrolls under them. No query is needed, so large text behaves like a small screen.
 *
 * @module
 */
import { css } from '../parts/css.ts';

/** The banner's own styles, over the tokens. */
export const bannerStyles = css`
  :host {
    --gap: max(8px, 1.5vw);
    --side: max(var(--gap), env(safe-area-inset-left), env(safe-area-inset-right));
    position: fixed !important;
    inset: auto var(--side) max(var(--gap), env(safe-area-inset-bottom)) !important;
    z-index: 2147483647;
    max-width: 76em !important;
    max-height: min(80vh, 40em) !important;
    margin: 0 auto !important;
    width: auto !important;
    height: auto !important;
    padding: 0 !important;
    border: 0 !important;
    background: none !important;
    box-shadow: none !important;
    opacity: 1 !important;
    transform: none !important;
  }
  /* The page darkens itself behind popovers of its own. */
  :host::backdrop {
    display: none !important;
  }
  :host([position^=top]) {
    inset: max(var(--gap), env(safe-area-inset-top)) var(--side) auto !important;
  }
  :host([layout=box]) {
    max-width: 27em !important;
    margin-right: 0 !important;
  }
  :host([position$=left]) {
    margin: 0 auto 0 0 !important;
  }
  /* The dialog stands in the top layer; its host only tells whether it can be seen. */
  :host([layout=modal]) {
    inset: 0 !important;
    max-width: none !important;
    max-height: none !important;
    margin: 0 !important;
    pointer-events: none;
  }
  dialog {
    max-width: min(38em, 100vw - 2 * var(--side));
    max-height: min(80vh, 40em);
    pointer-events: auto;
  }
  dialog:not([open]) {
    display: none !important;
  }
  .sheet {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0 2.5em;
    padding: 0 max(1em, 2vw);
    scroll-padding-bottom: 8em;
    box-shadow: 0 0.5em 2.5em #0003;
  }
  .text {
    display: grid;
    flex: 999 32em;
    gap: 0.5em;
    padding-block: 1em;
    font-size: 0.875em;
  }
  li {
    margin-bottom: 0.2em;
  }
  .actions {
    position: sticky;
    bottom: 0;
    flex: 1 13.5em;
    align-self: center;
    padding-block: 0.5em 1em;
    background: var(--bg);
    /* Text that goes on below fades away here. */
    box-shadow: 0 -0.4em 0.6em var(--bg);
  }
`;
