/**
 * A notice at the desk: as it was shown, in a frame of its own, and word for word.
 *
 * @module
 */
import { html } from 'hono/html';
import type { Notice } from '../../../widget/contract.ts';
import type { NoticeName, SiteVersion } from '../../store/store.ts';
import { type Html, page, type PageContext } from '../views/page.ts';
import { languageName, when } from '../views/when.ts';
import { fill } from '../words/words.ts';
import { registerPath } from './list-view.ts';
import { facts, wordsOf } from './words.ts';

/** What is shown of a notice, and how large. */
export interface FrameView {
  readonly site: string;
  readonly hash: string;
  readonly layer: 'banner' | 'preferences';
  readonly size: 'phone' | 'desktop';
}

/** What the page of a notice knows. */
export interface NoticeView extends Pick<FrameView, 'hash' | 'layer' | 'size'> {
  readonly site: SiteVersion;
  readonly notice: Notice;
  readonly publishedAt: string;
  readonly isShowable: boolean;
  /** Names of the screenshots that there are. */
  readonly screenshots: readonly string[];
}

/**
 * The frame in which the kept files run. Sandboxed twice, here and by its own policy: it has no
 * origin, so it can neither read this page nor keep anything.
 */
export function noticeFrame(context: PageContext, { site, hash, layer, size }: FrameView): Html {
  const { shown } = wordsOf(context);
  const anchor = layer === 'preferences' ? '#mes-choix' : '';
  return html`<iframe class="${size}" sandbox="allow-scripts" title="${shown.frame}" src="/${site}/notices/${hash}/shown/${anchor}"></iframe>`;
}

/** The page of one notice. */
export function noticePage(context: PageContext, view: NoticeView): Html {
  const said = wordsOf(context);
  const { site, notice, hash, publishedAt } = view;
  const language = languageName(context.words, notice.language);
  const title = `${said.shown.title} – ${language}`;
  return page(context, {
    title,
    place: { site, section: 'register' },
    crumbs: [
      { href: registerPath(site.site), text: said.title },
      { href: `${registerPath(site.site)}/notices`, text: said.shown.list },
    ],
    wide: true,
    body: html`<h1>${title}</h1>
${facts([
  [said.shown.published, when(context.words, publishedAt)],
  [said.event.revision, String(notice.revision)],
  [
    said.shown.policy.split(',')[0] ?? '',
    notice.policyVersion === null
      ? null
      : html`<a href="/${site.site}/privacy/versions/${notice.policyVersion}">${fill(said.shown.policy, { version: notice.policyVersion })}</a>`,
  ],
  [said.event.widget, notice.widget],
  [said.shown.hash, html`<a href="/${site.site}/notices/${hash}"><code>${hash}</code></a>`],
])}
${shownAgain(context, view)}
${screenshots(context, view)}
${texts(context, notice)}`,
  });
}

function shownAgain(context: PageContext, view: NoticeView): Html {
  const { shown } = wordsOf(context);
  const { site, hash, layer, size, isShowable } = view;
  if (!isShowable) return html`<p class="notice">${shown.none}</p>`;
  const tab = (to: Pick<FrameView, 'layer' | 'size'>) =>
    html`<li><a href="?layer=${to.layer}&amp;size=${to.size}" ${to.layer === layer && to.size === size ? html`aria-current="page"` : ''}>${shown[to.layer]}, ${shown[to.size]}</a></li>`;
  return html`<p class="lead">${shown.lead}</p>
<ul class="tabs">${tab({ layer: 'banner', size: 'desktop' })}${tab({ layer: 'banner', size: 'phone' })}
${tab({ layer: 'preferences', size: 'desktop' })}${tab({ layer: 'preferences', size: 'phone' })}</ul>
${noticeFrame(context, { site: site.site, hash, layer, size })}`;
}

function screenshots(context: PageContext, { site, hash, screenshots: names }: NoticeView): Html {
  const { shown } = wordsOf(context);
  const path = `${registerPath(site.site)}/notices/${hash}`;
  const alt = (name: string) => {
    const [layer, size] = name.replace('.png', '').split('-') as [
      FrameView['layer'],
      FrameView['size'],
    ];
    return fill(shown.screenshot, { layer: shown[layer], size: shown[size] });
  };
  return html`<h2>${shown.screenshots}</h2>
${
  names.length === 0
    ? html`<p class="soft">${shown.noScreenshots}</p>`
    : html`<p class="soft">${shown.screenshotsLead}</p><ul class="pictures">${names.map(
        (name) =>
          html`<li><figure><a href="${path}/${name}"><img src="${path}/${name}" alt="${alt(name)}" loading="lazy"></a><figcaption>${alt(name)}</figcaption></figure></li>`,
      )}</ul>`
}`;
}

function texts(context: PageContext, notice: Notice): Html {
  const { shown, event } = wordsOf(context);
  const { language } = notice;
  return html`<h2>${shown.purposes}</h2><ul>${notice.purposes.map(
    ({ title, description, exempt }) =>
      html`<li lang="${language}"><strong>${title}</strong>${exempt ? html` <span class="tag" lang="${context.words.language}">${shown.exempt}</span>` : ''}<br>${description}</li>`,
  )}</ul>
<h2>${shown.services}</h2><ul>${notice.services.map(
    ({ name, provider, country, purpose }) =>
      html`<li>${fill(shown.by, { name, company: provider })}${country ? ` (${country})` : ''}${event.colon}${notice.purposes.find(({ id }) => id === purpose)?.title ?? purpose}</li>`,
  )}</ul>
<h2>${shown.texts}</h2><p class="soft">${shown.textsLead}</p>
<table class="stack"><thead><tr><th scope="col">${shown.key}</th><th scope="col">${shown.text}</th></tr></thead>
<tbody>${Object.entries(notice.texts).map(
    ([key, text]) =>
      html`<tr><th scope="row"><code>${key}</code></th><td data-label="${shown.text}" lang="${language}">${text}</td></tr>`,
  )}</tbody></table>`;
}

/** All notices that a site has published. */
export function noticesPage(
  context: PageContext,
  site: SiteVersion,
  notices: readonly NoticeName[],
): Html {
  const said = wordsOf(context);
  const path = `${registerPath(site.site)}/notices`;
  return page(context, {
    title: said.shown.list,
    place: { site, section: 'register' },
    crumbs: [{ href: registerPath(site.site), text: said.title }],
    body: html`<h1>${said.shown.list}</h1><p class="lead">${said.shown.listLead}</p>
<table class="stack"><thead><tr><th scope="col">${said.shown.published}</th><th scope="col">${said.columns.language}</th><th scope="col">${said.shown.hash}</th></tr></thead>
<tbody>${notices.map(
      ({ hash, language, publishedAt }) =>
        html`<tr><th scope="row">${when(context.words, publishedAt)}</th><td data-label="${said.columns.language}">${languageName(context.words, language)}</td>
<td data-label="${said.shown.hash}"><a href="${path}/${hash}"><code>${hash.slice(0, 16)}…</code></a></td></tr>`,
    )}</tbody></table>`,
  });
}
