/**
 * Mutants that no test can tell from the original, or that none should: each with its reason.
 *
 * @module
 */

/** A mutant that is allowed to survive. */
export interface Equivalent {
  /** Path from the root of the project. */
  readonly file: string;
  /** The line of the original that it is on, trimmed. */
  readonly line: string;
  /** What it puts in, on one line. */
  readonly becomes: string;
  readonly reason: string;
}

const DECODE =
  "const [, revision, year, month, date, list = '', subject = null] = FORM.exec(value) ?? [];";

const NO_ELEMENT = 'A text in place of an element holds nothing, and nothing is below it.';

/** All of them. */
export const equivalents: readonly Equivalent[] = [
  {
    file: 'widget/consent/codec.ts',
    line: DECODE,
    becomes: '"Stryker was here!"',
    reason: 'The list is missing only where nothing matched, and then there is no revision either.',
  },
  {
    file: 'widget/consent/codec.ts',
    line: DECODE,
    becomes: '["Stryker was here"]',
    reason: 'Its only entry stands where the whole match would, which nobody reads.',
  },
  {
    file: 'widget/gate/gate.ts',
    line: 'let isFetching = false;',
    becomes: 'true',
    reason: 'Nothing is fetched before the first decision is applied, and that sets it.',
  },
  {
    file: 'widget/gate/watch.ts',
    line: 'return shadowRoot ? observe(shadowRoot) : [];',
    becomes: '["Stryker was here"]',
    reason: NO_ELEMENT,
  },
  {
    file: 'widget/gate/watch.ts',
    line: "document.addEventListener('DOMContentLoaded', () => changed([]));",
    becomes: '["Stryker was here"]',
    reason: NO_ELEMENT,
  },
  {
    file: 'widget/gate/watch.ts',
    line: 'const below = (node as Element).querySelectorAll?.call?.(node, selector) ?? [];',
    becomes: '["Stryker was here"]',
    reason: NO_ELEMENT,
  },
];
