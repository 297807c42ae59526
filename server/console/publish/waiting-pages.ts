/**
 * The pages of publications: the list, and one of them with what it changes and the way to cancel it.
 *
 * @module
 */
import { html } from 'hono/html';
import type { SiteVersion, StoredPublication } from '../../store/store.ts';
import { may } from '../roles.ts';
import { diffView } from '../views/diff.ts';
import { csrfField, type Html, page, type PageContext } from '../views/page.ts';
import type { LanguageDiff } from '../views/versions.ts';
import { languageName, whenIn, whenText } from '../views/when.ts';
import { publishingWords } from '../words/publishing.ts';
import { fill, type Words } from '../words/words.ts';
import { stateText } from './waiting.ts';

/** What the list shows. */
export interface PublicationsView {
  readonly site: SiteVersion;
  readonly open: readonly StoredPublication[];
  readonly ended: readonly StoredPublication[];
  readonly done?: string | undefined;
}

/** What waits, then what has ended, newest first. */
export function publicationsPage(context: PageContext, view: PublicationsView): Html {
  const { words } = context;
  const said = publishingWords(words.language);
  const { site, open, ended } = view;
  // The page itself says what the notice on the others would.
  return page(
    { ...context, waiting: undefined },
    {
      title: said.waitingTitle,
      place: { site, section: 'publications' },
      done: view.done,
      body: html`<h1>${said.waitingTitle}</h1><p class="lead">${said.waitingLead}</p>
<h2>${said.waitsNow}</h2>
${open.length === 0 ? html`<p>${said.waitsNone}</p>` : ''}
<ul class="cards">${open.map(
        (
          one,
        ) => html`<li class="card"><h3><a href="${pathOf(one)}">${words.kinds[one.kind]}</a></h3>
<p>${stateText(words, site.config, one)}</p><p class="soft">${askedBy(words, one)}. ${one.reason}</p>
${cancelForm(context, one)}</li>`,
      )}</ul>
<h2>${said.ended}</h2>
${ended.length === 0 ? html`<p>${said.endedNone}</p>` : endedTable(words, ended)}`,
    },
  );
}

function endedTable(words: Words, ended: readonly StoredPublication[]): Html {
  const said = publishingWords(words.language);
  return html`<table class="stack"><thead><tr>${[
    said.document,
    said.due,
    words.versions.author,
    words.versions.reason,
    said.state,
  ].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${ended.map(
    (one) => html`<tr><th scope="row"><a href="${pathOf(one)}">${words.kinds[one.kind]}</a></th>
<td data-label="${said.due}">${whenIn(words, one.dueAt, one.zone)}</td>
<td data-label="${words.versions.author}">${one.author}</td>
<td data-label="${words.versions.reason}">${one.reason}</td>
<td data-label="${said.state}">${ending(words, one)}</td></tr>`,
  )}</tbody></table>`;
}

function ending(words: Words, { state, version, endedBy }: StoredPublication): string {
  const said = publishingWords(words.language);
  if (state === 'done') return fill(said.doneAs, { version: version ?? '' });
  if (state === 'cancelled') return fill(said.cancelledBy, { who: endedBy ?? '' });
  return said.states[state];
}

/** What one publication shows. */
export interface PublicationView {
  readonly site: SiteVersion;
  readonly publication: StoredPublication;
  /** What it changes, from what was in force when it was asked for. */
  readonly changes: Html;
  /** What it means for the visitors, where that is not plain from who is asked. */
  readonly meaning?: Html | undefined;
  /** Whether it was asked for a moment ago. */
  readonly isNew: boolean;
}

/** One publication. */
export function publicationPage(context: PageContext, view: PublicationView): Html {
  const { words } = context;
  const said = publishingWords(words.language);
  const { site, publication, changes, meaning, isNew } = view;
  const { kind, state, dueAt, zone, behind, reason } = publication;
  const name = words.kinds[kind];
  const names = behind.map((language) => languageName(words, language)).join(', ');
  const isOpen = state === 'waiting' || state === 'told' || state === 'failed';
  return page(
    { ...context, waiting: undefined },
    {
      title: name,
      place: { site, section: 'publications' },
      crumbs: [{ href: `/console/sites/${site.site}/publications`, text: said.waitingTitle }],
      done: isNew ? fill(said.scheduled, { when: whenIn(words, dueAt, zone) }) : undefined,
      body: html`<h1>${name} <span class="tag on">${ending(words, publication)}</span></h1>
<p class="lead">${isOpen ? stateText(words, site.config, publication) : whenIn(words, dueAt, zone)}</p>
<p>${askedBy(words, publication)}. ${reason}</p>
${names === '' ? '' : html`<p>${fill(said.behind, { languages: names })}</p>`}
${cancelForm(context, publication)}
${meaning ?? ''}
<h2>${said.changes}</h2>${changes}`,
    },
  );
}

/** What the publication of a text changes, language by language. */
export function textChanges({ words }: PageContext, diffs: readonly LanguageDiff[]): Html {
  return html`<p class="soft">${words.diff.legend}</p>
${diffs.map(
  ({ language, blocks }) =>
    html`<h3>${languageName(words, language)}</h3>${diffView(words, blocks)}`,
)}`;
}

function cancelForm(context: PageContext, publication: StoredPublication): Html {
  const { words, user } = context;
  if (publication.state !== 'waiting' || !may(user, publication.site, 'publish')) return html``;
  const said = publishingWords(words.language);
  return html`<form method="post" action="${pathOf(publication)}/cancel">${csrfField(context)}
<div class="row"><button>${said.cancel}<span class="visually-hidden">, ${words.kinds[publication.kind]}</span></button>
<span class="hint">${said.cancelHow}</span></div></form>`;
}

function askedBy(words: Words, { author, askedAt }: StoredPublication): string {
  const { asked } = publishingWords(words.language);
  return fill(asked, { author, when: whenText(words, askedAt) });
}

function pathOf({ site, id }: StoredPublication): string {
  return `/console/sites/${site}/publications/${id}`;
}
