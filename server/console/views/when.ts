/**
 * Times for people: in the desk's language, by the clocks of a place, which is always named.
 *
 * @module
 */
import { html } from 'hono/html';
import { publishingWords } from '../words/publishing.ts';
import { fill, type Words } from '../words/words.ts';
import type { Html } from './page.ts';

/** A time in words, by the clocks of the page, as plain text. */
export function whenText(words: Words, instant: string): string {
  return told(words, instant, words.zone, 'long');
}

/** A time in words, which programs can read too. */
export function when(words: Words, instant: string): Html {
  return html`<time datetime="${instant}">${whenText(words, instant)}</time>`;
}

/** A time in UTC beside the page's own, where a record is told by it. */
export function whenOnRecord(words: Words, instant: string): Html {
  const here = when(words, instant);
  if (words.zone === 'UTC') return here;
  return html`${here} <span class="soft">${told(words, instant, 'UTC', 'long')}</span>`;
}

/** A language's name in the desk's language, as it stands alone: with a capital. */
export function languageName(words: Pick<Words, 'language'>, code: string): string {
  const name = new Intl.DisplayNames([words.language], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(words.language) + name.slice(1);
}

/** A time with its weekday, on the clocks of a place: what was said in a zone is told in it. */
export function whenIn(words: Words, instant: string, zone: string): string {
  return told(words, instant, zone, 'full');
}

function told(words: Words, instant: string, zone: string, dateStyle: 'long' | 'full'): string {
  const format = new Intl.DateTimeFormat(words.language === 'fr' ? 'fr' : 'en-GB', {
    dateStyle,
    timeStyle: 'short',
    timeZone: zone,
  });
  const said = publishingWords(words.language);
  return fill(zone === 'UTC' ? said.inUtc : said.inZone, {
    when: format.format(new Date(instant)),
    zone: zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone,
  });
}
