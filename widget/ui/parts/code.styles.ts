/**
 * What names and identifiers look like, in the files that come after the preferences.
 *
 * @module
 */
import { css } from './css.ts';

/** Styles of `<code>`, over the tokens. */
export const codeStyles = css`
  code {
    font: 0.9em ui-monospace, monospace;
    overflow-wrap: anywhere;
  }
`;

/** Gives a root more sheets, each once. */
export function dressMore(root: ShadowRoot, ...sheets: readonly CSSStyleSheet[]): void {
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
}
