/**
 * What the facts of services look like, and the search: a field across the panel.
 *
 * @module
 */
import { css } from '../parts/css.ts';

/** Of both, over the tokens and the panel's own. */
export const servicesStyles = css`
  dl {
    display: grid;
    gap: 0.5em;
  }
  dl,
  details > p {
    padding-bottom: 0.5em;
    font-size: 0.93em;
  }
  .search {
    display: grid;
    gap: 0.25em;
  }
  [type=search] {
    min-height: 2.75em;
    padding: 0.4em 0.75em;
    border: 1px solid var(--soft);
    border-radius: calc(var(--round) * 0.5);
    appearance: none;
    cursor: text;
  }
  /* What is typed in stays in its place, however little is found. */
  dialog[open]:has(.search) {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .content:has(.search) {
    flex: 1 0 auto;
    align-content: start;
  }
  /* While something is looked for: purposes without a hit, and a heading that none is left under. */
  .search:has(input:not(:placeholder-shown)) ~ section:has(.switch):not(:has(details)),
  .search:has(input:not(:placeholder-shown)) ~ .soft:not(:has(~ section details)) {
    display: none;
  }
`;
