/**
 * How the search looks: a field across the panel.
 *
 * @module
 */
import { css } from '../parts/css.ts';

/** The search's own styles, over the tokens. */
export const searchStyles = css`
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
`;
