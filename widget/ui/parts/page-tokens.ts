/**
 * The page's own look, for the theme `plain`.
 *
 * @module
 */
import type { Appearance } from '../../contract.ts';

/** The least contrast of a text (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

/**
 * The page's font; its text and ground as well, where both are opaque colours that can be read on one
 * another: a picture, or a veil, may hide anything.
 */
export function pageTokens(): NonNullable<Appearance['tokens']> {
  const [body, root] = [document.body, document.documentElement].map((of) => getComputedStyle(of));
  const { fontFamily: font, color: text } = body as CSSStyleDeclaration;
  const background = [body, root].map((style) => style?.backgroundColor ?? '').find(luminance);
  const [above, below] = [luminance(text), luminance(background)];
  const isRead =
    above && below && Math.max(above, below) >= LEAST_CONTRAST * Math.min(above, below);
  return { font, ...(isRead && { text, background: background as string, focus: text }) };
}

/** The relative luminance of an opaque computed colour, plus 0.05 as in contrast; 0 for another. */
function luminance(css = ''): number {
  const [red, green, blue] = css.startsWith('rgb(')
    ? (css.match(/[\d.]+/g) ?? []).map((part) => {
        const share = Number(part) / 255;
        return share > 0.04045 ? ((share + 0.055) / 1.055) ** 2.4 : share / 12.92;
      })
    : [];
  return blue === undefined
    ? 0
    : 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * blue + 0.05;
}
