/**
 * The first page of a bundle, in French and in English: what it is about, what was in force from
 * day to day, what was answered, how to check it, and what it does not prove.
 *
 * @module
 */
import { html } from 'hono/html';
import type { ConsentEvent, SiteConfig } from '../../widget/contract.ts';
import type { DayCount, KeptEvent } from '../store/store.ts';
import { type Html, sheet, table } from './sheet.ts';
import type { Span } from './timeline.ts';
import { BUNDLE_WORDS, type BundleLanguage, type BundleWords } from './words.ts';

/** What the first page tells. */
export interface BundleSummary {
  readonly config: SiteConfig;
  /** RFC 3339. */
  readonly madeAt: string;
  /** `YYYY-MM-DD`; none for everything. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly spans: readonly Span[];
  readonly counts: readonly DayCount[];
  /** One visitor's identifier and events, where the bundle is about one. */
  readonly visitor?:
    | { readonly subject: string; readonly events: readonly KeptEvent[] }
    | undefined;
}

/** The page; French first, English below it. */
export function indexPage(summary: BundleSummary): Promise<string> {
  const { title } = BUNDLE_WORDS.fr;
  return sheet(
    `${title} – ${summary.config.name}`,
    'fr',
    html`<nav><a href="#fr" lang="fr">Français</a> · <a href="#en" lang="en">English</a></nav>
<main>${(['fr', 'en'] as const).map((language) => part(language, summary))}</main>`,
  );
}

function part(language: BundleLanguage, summary: BundleSummary): Html {
  const words = BUNDLE_WORDS[language];
  return html`<section id="${language}" lang="${language}"><h1>${words.title}</h1>
<p>${words.about}</p>
${facts(words, summary)}
<h2>${words.inForce}</h2>${spanTable(words, summary)}
${summary.visitor ? visitorEvents(words, summary.visitor.events) : ''}
<h2>${words.counts}</h2><p>${words.countsNote}</p>${countTable(words, summary.counts)}
<p>${words.eventsIn}</p>
<h2>${words.files}</h2><dl>${words.filesList.map(([file, what]) => html`<dt>${file}</dt><dd>${what}</dd>`)}</dl>
<h2>${words.check}</h2><ol>${words.checks.map((step) => html`<li>${step}</li>`)}</ol>
<h2>${words.limits}</h2><ul>${words.limitsList.map((limit) => html`<li>${limit}</li>`)}</ul>
</section>`;
}

function facts(words: BundleWords, { config, from, to, madeAt, visitor }: BundleSummary): Html {
  const { controller = {} } = config;
  const who = [controller.name, controller.address, controller.email, controller.dpo];
  const period = from || to ? `${from ?? '…'} – ${to ?? '…'}` : words.periodAll;
  const lines = [
    [words.site, `${config.name} (${config.origins.join(', ')})`],
    [words.controller, who.filter(Boolean).join(', ')],
    [words.period, period],
    [words.visitor, visitor?.subject ?? ''],
    [words.madeAt, madeAt],
  ].filter(([, value]) => value);
  return html`<dl>${lines.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

function spanTable(words: BundleWords, { spans, config }: BundleSummary): Html {
  if (spans.length === 0) return html`<p>${words.none}</p>`;
  const { columns } = words;
  return table(
    words.inForce,
    [columns.from, columns.until, columns.what, columns.author, columns.reason],
    spans.map((span) => [
      span.from,
      span.until ?? words.stillInForce,
      what(words, span, config.defaultLanguage),
      span.author,
      span.reason,
    ]),
  );
}

function what(words: BundleWords, { kind, version, notice }: Span, spoken: string): Html {
  const name = words.kinds[kind];
  if (notice) {
    const { language, hash } = notice;
    return html`<a href="notices/${hash}.html">${name}</a> (${language}, ${words.revision} ${version})`;
  }
  const path =
    kind === 'configuration'
      ? `configurations/v${version}.json`
      : `texts/${kind}/v${version}/${spoken}.${kind === 'banner' ? 'md' : 'html'}`;
  return html`<a href="${path}">${name}</a>, ${words.version} ${version}`;
}

/** Events as a whole by day, action and answer: the purposes are in counts.csv. */
function countTable(words: BundleWords, counts: readonly DayCount[]): Html {
  const sums = new Map<string, number>();
  for (const { day, action, answer, purpose, count } of counts) {
    if (purpose !== '') continue;
    const key = [day, action, answer].join('\n');
    sums.set(key, (sums.get(key) ?? 0) + count);
  }
  if (sums.size === 0) return html`<p>${words.none}</p>`;
  return table(
    words.counts,
    words.countColumns,
    [...sums].map(([key, count]) => {
      const [day = '', action = '', answer = ''] = key.split('\n');
      return [day, action, answer === 'granted' ? words.yes : words.no, String(count)];
    }),
  );
}

function visitorEvents(words: BundleWords, events: readonly KeptEvent[]): Html {
  const ids = (event: ConsentEvent, answer: boolean) =>
    [...Object.entries(event.purposes), ...Object.entries(event.services)]
      .flatMap(([id, given]) => (given === answer ? [id] : []))
      .join(', ');
  const rows = events.map((kept) => {
    const event = JSON.parse(kept.body) as ConsentEvent;
    const hash = event.notice.replace('sha256:', '');
    return [
      kept.receivedAt,
      event.action,
      ids(event, true),
      ids(event, false),
      html`<a href="notices/${hash}.html">${hash.slice(0, 12)}…</a>`,
    ];
  });
  return html`<h2>${words.events}</h2>${table(words.events, words.eventColumns, rows)}`;
}
