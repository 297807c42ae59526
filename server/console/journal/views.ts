/**
 * The journal: who did what, with what was before and what is after.
 *
 * @module
 */
import { html } from 'hono/html';
import type { Act } from '../../store/store.ts';
import { type Html, page, type PageContext, type PagePlace } from '../views/page.ts';
import { when, whenText } from '../views/when.ts';
import { actName } from '../words/acts.ts';
import { JOURNAL } from '../words/journal.ts';
import { fill, type Words } from '../words/words.ts';
import { detailLines } from './detail.ts';
import { type JournalFilter, NO_SITE, parametersOf } from './filter.ts';

/** What the journal shows. */
export interface JournalView {
  readonly acts: readonly Act[];
  readonly filter: JournalFilter;
  /** What can be chosen from: the people, and the acts by their words. */
  readonly people: readonly string[];
  readonly kinds: readonly string[];
  /** The sites of the reader by slug and name; empty in the journal of one. */
  readonly sites: readonly (readonly [slug: string | null, name: string])[];
  readonly place?: PagePlace | undefined;
  /** How many are shown at most. */
  readonly limit: number;
}

/** Who did what: on the site of a place, or on all that one may see. */
export function journalPage(context: PageContext, view: JournalView): Html {
  const { words: desk } = context;
  const words = JOURNAL[desk.language];
  const { acts, place, filter, limit } = view;
  const path = place ? `/console/sites/${place.site.site}/acts` : '/console/acts';
  const chosen = parametersOf(filter);
  return page(context, {
    title: words.title,
    ...(place ? { place } : { crumbs: [{ href: '/console', text: desk.sites.title }] }),
    body: html`<h1>${words.title}</h1><p class="lead">${place ? words.siteLead : words.lead}</p>
${filterForm(context, view, path)}
${acts.length === 0 ? html`<p>${words.none}</p>` : table(context, view)}
${acts.length === limit ? html`<p class="soft">${fill(words.more, { count: limit })}</p>` : ''}
<p><a href="${path}.csv${chosen ? `?${chosen}` : ''}">${words.csv}</a></p>`,
  });
}

type Option = readonly [value: string, text: string];

function filterForm({ words: { language } }: PageContext, view: JournalView, path: string): Html {
  const words = JOURNAL[language];
  const { filter, people, kinds, sites } = view;
  const select = (name: 'user' | 'act' | 'site', label: string, options: readonly Option[]) =>
    html`<div><label for="${name}">${label}</label><br><select id="${name}" name="${name}">${options.map(
      ([value, text]) =>
        html`<option value="${value}" ${value === filter[name] ? html`selected` : ''}>${text}</option>`,
    )}</select></div>`;
  const day = (name: 'from' | 'to', label: string) =>
    html`<div><label for="${name}">${label}</label><br><input type="date" id="${name}" name="${name}" value="${filter[name]}"></div>`;
  const acts = kinds.map((kind): Option => [kind, actName(language, kind)]);
  const named = acts.toSorted((a, b) => a[1].localeCompare(b[1], language));
  const places = sites.map(([slug, name]): Option => [slug ?? NO_SITE, name]);
  return html`<form class="sheet row" method="get" action="${path}" aria-label="${words.filter}">
${sites.length > 0 ? select('site', words.site, [['', words.everySite], ...places]) : ''}
<div><label for="user">${words.who}</label><br><input type="text" id="user" name="user" list="people" autocomplete="off" placeholder="${words.everybody}" value="${filter.user}">
<datalist id="people">${people.map((one) => html`<option value="${one}"></option>`)}</datalist></div>
${select('act', words.what, [['', words.everything], ...named])}
${day('from', words.from)}${day('to', words.to)}<button>${words.show}</button></form>`;
}

function table(context: PageContext, { acts, place }: JournalView): Html {
  const { words: desk } = context;
  const words = JOURNAL[desk.language];
  const heads = [words.when, words.who, ...(place ? [] : [words.site]), words.what, words.detail];
  const row = (act: Act) => html`<tr><th scope="row">${when(desk, act.at)}</th>
<td data-label="${words.who}">${act.user}</td>
${place ? '' : html`<td data-label="${words.site}">${act.site ?? ''}</td>`}
<td data-label="${words.what}">${actName(desk.language, act.act)}</td>
<td data-label="${words.detail}">${about(context, act, place)}${change(context, act)}</td></tr>`;
  return html`<table class="stack"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${acts.map(row)}</tbody></table>`;
}

/** What the act was about, a line each; the reason below the text that it was given for. */
function about({ words }: PageContext, act: Act, place: PagePlace | undefined): Html {
  const [first = '', ...more] = detailLines(words, act, place?.site.config);
  return html`${first}${more.map((line) => html`<br>${line}`)}`;
}

/** A role by its name, a time by the page's clocks, anything else as it is. */
function valueText(words: Words, text: string): string {
  if (text === 'owner' || text === 'editor' || text === 'auditor') return words.roles[text];
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) ? whenText(words, text) : text;
}

/** What the act changed; long values are folded away. */
function change({ words: desk }: PageContext, { before, after }: Act): Html {
  if (before === null && after === null) return html``;
  const words = JOURNAL[desk.language];
  const one = (label: string, text: string | null) =>
    text === null
      ? html``
      : text.length > 80
        ? html`<details><summary>${label}</summary><code>${text}</code></details>`
        : html`<br><span class="soft">${label}</span> ${valueText(desk, text)}`;
  return html`${one(words.before, before)}${one(words.after, after)}`;
}
