/**
 * A colour that a site names alone gets its counterpart, so that what stands on it can be read. Pure:
 * the server makes its notices with it, the widget those of static hosting.
 *
 * @module
 */
import type { Appearance, SiteConfig } from '../contract.ts';
import { contrast, type Rgb, readColour } from './colour.ts';

/** Colours that are read on one another. */
export const PAIRS = [
  ['accent', 'accent-text'],
  ['background', 'text'],
] as const;

/**
 * The tokens, each given colour with its counterpart: where only one of a pair is given, the other
 * is black or white, whichever is read better (one of them always reaches 4.5:1).
 */
export function completeTokens(
  tokens: NonNullable<Appearance['tokens']>,
): NonNullable<Appearance['tokens']> {
  const complete: Record<string, string> = { ...tokens };
  for (const pair of PAIRS) {
    for (const [given, missing] of [pair, pair.toReversed()] as [string, string][]) {
      const css = tokens[given];
      const colour = css === undefined ? null : readColour(css);
      if (colour !== null) complete[missing] ??= readableOn(colour);
    }
  }
  return complete;
}

/** The configuration with tokens that are complete. */
export function withReadableTokens(config: SiteConfig): SiteConfig {
  const tokens = config.appearance?.tokens;
  if (!tokens) return config;
  return { ...config, appearance: { ...config.appearance, tokens: completeTokens(tokens) } };
}

function readableOn(colour: Rgb): string {
  return contrast(colour, [0, 0, 0]) >= contrast(colour, [1, 1, 1]) ? '#000000' : '#ffffff';
}
