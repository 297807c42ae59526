/**
 * Where the banner stands, and how it makes room for a small screen.
 *
 * The host is the visible box, nothing wider: what is beside it belongs to the page. The answers
 * stand beside the text where there is room and below it otherwise, always in view: the text
 * scrolls under them. No query is needed, so large text behaves like a small screen.
 *
 * @module
 */
import { css } from 'lit';

/** The banner's own styles, over the tokens. */
export const bannerStyles = css`
  :host {
    --gap: clamp(8px, 2vw, 20px);
    display: flex !important;
    position: fixed !important;
    inset: auto max(var(--gap), env(safe-area-inset-right)) max(var(--gap), env(safe-area-inset-bottom))
      max(var(--gap), env(safe-area-inset-left)) !important;
    z-index: 2147483647 !important;
    width: auto !important;
    height: auto !important;
    max-width: 76em !important;
    max-height: min(80vh, 40em) !important;
    margin: 0 auto !important;
  }
  :host([position^='top']) {
    top: max(var(--gap), env(safe-area-inset-top)) !important;
    bottom: auto !important;
  }
  :host([layout='box']) {
    max-width: 27em !important;
    margin-right: 0 !important;
  }
  :host([position$='left']) {
    margin: 0 auto 0 0 !important;
  }
  :host([layout='modal']) {
    inset: 0 var(--gap) !important;
    height: fit-content !important;
    max-width: 38em !important;
    margin: auto !important;
  }
  .sheet {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0 2.5em;
    padding: 0 clamp(1em, 3vw, 1.75em);
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-bottom: 8em;
    box-shadow: 0 0.5em 2.5em #0c121c33;
  }
  .modal {
    box-shadow: 0 0 0 200vmax #0c121c80;
  }
  .text {
    display: grid;
    flex: 999 1 32em;
    gap: 0.6em;
    padding-block: clamp(1em, 3vw, 1.5em) 1em;
    font-size: 0.94em;
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
    gap: 0.4em 1.75em;
    list-style: none;
  }
  span {
    display: block;
    color: var(--soft);
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1.5em;
  }
  .actions {
    display: flex;
    position: sticky;
    bottom: 0;
    flex: 1 1 13.5em;
    flex-wrap: wrap;
    gap: 0.5em;
    align-self: center;
    padding-block: 0.5em clamp(0.75em, 3vw, 1.5em);
    background: var(--bg);
  }
  .button {
    flex: 1 1 7.5em;
    min-width: 0;
    padding-inline: 0.25em;
    overflow-wrap: anywhere;
  }
`;
