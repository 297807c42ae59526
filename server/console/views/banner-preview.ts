/**
 * The banner's texts in their places, drawn flat: words to read, not controls to press.
 *
 * @module
 */
import { html } from 'hono/html';
import type { BannerTexts } from '../banner-document.ts';
import { fill } from '../words/words.ts';
import type { Html } from './page.ts';

/** What is drawn. */
export interface BannerPreviewView {
  readonly texts: BannerTexts;
  /** The site's name. */
  readonly name: string;
  readonly purposes: readonly { readonly id: string; readonly title: string }[];
}

/** First layer, the same when it asks again, then every other text under its key. */
export function bannerPreview(view: BannerPreviewView): Html {
  const { texts } = view;
  const shown = (key: string) => key.startsWith('banner.') && !key.includes('.services.');
  const rest = Object.entries(texts).filter(([key]) => !shown(key));
  return html`${layer(view, 'banner.title', 'banner.text')}
${layer(view, 'banner.revised.title', 'banner.revised.text')}
<dl>${rest.map(([key, text]) => html`<dt>${key}</dt><dd>${filled(view, text)}</dd>`)}</dl>`;
}

function layer(view: BannerPreviewView, title: string, text: string): Html {
  const { texts, purposes } = view;
  const say = (key: string) => filled(view, texts[key] ?? '');
  const labels = ['banner.accept', 'banner.reject', 'banner.customize'];
  return html`<section class="shown"><h2>${say(title)}</h2><p>${say(text)}</p>
<ul>${purposes.map((purpose) => html`<li>${purpose.title}</li>`)}</ul>
<p>${say('banner.withdraw')}</p>
<p class="soft">${say('banner.policy')}</p>
<div class="labels">${labels.map((key) => html`<span class="label">${say(key)}</span>`)}</div></section>`;
}

function filled({ texts, name }: BannerPreviewView, text: string): string {
  const partners = fill(texts['banner.partners.other'] ?? '', { count: 3 });
  return fill(text, { site: name, partners, count: 3 });
}
