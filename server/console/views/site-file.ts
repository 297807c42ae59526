/**
 * A site's file: taken along, and brought back.
 *
 * @module
 */
import { html } from 'hono/html';
import type { OpenConfiguration } from '../configuration/drafts.ts';
import { SITE_FILE_WORDS } from '../words/site-file.ts';
import { fill } from '../words/words.ts';
import { configurationPage, configurationPath, mayConfigure } from './configuration-frame.ts';
import { linesField } from './fields.ts';
import { csrfField, faultBox, type Html, kept, type PageContext } from './page.ts';
import { whenText } from './when.ts';

/** What the page shows. */
export interface SiteFileView {
  readonly open: OpenConfiguration;
  /** Paths that the desk has published since the last export. */
  readonly deskPaths: readonly string[];
  /** What stands in the field. */
  readonly text: string;
  /** Why it was not imported. */
  readonly faults: readonly string[];
  /** Who saved a draft meanwhile. */
  readonly overtakenBy?: string | undefined;
  readonly done?: string | undefined;
}

/** The page. */
export function siteFilePage(context: PageContext, view: SiteFileView): Html {
  const words = SITE_FILE_WORDS[context.words.language];
  const { open, deskPaths, faults, overtakenBy, done } = view;
  const path = `${configurationPath(open.site.site)}/file`;
  const isWriter = mayConfigure(context, open);
  return configurationPage(context, {
    open,
    tab: 'file',
    title: words.title,
    done,
    tellsDraft: false,
    body: html`<p class="lead">${words.lead}</p>
${overtakenBy === undefined ? '' : faultBox(words.overtaken, [fill(words.overtakenHow, { author: overtakenBy })])}
${faults.length > 0 ? faultBox(words.faults, faults) : ''}
<h2>${words.exportTitle}</h2><p class="hint">${words.exportHint}</p>
${deskPaths.length > 0 ? html`<p>${fill(words.held, { paths: deskPaths.join(', ') })}</p>` : ''}
${
  isWriter
    ? html`<form method="post" action="${path}/export">${csrfField(context)}<p class="row"><button>${words.export}</button></p></form>`
    : ''
}
<pre tabindex="0" class="file">${fileOf(open)}</pre>
${isWriter ? importForm(context, view, path) : ''}`,
  });
}

/** The file of what is in force. */
export function fileOf({ site }: OpenConfiguration): string {
  return `${JSON.stringify(site.config, null, 2)}\n`;
}

function importForm(context: PageContext, { open, text }: SiteFileView, path: string): Html {
  const words = SITE_FILE_WORDS[context.words.language];
  const { draft, number } = open;
  const replaces =
    draft &&
    fill(words.replaces, { author: draft.author, date: whenText(context.words, draft.savedAt) });
  return html`<h2>${words.importTitle}</h2>
<form method="post" action="${path}" ${kept(context)}>${csrfField(context)}<input type="hidden" name="number" value="${number}">
${linesField({ path: 'text', label: words.text, hint: words.importHint, value: text }, 10)}
${replaces ? html`<p class="notice">${replaces}</p>` : ''}
<p class="row"><button class="main">${words.import}</button></p></form>`;
}
