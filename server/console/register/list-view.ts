/**
 * The register's first page: search, holds, a day's events, export; and the result of a search.
 *
 * @module
 */
import { html } from 'hono/html';
import type { ConsentEvent } from '../../../widget/contract.ts';
import type { Hold, KeptEvent, SiteVersion } from '../../store/store.ts';
import { may } from '../roles.ts';
import { csrfField, faultBox, type Html, page, type PageContext } from '../views/page.ts';
import { languageName } from '../views/when.ts';
import { fill } from '../words/words.ts';
import { countText, dayText, namesNow, wordsOf } from './words.ts';

/** A day's events, newest first, a page of them. */
export interface DayView {
  readonly day: string;
  readonly count: number;
  readonly events: readonly KeptEvent[];
  /** Whether it begins with the day's newest. */
  readonly isFirst: boolean;
  /** The position beyond which the next page begins; `null` where this is the last. */
  readonly next: number | null;
  /** The nearest days with events. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What the first page shows. */
export interface RegisterView {
  readonly site: SiteVersion;
  /** `null` where the register is empty. */
  readonly day: DayView | null;
  readonly holds: readonly (Hold & { readonly position: number })[];
  /** Why an export was refused. */
  readonly refused?: string | undefined;
}

/** What a search has found. */
export interface SearchView {
  readonly site: SiteVersion;
  /** As it was typed. */
  readonly typed: string;
  readonly events: readonly KeptEvent[];
}

/** Where the register of a site is. */
export const registerPath = (site: string) => `/console/sites/${site}/register`;

/** The first page. */
export function registerPage(context: PageContext, view: RegisterView): Html {
  const said = wordsOf(context);
  const { site, day, holds, refused } = view;
  return page(context, {
    title: said.title,
    place: { site, section: 'register' },
    body: html`<h1>${said.title}</h1><p class="lead">${said.lead}</p>
${refused ? faultBox(said.export.title, [refused]) : ''}
${searchForm(context, site.site, '')}
${holds.length > 0 ? holdList(context, site.site, holds) : ''}
<h2>${said.day.title}</h2>
${day ? dayView(context, site, day) : html`<p>${said.day.empty}</p>`}
<p><a href="${registerPath(site.site)}/notices">${said.shown.list}</a></p>
${exportForm(context, site, day?.day ?? '')}`,
  });
}

/** The result of a search by identifier. */
export function searchPage(context: PageContext, { site, typed, events }: SearchView): Html {
  const said = wordsOf(context);
  const isFound = events.length > 0;
  const title = said.search.of;
  return page(context, {
    title,
    place: { site, section: 'register' },
    crumbs: [{ href: registerPath(site.site), text: said.title }],
    body: html`<h1>${title}</h1>
${searchForm(context, site.site, typed)}
${
  isFound
    ? html`<p role="status"><strong>${fill(said.search.found, { count: events.length })}</strong></p>
${eventTable(context, site, events, 'dated')}${exportOf(context, site, typed)}`
    : html`<div class="notice" role="status"><p><strong>${said.search.none}</strong></p><p>${said.search.noneHow}</p></div>`
}`,
  });
}

function searchForm(context: PageContext, site: string, typed: string): Html {
  const { search } = wordsOf(context);
  return html`<form class="sheet" method="post" action="${registerPath(site)}/search" role="search" autocomplete="off">
${csrfField(context)}<label for="q">${search.label}</label><p class="hint" id="q-hint">${search.hint}</p>
<input type="text" id="q" name="q" value="${typed}" required maxlength="64" spellcheck="false" autocapitalize="none" aria-describedby="q-hint">
<p class="row"><button class="main">${search.button}</button></p></form>`;
}

function holdList(context: PageContext, site: string, holds: RegisterView['holds']): Html {
  const { hold } = wordsOf(context);
  return html`<h2>${hold.list}</h2><ul class="plain">${holds.map(
    ({
      position,
      reason,
      author,
      setAt,
    }) => html`<li><a href="${registerPath(site)}/events/${position}">${reason}</a>
<span class="soft">${fill(hold.by, { author, date: dayText(context, setAt.slice(0, 10)) })}</span></li>`,
  )}</ul>`;
}

function dayView(context: PageContext, site: SiteVersion, view: DayView): Html {
  const { day: said } = wordsOf(context);
  const { day, count, events, isFirst, next, before, after } = view;
  const path = registerPath(site.site);
  const to = (other: string, text: string) =>
    html`<a href="${path}?day=${other}">${fill(text, { day: dayText(context, other) })}</a>`;
  return html`<form class="row" method="get" action="${path}">
<label for="day">${said.label}</label><input type="date" id="day" name="day" value="${day}" required><button>${said.show}</button></form>
<p role="status"><strong>${countText(context, day, count)}</strong></p>
${events.length > 0 ? eventTable(context, site, events, 'timed') : ''}
<p class="row">${isFirst ? '' : html`<a href="${path}?day=${day}">${said.newest}</a>`}
${next === null ? '' : html`<a href="${path}?day=${day}&amp;before=${next}">${said.older}</a>`}</p>
<p class="row">${before ? to(before, said.previous) : ''} ${after ? to(after, said.next) : ''}</p>`;
}

/** Events as a table: with their day, or, where all are of one day, with their time alone. */
function eventTable(
  context: PageContext,
  { site, config }: SiteVersion,
  events: readonly KeptEvent[],
  how: 'dated' | 'timed',
): Html {
  const { columns, actions, layers, granted, refused, anonymous } = wordsOf(context);
  const heads = [
    columns.position,
    how === 'dated' ? columns.day : columns.time,
    columns.action,
    columns.layer,
    columns.language,
    columns.answers,
    columns.subject,
  ];
  const nameOf = namesNow(context, config);
  const row = (kept: KeptEvent) => {
    // What is stored was validated when it came in.
    const event = JSON.parse(kept.body) as ConsentEvent;
    const { position, receivedAt, subject } = kept;
    const named = (answer: boolean) =>
      Object.entries({ ...event.purposes, ...event.services })
        .flatMap(([id, given]) => (given === answer ? [nameOf(id)] : []))
        .join(', ');
    const said = [
      named(true) && fill(granted, { names: named(true) }),
      named(false) && fill(refused, { names: named(false) }),
    ].filter(Boolean);
    const time =
      how === 'dated' ? dayText(context, receivedAt.slice(0, 10)) : receivedAt.slice(11, 19);
    return html`<tr><th scope="row"><a href="${registerPath(site)}/events/${position}">${position}</a></th>
<td data-label="${heads[1] ?? ''}"><time datetime="${receivedAt}">${time}</time></td>
<td data-label="${columns.action}">${actions[event.action]}</td><td data-label="${columns.layer}">${layers[event.layer]}</td>
<td data-label="${columns.language}">${languageName(context.words, event.language)}</td><td data-label="${columns.answers}">${said.map((text, at) => html`${at > 0 ? html`<br>` : ''}${text}`)}</td>
<td data-label="${columns.subject}">${subject === null ? html`<span class="soft">${anonymous}</span>` : html`<code>${subject.slice(0, 8)}…</code>`}</td></tr>`;
  };
  return html`<table class="stack events"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${events.map(row)}</tbody></table>`;
}

function exportForm(context: PageContext, site: SiteVersion, day: string): Html {
  const { export: said } = wordsOf(context);
  if (!may(context.user, site.site, 'export')) return html``;
  if (site.config.test) return html`<h2>${said.title}</h2><p>${said.trial}</p>`;
  return html`<h2>${said.title}</h2><form class="sheet" method="post" action="${registerPath(site.site)}/export">
${csrfField(context)}<p class="soft">${said.lead}</p>
<p class="row"><label for="from">${said.from}</label><input type="date" id="from" name="from" value="${day}" required>
<label for="to">${said.to}</label><input type="date" id="to" name="to" value="${day}" required></p>${exportButtons(context)}</form>`;
}

function exportOf(context: PageContext, site: SiteVersion, typed: string): Html {
  const { export: said } = wordsOf(context);
  if (!may(context.user, site.site, 'export') || site.config.test) return html``;
  return html`<form method="post" action="${registerPath(site.site)}/export">${csrfField(context)}
<h2>${said.subject}</h2><p class="soft">${said.lead}</p><input type="hidden" name="subject" value="${typed}">${exportButtons(context)}</form>`;
}

function exportButtons(context: PageContext): Html {
  const { export: said } = wordsOf(context);
  return html`<p class="row"><button name="format" value="csv">${said.csv}</button>
<button name="format" value="jsonl">${said.jsonl}</button></p>
<p class="soft">${said.bundleLead}</p><p class="row"><button name="format" value="bundle">${said.bundle}</button></p>`;
}
