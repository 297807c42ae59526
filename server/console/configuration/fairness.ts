/**
 * The verdict on an appearance: whether accept and refuse weigh the same, and what can be read and
 * seen, measured. Pure.
 *
 * @module
 */
import { contrast, readColour } from '../../../widget/colour/colour.ts';
import { completeTokens } from '../../../widget/colour/complete-tokens.ts';
import type { Appearance } from '../../../widget/contract.ts';

/** One contrast, with the least it has to be. */
export interface Measured {
  readonly what: 'button-text' | 'text' | 'button' | 'focus';
  readonly found: number;
  readonly least: number;
}

/** The banner's own grounds, where a site sets none. */
const GROUNDS = { auto: '#ffffff', light: '#ffffff', dark: '#1a1e25', plain: null } as const;

/**
 * What can be measured of the colours that a site sets; none where it sets none: the built-in ones
 * are held to the same by the product's own tests.
 */
export function measured({ tokens = {}, theme = 'auto' }: Appearance): readonly Measured[] {
  const complete = completeTokens(tokens);
  const ground = complete['background'] ?? GROUNDS[theme];
  const pair = (
    what: Measured['what'],
    one: string | null | undefined,
    other: string | null | undefined,
    least: number,
  ): Measured[] => {
    const [a, b] = [one, other].map((css) => (css ? readColour(css) : null));
    return a && b ? [{ what, found: Math.floor(contrast(a, b) * 10) / 10, least }] : [];
  };
  return [
    ...pair('button-text', complete['accent'], complete['accent-text'], 4.5),
    ...pair('text', complete['background'], complete['text'], 4.5),
    ...pair('button', complete['accent'], ground, 3),
    ...pair('focus', complete['focus'], ground, 3),
  ];
}
