/**
 * Colours: read from CSS, and how well one is read on another (WCAG 2.2, success criterion 1.4.3).
 *
 * @module
 */

/** Red, green and blue, each from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6}|[0-9a-f]{8})$/;
const FUNCTION = /^(rgb|hsl)a?\(([^()]*)\)$/;

/**
 * An opaque CSS colour: `#rgb`, `#rrggbb`, `rgb()` or `hsl()`; `null` for anything else. A
 * translucent one is nothing else: how well it is read depends on the page behind it.
 */
export function readColour(css: string): Rgb | null {
  const text = css.trim().toLowerCase();
  if (HEX.test(text)) return readHex(text.slice(1));
  const [, name, inner] = FUNCTION.exec(text) ?? [];
  if (name === undefined || inner === undefined) return null;
  const parts = inner.split(/[\s,/]+/).filter(Boolean);
  if (parts.length < 3 || parts.length > 4 || !isOpaque(parts[3])) return null;
  return name === 'rgb' ? readRgb(parts) : readHsl(parts);
}

/** The contrast of two colours, from 1 (none) to 21 (black on white). */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function readHex(digits: string): Rgb | null {
  const wide = digits.length > 4 ? digits : digits.replaceAll(/./g, '$&$&');
  if (wide.length === 8 && !wide.endsWith('ff')) return null;
  const part = (at: number) => Number.parseInt(wide.slice(at, at + 2), 16) / 255;
  return [part(0), part(2), part(4)];
}

function isOpaque(alpha: string | undefined): boolean {
  return alpha === undefined || share(alpha, 1) === 1;
}

/** A number or a percentage as a share of `whole`, from 0 to 1; `NaN` for neither. */
function share(part: string, whole: number): number {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)%?$/.test(part)) return Number.NaN;
  const value = part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part) / whole;
  return Math.min(1, Math.max(0, value));
}

function readRgb(parts: readonly string[]): Rgb | null {
  const [red, green, blue] = parts.map((part) => share(part, 255)) as [number, number, number];
  return [red, green, blue].some(Number.isNaN) ? null : [red, green, blue];
}

const TURN: Readonly<Record<string, number>> = { deg: 360, grad: 400, rad: 2 * Math.PI, turn: 1 };

function readHsl(parts: readonly string[]): Rgb | null {
  const [, amount, unit = 'deg'] =
    /^([+-]?(?:\d+\.?\d*|\.\d+))(deg|grad|rad|turn)?$/.exec(parts[0] ?? '') ?? [];
  const saturation = share(parts[1] ?? '', 100);
  const lightness = share(parts[2] ?? '', 100);
  const hue = (Number(amount) / (TURN[unit] ?? 360)) * 12;
  if ([hue, saturation, lightness].some(Number.isNaN)) return null;
  // The formula of CSS Color 4, section 7.1: each channel is the same curve, a third of a turn on.
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (shift: number): number => {
    const at = (((shift + hue) % 12) + 12) % 12;
    return lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1));
  };
  return [channel(0), channel(8), channel(4)];
}
