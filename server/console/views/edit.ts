/**
 * The editor: a text beside what visitors will see. Without JavaScript it is written as its source.
 *
 * @module
 */
import { html } from 'hono/html';
import type { DiffBlock } from '../../policy/diff.ts';
import type { DocumentKind, DocumentVersion, Draft, SiteVersion } from '../../store/store.ts';
import { may } from '../roles.ts';
import { fill } from '../words/words.ts';
import { diffView } from './diff.ts';
import { csrfField, faultBox, page, type Html, type PageContext } from './page.ts';
import { languageName, whenText } from './when.ts';

/** What the editor shows. */
export interface EditView {
  readonly site: SiteVersion;
  readonly kind: DocumentKind;
  readonly language: string;
  readonly languages: readonly string[];
  readonly inForce: DocumentVersion;
  /** The stored draft of this language, by whomever. */
  readonly draft: Draft | null;
  /** What stands in the field: what was typed, the draft, or the text in force. */
  readonly markdown: string;
  readonly done?: string | undefined;
  /** What kept the text from being saved. */
  readonly faults?: readonly string[];
  /** How a draft that somebody else saved meanwhile differs from what was typed. */
  readonly theirs?: readonly DiffBlock[];
  /** Of the banner's texts: the built-in wording by key. */
  readonly original?: Readonly<Record<string, string>> | undefined;
}

/** The page of one language of one document. */
export function editPage(context: PageContext, view: EditView): Html {
  const { words, user } = context;
  const { site, kind, language } = view;
  const title = words.kinds[kind];
  const isWriter = may(user, site.site, 'draft');
  return page(context, {
    title: `${title} (${languageName(words, language)})`,
    place: { site, section: 'texts' },
    done: view.done,
    wide: true,
    ...(isWriter ? { script: '/console/app/edit.js' } : {}),
    body: html`<h1>${title}</h1>
${languageTabs(context, view)}
${problems(context, view)}
<p class="soft">${stateOf(context, view)}</p>
<div class="columns">
<div>${isWriter ? editor(context, view) : source(context, view)}</div>
<div><h2 id="preview-title">${words.edit.previewTitle}</h2>
<iframe name="preview" aria-labelledby="preview-title" sandbox="allow-same-origin"
 src="/console/sites/${site.site}/${kind}/${language}/preview"></iframe></div>
</div>
${isWriter ? discard(context, view) : ''}`,
  });
}

function languageTabs({ words }: PageContext, { site, kind, language, languages }: EditView): Html {
  return html`<nav aria-label="${words.edit.languages}"><ul class="tabs">${languages.map(
    (code) => html`<li><a href="/console/sites/${site.site}/${kind}/${code}"
${code === language ? html` aria-current="page"` : ''}>${languageName(words, code)}</a></li>`,
  )}</ul></nav>`;
}

function problems({ words }: PageContext, { faults = [], theirs, draft }: EditView): Html {
  if (theirs) {
    const how = fill(words.conflict.draftedHow, { author: draft?.author ?? '' });
    return faultBox(words.conflict.drafted, [], html`<p>${how}</p>${diffView(words, theirs)}`);
  }
  return faults.length > 0 ? faultBox(words.faults.notSaved, faults) : html``;
}

function stateOf({ words, user }: PageContext, { site, draft, inForce }: EditView): string {
  if (!may(user, site.site, 'draft')) return words.edit.readOnly;
  if (!draft) return fill(words.edit.inForce, { version: inForce.version });
  return fill(words.edit.draftOf, { author: draft.author, date: whenText(words, draft.savedAt) });
}

function editor(context: PageContext, view: EditView): Html {
  const { words } = context;
  const { site, kind, language, draft, inForce, markdown, theirs, faults = [] } = view;
  const path = `/console/sites/${site.site}/${kind}/${language}`;
  const isHeld = theirs !== undefined || faults.length > 0;
  return html`<form method="post" action="${path}/draft" data-editor data-path="${path}" data-site="${site.site}" data-kind="${kind}" data-language="${language}" data-author="${context.user?.email ?? ''}"
${isHeld ? html` data-held` : ''}${view.original ? html` data-original="${JSON.stringify(view.original)}"` : ''}>
${csrfField(context)}
<input type="hidden" name="base" value="${draft?.base ?? inForce.version}">
<input type="hidden" name="seen" value="${draft?.savedAt ?? ''}">
<h2><label for="markdown">${fill(words.edit.source, { language: languageName(words, language) })}</label></h2>
<p class="hint" id="hint">${kind === 'banner' ? words.edit.bannerHint : words.edit.hint}</p>
<div data-stage></div>
<textarea class="source" id="markdown" name="markdown" lang="${language}" spellcheck="true" aria-describedby="hint" ${faults.length > 0 ? html`aria-invalid="true"` : ''}>
${markdown}</textarea>
<div class="row bar">
<button class="main" name="next" value="compare">${words.edit.compare}</button>
<button name="next" value="edit">${theirs ? words.conflict.overwrite : words.edit.save}</button>
<button formaction="${path}/preview" formtarget="preview">${words.edit.preview}</button>
</div>
<p class="state" role="status" data-state hidden></p></form>`;
}

function source({ words }: PageContext, { language, markdown }: EditView): Html {
  const label = fill(words.edit.source, { language: languageName(words, language) });
  return html`<h2><label for="markdown">${label}</label></h2>
<textarea class="source" id="markdown" lang="${language}" readonly>
${markdown}</textarea>`;
}

function discard(context: PageContext, { site, kind, language, draft }: EditView): Html {
  return html`<form method="post" action="/console/sites/${site.site}/${kind}/${language}/draft/discard" data-discard ${draft ? '' : html`hidden`}>
${csrfField(context)}<button class="quiet">${context.words.edit.discard}</button></form>`;
}
