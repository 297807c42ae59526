/**
 * Looks: whatever a site sets, its texts can be read, and accept and refuse weigh the same.
 *
 * Both are drawn from one set of tokens; there is none for only one of them, and none is let in.
 *
 * @module
 */
import { contrast, readColour } from '../../../widget/colour/colour.ts';
import { completeTokens, PAIRS } from '../../../widget/colour/complete-tokens.ts';
import type { SiteConfig } from '../../../widget/contract.ts';
import type { Fault } from '../../problem.ts';

/** What each known token holds. */
const TOKENS: ReadonlyMap<string, 'colour' | 'length' | 'font'> = new Map([
  ['accent', 'colour'],
  ['accent-text', 'colour'],
  ['background', 'colour'],
  ['text', 'colour'],
  ['border', 'colour'],
  ['focus', 'colour'],
  ['radius', 'length'],
  ['font', 'font'],
] as const);

/** The least contrast of a text (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

/** The least contrast of what is no text, such as a button's shape (WCAG 2.2, 1.4.11). */
const LEAST_SHAPE = 3;

/**
 * The banner's own grounds. A theme that follows the browser is held to the light one: hardly any
 * brand's colour stands out by 3:1 from both, and on the dark one the button's label still tells it.
 */
const GROUNDS = { auto: '#ffffff', light: '#ffffff', dark: '#1a1e25' } as const;

/** Places that the layout does not have, unknown or unreadable tokens, too little contrast. */
export function checkLooks(config: SiteConfig): Fault[] {
  const {
    layout = 'bar',
    position = 'bottom',
    theme = 'auto',
    tokens = {},
  } = config.appearance ?? {};
  const faults = Object.entries(tokens).flatMap(([name, value]) => checkToken(name, value));
  if (layout !== 'box' && position.includes('-')) {
    const message = `only a "box" has a corner: set layout to "box", or position to "top" or "bottom"`;
    faults.push({ path: 'appearance.position', message });
  }
  if (theme === 'plain') return [...faults, ...checkPlain(tokens)];
  return [
    ...faults,
    ...PAIRS.flatMap(([one, other]) => checkPair(tokens, one, other)),
    ...checkShape(tokens, GROUNDS[theme]),
  ];
}

/** What lies on the page's own ground cannot be checked before the page is there. */
function checkPlain(tokens: Readonly<Record<string, string>>): Fault[] {
  return Object.keys(tokens)
    .filter((name) => ['colour', 'font'].includes(TOKENS.get(name) ?? '') && name !== 'border')
    .map((name) => ({
      path: `appearance.tokens.${name}`,
      message: `the theme "plain" takes fonts and colours from the page: remove it, or choose another theme`,
    }));
}

/** Buttons and a focus ring in the colour of what they lie on cannot be seen. */
function checkShape(tokens: Readonly<Record<string, string>>, usual: string): Fault[] {
  const complete = completeTokens(tokens);
  const ground = readColour(complete['background'] ?? usual);
  const faultOf = (what: string, name: string, css: string | undefined): Fault[] => {
    const colour = readColour(css ?? '');
    if (!colour || !ground || contrast(colour, ground) >= LEAST_SHAPE) return [];
    const found = round(contrast(colour, ground));
    const message = `the contrast of ${what} on the banner's background is ${found}:1, it must be 3:1 at least (WCAG 1.4.11): choose a lighter or a darker ${name}`;
    return [{ path: `appearance.tokens.${name}`, message }];
  };
  return [
    ...faultOf('the buttons', 'accent', complete['accent']),
    ...faultOf('the focus ring', 'focus', tokens['focus']),
  ];
}

function checkToken(name: string, value: string): Fault[] {
  const path = `appearance.tokens.${name}`;
  const kind = TOKENS.get(name);
  if (kind === undefined) {
    const why = /accept|refus|reject|deny|decline|primary|secondary|button/.test(name)
      ? 'accept and refuse look the same, so no token styles one button'
      : 'is no token';
    return [
      { path, message: `${why}: remove it; the tokens are ${[...TOKENS.keys()].join(', ')}` },
    ];
  }
  const message = whatIsWrong(kind, value);
  return message === null ? [] : [{ path, message }];
}

function whatIsWrong(kind: 'colour' | 'length' | 'font', value: string): string | null {
  switch (kind) {
    case 'colour':
      return readColour(value) === null
        ? `"${value}" is no colour that can be checked: write an opaque "#0a5c8a", "rgb(10 92 138)" or "hsl(202 86% 29%)"`
        : null;
    case 'length':
      return isLength(value)
        ? null
        : `"${value}" is no length: write such as "8px", "0.5rem" or "0", at most "32px" or "2rem"`;
    case 'font':
      return /^[\p{L}\p{N} ,'"_-]{1,200}$/u.test(value)
        ? null
        : `"${value}" is no list of font names: write such as "Inter, system-ui, sans-serif"`;
  }
}

/** Corners that are rounder than this cut off the text and the answers that stand in them. */
function isLength(value: string): boolean {
  const [, amount, unit] = /^(\d{0,3}(?:\.\d+)?)(px|rem|em)$/.exec(value) ?? [];
  return value === '0' || (!!amount && Number(amount) <= (unit === 'px' ? 32 : 2));
}

function checkPair(
  tokens: Readonly<Record<string, string>>,
  ground: string,
  text: string,
): Fault[] {
  const colours = [tokens[ground], tokens[text]].map((css) => (css ? readColour(css) : null));
  const [below, above] = colours;
  if (!below || !above) return [];
  const found = contrast(below, above);
  if (found >= LEAST_CONTRAST) return [];
  const message = `the contrast of ${text} on ${ground} is ${round(found)}:1, it must be 4.5:1 at least: choose a lighter or a darker one`;
  return [{ path: `appearance.tokens.${text}`, message }];
}

/** Rounded down, so that a contrast which is refused never reads as the least one. */
function round(value: number): string {
  return (Math.floor(value * 100) / 100).toFixed(2);
}
