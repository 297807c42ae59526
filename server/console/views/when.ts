/**
 * Times for people: the desk's language, and always UTC, which it says.
 *
 * @module
 */
import { html } from 'hono/html';
import { publishingWords } from '../words/publishing.ts';
import { fill, type Words } from '../words/words.ts';
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
export function languageName(words: Pick<Words, 'language'>, code: string): string {
  const name = new Intl.DisplayNames([words.language], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(words.language) + name.slice(1);
}

/** A time on the clocks of a place, which it names: what was said in a zone is told in it. */
export function whenIn(words: Words, instant: string, zone: string): string {
  const format = new Intl.DateTimeFormat(words.language === 'fr' ? 'fr' : 'en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: zone,
  });
  const place = zone === 'UTC' ? zone : (zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone);
  return fill(publishingWords(words.language).inZone, {
    when: format.format(new Date(instant)),
    zone: place,
  });
}
