/**
 * The tag to paste, and what a page of the site carries of it.
 *
 * @module
 */
import { html } from 'hono/html';
import type { Life } from '../../site/safari.ts';
import type { PageFault } from '../../site/tag/fetch-page.ts';
import type { TagFinding } from '../../site/tag/findings.ts';
import type { OpenConfiguration } from '../configuration/drafts.ts';
import { safariText, TAG_WORDS } from '../words/tag.ts';
import { fill } from '../words/words.ts';
import { configurationPage, configurationPath, mayConfigure } from './configuration-frame.ts';
import { lineField } from './fields.ts';
import { type PageReading, pageFindingsView } from './page-findings.ts';
import { csrfField, faultBox, type Html, type PageContext } from './page.ts';

/** What a look at a page gave. */
export type TagCheck =
  | { readonly outcome: 'not-own' }
  | { readonly outcome: 'fault'; readonly fault: PageFault }
  | {
      readonly outcome: 'looked';
      /** Where the page was found. */
      readonly page: URL;
      readonly status: number;
      readonly findings: readonly TagFinding[];
      /** Whether the page is on one of the site's addresses. */
      readonly isOwn: boolean;
      readonly safari: Life | null;
      /** What the page fetches before a choice, and holds wrongly. */
      readonly reading: PageReading;
    };

/** What the page shows. */
export interface TagView {
  readonly open: OpenConfiguration;
  /** The server's public address. */
  readonly server: string;
  /** What stands in the field. */
  readonly page: string;
  readonly check: TagCheck | null;
}

/** The page. */
export function tagPage(context: PageContext, view: TagView): Html {
  const words = TAG_WORDS[context.words.language];
  const { open, server, page, check } = view;
  const { site } = open.site;
  const origin = new URL(server).origin;
  return configurationPage(context, {
    open,
    tab: 'tag',
    title: words.title,
    tellsDraft: false,
    script: '/console/app/tag.js',
    body: html`<p class="lead">${words.lead}</p>
<p>${words.where}</p>${toCopy(context, 'tag', `<script src="${origin}/${site}/consent.js" async></script>`)}
<p class="hint">${fill(words.rules, { origin })}</p>
<p>${words.control}</p>${toCopy(context, 'control', '<a href="#mes-choix">Modifier mes choix</a>')}
<h2>${words.checkTitle}</h2>
${
  mayConfigure(context, open)
    ? html`<form method="post" action="${configurationPath(site)}/tag">${csrfField(context)}
${lineField({ path: 'page', label: words.page, hint: words.checkHint, value: page })}
<p class="row"><button class="main">${words.button}</button></p></form>`
    : ''
}
${check ? result(context, view, check) : ''}`,
  });
}

/** A line of markup, with a button that copies it where there are scripts. */
function toCopy({ words: { language } }: PageContext, id: string, markup: string): Html {
  const { copy, copied, notCopied } = TAG_WORDS[language];
  return html`<pre id="${id}">${markup}</pre><p class="row"><button type="button" hidden data-copy="${id}" data-done="${copied}" data-failed="${notCopied}">${copy}</button>
<span class="hint" role="status"></span></p>`;
}

function result(context: PageContext, { open, server }: TagView, check: TagCheck): Html {
  const words = TAG_WORDS[context.words.language];
  const origins = open.site.config.origins.join(', ');
  if (check.outcome === 'not-own') return faultBox(fill(words.own, { origins }), []);
  if (check.outcome === 'fault') return faultBox(words.faults[check.fault], []);
  const { page, status, findings, isOwn, safari, reading } = check;
  const values = { site: open.site.site, origin: new URL(server).origin };
  const sentences = [
    ...(status === 200 ? [] : [fill(words.status, { status })]),
    ...(isOwn ? [] : [fill(words.elsewhere, { origin: page.origin })]),
    ...findings.map((finding) => fill(words.findings[finding], values)),
  ];
  const isFine = findings.every((finding) => finding === 'fine') && isOwn && status === 200;
  return html`<div class="${isFine ? 'notice' : 'notice fault'}" role="status">
<p><strong>${fill(words.found, { page: page.href })}</strong></p>
<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul></div>
${safari ? safariBox(context, safari) : ''}
${pageFindingsView(context, open, reading)}`;
}

function safariBox(context: PageContext, { days, why }: Life): Html {
  const words = TAG_WORDS[context.words.language];
  return html`<h2>${words.safari}</h2><p>${fill(words.lives, { days })}</p>
<ul>${why.map((sentence) => html`<li>${safariText(context.words.language, sentence)}</li>`)}</ul>`;
}
