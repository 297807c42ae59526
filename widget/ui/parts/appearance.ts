/**
 * The site's appearance on an element: its language, its tokens, its theme.
 *
 * @module
 */
import type { Notice } from '../../contract.ts';
import { pageTokens } from './page-tokens.ts';

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/;

/**
 * Gives `host` the notice's language and tokens, through the CSSOM: a strict CSP has nothing to
 * say. Returns the class of the theme; a site that fixes its ground has one look, day and night.
 *
 * The page's stylesheet may come after the banner: its font is inherited, and its colours are read
 * again once the page is complete.
 */
export function dress(host: HTMLElement, notice: Pick<Notice, 'appearance' | 'language'>): string {
  const { appearance, language } = notice;
  const { theme } = appearance;
  const isPlain = theme === 'plain';
  const tokens = { ...appearance.tokens, ...(isPlain && pageTokens()) };
  if (isPlain) {
    host.style.fontFamily = 'inherit';
    if (document.readyState !== 'complete') addEventListener('load', () => dress(host, notice));
  }
  host.lang = language;
  host.dir = RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
  for (const name in tokens) host.style.setProperty(`--mes-choix-${name}`, tokens[name] as string);
  return theme === 'auto' && tokens['background'] ? 'light' : theme;
}
