/**
 * What the visitor's record looks like; and where the farewell stands: in the page's lower corner,
 * over nothing but that.
 *
 * @module
 */
import { codeStyles, dressMore } from '../parts/code.styles.ts';
import { css } from '../parts/css.ts';

const recordStyles = css`
  [part=identifier] {
    display: inline-block;
    max-width: 100%;
    user-select: all;
  }
  #present:focus {
    outline: 0;
  }
  #sure {
    margin-bottom: 0.5em;
  }
  .farewell {
    position: fixed;
    inset: auto max(0.75em, env(safe-area-inset-right)) max(0.75em, env(safe-area-inset-bottom)) auto;
    display: grid;
    gap: 0.75em;
    width: min(28em, 100vw - 1.5em);
    max-height: calc(100dvh - 1.5em);
    padding: 1em clamp(1em, 4vw, 1.5em);
    box-shadow: 0 0.5em 2.5em #0003;
  }
  .farewell > p {
    font-size: 0.9375em;
  }
  /* Nothing to say yet, and no room for it. */
  .farewell > :empty {
    margin-top: -0.8em;
  }
`;

/** Gives the panel what the record looks like in it. */
export function dressRecord(root: ShadowRoot): void {
  dressMore(root, codeStyles, recordStyles);
}
