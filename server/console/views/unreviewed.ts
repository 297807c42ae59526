/**
 * Which languages of a site nobody answers for yet, and how a named person approves them.
 *
 * @module
 */
import { html } from 'hono/html';
import type { SiteConfig } from '../../../widget/contract.ts';
import { unreviewedLanguages } from '../../site/reviews.ts';
import { fill } from '../words/words.ts';
import type { Html, PageContext } from './page.ts';
import { languageName } from './when.ts';

/** The note; nothing where every text is approved. */
export function unreviewedNote({ words }: PageContext, config: SiteConfig): Html {
  const codes = unreviewedLanguages(config);
  if (codes.length === 0) return html``;
  const names = codes.map((code) => languageName(words, code));
  const languages = new Intl.ListFormat(words.language).format(names);
  return html`<div class="unreviewed"><p>${fill(words.site.unreviewed, { languages })}</p>
<p class="soft">${words.site.unreviewedHow}</p>
<p><a href="/console/sites/${config.site}/languages">${words.site.unreviewedLink}</a></p></div>`;
}
