/**
 * The banner's texts in their places, drawn flat: words to read, not controls to press. What stands
 * where, and what is left out, is as in `widget/ui/banner/banner.ts`.
 *
 * @module
 */
import { html } from 'hono/html';
import type { Exemption, Id, Language, Service } from '../../../widget/contract.ts';
import type { BannerTexts } from '../banner-document.ts';
import { fill } from '../words/words.ts';
import type { Html } from './page.ts';

/** A purpose in the preview's language. */
export interface PreviewPurpose {
  readonly id: Id;
  readonly title: string;
  readonly description: string;
  readonly exempt?: Exemption | undefined;
}

/** What is drawn. */
export interface BannerPreviewView {
  readonly texts: BannerTexts;
  /** The site's name. */
  readonly name: string;
  /** The language of the texts, for their plurals. */
  readonly language: Language;
  readonly purposes: readonly PreviewPurpose[];
  readonly services: readonly Pick<Service, 'purpose' | 'provider'>[];
  /** What a text is called at the desk. */
  readonly nameOf: (key: string) => string;
}

/** First layer, the same when it asks again, then every other text under its name. */
export function bannerPreview(view: BannerPreviewView): Html {
  const { texts } = view;
  const rest = Object.entries(texts).filter(([key]) => !IN_LAYER.test(key));
  const plain = (text: string) =>
    fill(text, { site: view.name, title: texts['banner.title'] ?? '', count: 3 });
  return html`${layer(view, 'banner.title', false)}
${layer(view, 'banner.revised.title', true)}
<dl>${rest.map(([key, text]) => html`<dt>${view.nameOf(key)}</dt><dd>${plain(text)}</dd>`)}</dl>`;
}

/** What is drawn in its place; the other texts are listed. */
const IN_LAYER =
  /^banner\.(title|text|withdraw|services\..*|policy|accept|reject|customize|new|revised\..*)$/;

function layer(view: BannerPreviewView, title: string, isRevised: boolean): Html {
  const { texts, purposes, services, name } = view;
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
    fill(texts[key] ?? '', values);
  const counted = (key: string, count: number) => plural(view, key, count);
  const asked = new Set(purposes.filter(({ exempt }) => !exempt).map(({ id }) => id));
  const third = services.filter(({ purpose }) => asked.has(purpose));
  const companies = new Set(third.map(({ provider }) => provider));
  companies.delete(name);
  const partners = counted('banner.partners', companies.size);
  const named = purposes.filter(({ exempt }) => !exempt || exempt === 'audience');
  return html`<section class="shown"><h2>${say(title)}</h2>
${isRevised ? html`<p>${say('banner.revised.text')}</p>` : ''}
<p>${say(companies.size > 0 ? 'banner.text' : 'banner.text.alone', { site: name, partners })}</p>
<ul>${named.map((purpose) => described(view, purpose, isRevised && purpose === named[0]))}</ul>
<p>${say('banner.withdraw')} <u>${counted('banner.services', third.length)}</u> · <u>${say('banner.policy')}</u></p>
<div class="labels"><span class="label main">${say('banner.reject')}</span>
<span class="label main">${say('banner.accept')}</span>
<span class="label">${say('banner.customize')}</span></div></section>`;
}

function described(
  { texts }: BannerPreviewView,
  { title, description, exempt }: PreviewPurpose,
  isNew: boolean,
): Html {
  const objection = exempt ? ` ${texts['banner.objection'] ?? ''}` : '';
  return html`<li><strong>${title}</strong>
${isNew ? html`<span class="tag">${texts['banner.new'] ?? ''}</span>` : ''}
<span class="soft">${description}${objection}</span></li>`;
}

function plural({ texts, language }: BannerPreviewView, key: string, count: number): string {
  const form = new Intl.PluralRules(language).select(count);
  return fill(texts[`${key}.${form}`] ?? texts[`${key}.other`] ?? '', { count });
}
