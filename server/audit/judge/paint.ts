/**
 * How much a control stands out, from what is painted. Pure.
 *
 * @module
 */
import { contrast, type Rgb } from '../../../widget/colour/colour.ts';
import type { Paint, SeenControl } from '../observed.ts';

/** From nothing around it to a filled shape. */
export type Weight = 'bare' | 'outlined' | 'filled';

/** How a control is painted. */
export interface Painted {
  readonly weight: Weight;
  /** Contrast of its shape (ground or outline) with what is behind it; `null` where no colour is known. */
  readonly shape: number | null;
  /** Contrast of its label with its ground; `null` where no colour is known. */
  readonly label: number | null;
}

/** What counts as seen: less is the same colour to the eye. */
const VISIBLE = 1.15;

/** The browser's own canvas, where a page paints nothing. */
const CANVAS: Rgb = [1, 1, 1];

/** Reads it. */
export function painted({ text, grounds, hasPicture, border }: SeenControl): Painted {
  const behind = flat(grounds.slice(1));
  if (hasPicture) return { weight: 'filled', shape: null, label: null };
  const ground = over(grounds[0], behind);
  const label = contrast(over(text, ground), ground);
  const fill = contrast(ground, behind);
  if (fill >= VISIBLE) return { weight: 'filled', shape: fill, label };
  const line = border.width > 0 ? contrast(over(border.colour, behind), behind) : 1;
  return line >= VISIBLE
    ? { weight: 'outlined', shape: line, label }
    : { weight: 'bare', shape: 1, label };
}

/** What one sees through translucent grounds, the nearest first. */
function flat(grounds: readonly Paint[]): Rgb {
  return grounds.reduceRight((behind, paint) => over(paint, behind), CANVAS);
}

function over(paint: Paint | undefined, behind: Rgb): Rgb {
  if (!paint) return behind;
  const [red, green, blue, alpha] = paint;
  const mixed = [red, green, blue].map(
    (part, at) => (part / 255) * alpha + (behind[at] ?? 1) * (1 - alpha),
  );
  return mixed as unknown as Rgb;
}
