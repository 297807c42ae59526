/**
 * Times for people: the desk's language, and always UTC, which it says.
 *
 * @module
 */
import { html } from 'hono/html';
import type { Words } from '../words/words.ts';
import type { Html } from './page.ts';

/** A time in words, as plain text. */
export function whenText(words: Words, instant: string): string {
  const format = new Intl.DateTimeFormat(words.language === 'fr' ? 'fr' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(new Date(instant))} UTC`;
}

/** A time in words, which programs can read too. */
export function when(words: Words, instant: string): Html {
  return html`<time datetime="${instant}">${whenText(words, instant)}</time>`;
}

/** A language's name in the desk's language, as it stands alone: with a capital. */
export function languageName(words: Words, code: string): string {
  const name = new Intl.DisplayNames([words.language], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(words.language) + name.slice(1);
}
