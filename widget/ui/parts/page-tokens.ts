/**
 * The page's own colours, for the theme `plain`; its font is inherited.
 *
 * @module
 */
import type { Appearance } from '../../contract.ts';

/** The least contrast of a text (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

/**
 * The page's text and ground, where both are opaque colours that can be read on one another: a
 * picture, or a veil, may hide anything.
 */
export function pageTokens(): NonNullable<Appearance['tokens']> {
  const { color: text, backgroundColor: own } = getComputedStyle(document.body);
  const under = getComputedStyle(document.documentElement).backgroundColor;
  const background = luminance(own) ? own : under;
  const [above, below] = [luminance(text), luminance(background)];
  return Math.max(above, below) >= LEAST_CONTRAST * Math.min(above, below)
    ? { text, background, focus: text }
    : {};
}

/** The relative luminance of an opaque computed colour, plus 0.05 as in contrast; `NaN` for another. */
function luminance(css: string): number {
  const [red, green, blue] = (css.startsWith('rgb(') ? (css.match(/[\d.]+/g) ?? []) : []).map(
    (part) => {
      const share = Number(part) / 255;
      return share > 0.04045 ? ((share + 0.055) / 1.055) ** 2.4 : share / 12.92;
    },
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
}
