/**
 * The page of numbers: a summary in words, and each view of them as a table that a script draws as
 * well.
 *
 * @module
 */
import { html } from 'hono/html';
import { textIn } from '../../../widget/site.ts';
import type { Days, ShownCount, SiteVersion } from '../../store/store.ts';
import { dayText } from '../register/words.ts';
import { may } from '../roles.ts';
import { csrfField, faultBox, type Html, page, type PageContext } from '../views/page.ts';
import { languageName } from '../views/when.ts';
import { NUMBERS_WORDS, type NumbersWords } from '../words/numbers.ts';
import { REGISTER_WORDS } from '../words/register.ts';
import { fill } from '../words/words.ts';
import { rateOf, type Tallies, type Tally } from './tallies.ts';

/** What the page shows. */
export interface NumbersView {
  readonly site: SiteVersion;
  readonly days: Days;
  readonly tallies: Tallies;
  /** How often questions were shown. */
  readonly shown: readonly ShownCount[];
  /** Since when that is counted; `null` where it is not. */
  readonly shownSince: string | null;
  readonly today: string;
  readonly wrong: boolean;
  readonly done?: string | undefined;
}

/** Where the numbers of a site are. */
export const numbersPath = (site: string) => `/console/sites/${site}/numbers`;

/** The whole page. */
export function numbersPage(context: PageContext, view: NumbersView): Html {
  const said = NUMBERS_WORDS[context.words.language];
  const { site, days, wrong, done } = view;
  const path = numbersPath(site.site);
  return page(context, {
    title: said.title,
    place: { site, section: 'numbers' },
    script: '/console/app/numbers.js',
    done,
    body: html`<h1>${said.title}</h1><p class="lead">${said.lead}</p>
${wrong ? faultBox(said.title, [said.period.wrong]) : ''}
${periodForm(said, path, view)}
${summary(context, said, view)}
${tables(context, said, view)}
${shownPart(context, said, view)}
<p><a href="${path}.csv?from=${days.from}&amp;to=${days.to}">${said.csv}</a></p>`,
  });
}

function periodForm(said: NumbersWords, path: string, { days, today }: NumbersView): Html {
  const { period } = said;
  const back = (count: number) => {
    const from = new Date(Date.parse(`${today}T00:00:00Z`) - (count - 1) * 86_400_000);
    return `${path}?from=${from.toISOString().slice(0, 10)}&to=${today}`;
  };
  return html`<form class="row" method="get" action="${path}">
<label for="from">${period.from}</label><input type="date" id="from" name="from" value="${days.from}" required>
<label for="to">${period.to}</label><input type="date" id="to" name="to" value="${days.to}" required>
<button>${period.show}</button></form>
<ul class="tabs"><li><a href="${back(7)}">${period.week}</a></li><li><a href="${back(30)}">${period.month}</a></li>
<li><a href="${back(365)}">${period.year}</a></li></ul>`;
}

function summary(context: PageContext, said: NumbersWords, view: NumbersView): Html {
  const { site, days, tallies } = view;
  const { all, withdrawals, byPurpose } = tallies;
  const count = all.yes + all.no;
  const [from, to] = [dayText(context, days.from), dayText(context, days.to)];
  const first =
    count === 0 ? said.summary.none : count === 1 ? said.summary.one : said.summary.decisions;
  const ranked = byPurpose.toSorted((one, other) => (rateOf(other) ?? 0) - (rateOf(one) ?? 0));
  const [most, least] = [ranked[0], ranked.at(-1)];
  const isRated = site.config.records?.refusals !== 'none';
  return html`<div class="sheet" role="status"><p><strong>${fill(first, { count: wholeText(context, count), from, to })}</strong>
${count > 0 && isRated ? fill(said.summary.rate, { rate: rateText(context, all) }) : ''}
${
  isRated && most && least && rateOf(most) !== rateOf(least)
    ? fill(said.summary.best, {
        most: purposeName(context, site, most.key),
        mostRate: rateText(context, most),
        least: purposeName(context, site, least.key),
        leastRate: rateText(context, least),
      })
    : ''
}
${withdrawals > 0 ? fill(said.summary.withdrawals, { count: withdrawals }) : ''}</p>
<p class="soft">${isRated ? said.summary.meaning : said.summary.noRefusals}</p></div>`;
}

function tables(context: PageContext, said: NumbersWords, { site, tallies }: NumbersView): Html {
  if (tallies.byAction.length === 0) return html``;
  const { layers, actions } = REGISTER_WORDS[context.words.language];
  const named = (names: Readonly<Record<string, string>>) => (key: string) =>
    Object.hasOwn(names, key) ? (names[key] ?? key) : key;
  const views: [keyof NumbersWords['by'], readonly Tally[], (key: string) => string][] = [
    ['day', tallies.byDay, (key) => dayText(context, key)],
    ['purpose', tallies.byPurpose, (key) => purposeName(context, site, key)],
    ['language', tallies.byLanguage, (key) => languageName(context.words, key)],
    ['layer', tallies.byLayer, named(layers)],
    ['revision', tallies.byRevision, (key) => fill(said.revision, { revision: key })],
  ];
  return html`${views.map(([by, rows, nameOf]) => tallyTable(context, said, by, rows, nameOf))}
<h2>${said.by.action}</h2><table><thead><tr><th scope="col">${said.by.action}</th><th scope="col" class="number">${said.columns.decisions}</th></tr></thead>
<tbody>${tallies.byAction.map(
    ({ key, count }) =>
      html`<tr><th scope="row">${named(actions)(key)}</th><td class="number">${wholeText(context, count)}</td></tr>`,
  )}</tbody></table>`;
}

/** A table, of which the script draws bars: by day upright, else lying. */
function tallyTable(
  context: PageContext,
  said: NumbersWords,
  by: keyof NumbersWords['by'],
  rows: readonly Tally[],
  nameOf: (key: string) => string,
): Html {
  const { columns } = said;
  const title = said.by[by];
  const table = html`<table class="stack"><thead><tr><th scope="col">${title}</th>
${[columns.decisions, columns.yes, columns.no, columns.rate].map((head) => html`<th scope="col" class="number">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => {
    const cells = [row.yes + row.no, row.yes, row.no].map((count) => wholeText(context, count));
    return html`<tr data-yes="${row.yes}" data-no="${row.no}"><th scope="row">${nameOf(row.key)}</th>
<td class="number" data-label="${columns.decisions}">${cells[0]}</td><td class="number" data-label="${columns.yes}">${cells[1]}</td>
<td class="number" data-label="${columns.no}">${cells[2]}</td><td class="number" data-label="${columns.rate}">${rateText(context, row)}</td></tr>`;
  })}</tbody></table>`;
  const isLong = by === 'day' && rows.length > 10;
  return html`<section data-chart="${by === 'day' ? 'upright' : 'lying'}" data-yes="${columns.yes}" data-no="${columns.no}" data-says="${fill(said.chart, { title })}">
<h2>${title}</h2>${isLong ? html`<details><summary>${said.table}</summary>${table}</details>` : table}</section>`;
}

function shownPart(context: PageContext, said: NumbersWords, view: NumbersView): Html {
  const { site, shown, shownSince, tallies } = view;
  const { shown: words } = said;
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  // Only who is asked at the banner has been shown it.
  const answered = tallies.byLayer
    .filter(({ key }) => key === 'banner' || key === 'preferences')
    .reduce((sum, { yes, no }) => sum + yes + no, 0);
  const ratio = total === 0 ? '' : percentText(context, answered / total);
  const since = shownSince === null ? '' : dayText(context, shownSince.slice(0, 10));
  const isOn = shownSince !== null;
  return html`<h2>${words.title}</h2><p>${isOn ? fill(words.on, { date: since }) : words.off}
${total > 0 ? html`<strong>${fill(words.summary, { shown: wholeText(context, total), answered: wholeText(context, answered), ratio })}</strong>` : isOn ? words.none : ''}</p>
<p class="soft">${words.how}</p>
${
  may(context.user, site.site, 'configure')
    ? html`<form method="post" action="${numbersPath(site.site)}/shown">${csrfField(context)}
<button name="let" value="${isOn ? 'no' : 'yes'}">${isOn ? words.stop : words.let}</button></form>`
    : ''
}`;
}

/** As visitors read it in the desk's language; an id that is no longer there as it is. */
function purposeName({ words }: PageContext, { config }: SiteVersion, id: string): string {
  const purpose = config.purposes.find((candidate) => candidate.id === id);
  return purpose ? textIn(purpose.title, words.language, config.defaultLanguage) : id;
}

function rateText(context: PageContext, tally: Tally): string {
  const rate = rateOf(tally);
  return rate === null ? '–' : percentText(context, rate);
}

function percentText({ words }: PageContext, share: number): string {
  const locale = words.language === 'fr' ? 'fr' : 'en-GB';
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(
    share,
  );
}

function wholeText({ words }: PageContext, count: number): string {
  return new Intl.NumberFormat(words.language === 'fr' ? 'fr' : 'en-GB').format(count);
}
