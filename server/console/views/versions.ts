/**
 * The history of a document: its versions, what differs between any two, one of them to read.
 *
 * @module
 */
import { html } from 'hono/html';
import type { DiffBlock } from '../../policy/diff.ts';
import type { DocumentKind, DocumentVersion, SiteVersion } from '../../store/store.ts';
import { may } from '../roles.ts';
import { purposeNames } from '../publish/purposes.ts';
import { publishingWords } from '../words/publishing.ts';
import { fill, type Words } from '../words/words.ts';
import { type DayAnswer, dayForm, takeAlong } from '../publish/day.ts';
import type { RecentAnswers } from '../publish/consequence.ts';
import { diffView } from './diff.ts';
import { faultBox, page, type Html, type PageContext } from './page.ts';
import { type PublishAnswers, publishForm } from './publish-form.ts';
import { languageName, when } from './when.ts';

/** What differs in one language. */
export interface LanguageDiff {
  readonly language: string;
  readonly blocks: readonly DiffBlock[];
}

/** Two versions, side by side in words. */
export interface Comparison {
  readonly from: number;
  readonly to: number;
  readonly diffs: readonly LanguageDiff[];
}

/** What the list shows. */
export interface VersionsView {
  readonly site: SiteVersion;
  readonly kind: DocumentKind;
  readonly versions: readonly DocumentVersion[];
  readonly comparison: Comparison | null;
  /** What was in force on the day that was asked about. */
  readonly day: DayAnswer | null;
  readonly done?: string | undefined;
}

/** What the page of one version shows. */
export interface VersionView {
  readonly site: SiteVersion;
  readonly kind: DocumentKind;
  readonly version: DocumentVersion;
  readonly inForce: DocumentVersion;
  /** From the text in force to this version. */
  readonly diffs: readonly LanguageDiff[];
  readonly answers: PublishAnswers;
  readonly recent: RecentAnswers;
  readonly refused: readonly string[];
}

/** The list of versions. */
export function versionsPage(context: PageContext, view: VersionsView): Html {
  const { words } = context;
  const { site, kind, versions, comparison } = view;
  const title = `${words.versions.title} – ${words.kinds[kind]}`;
  return page(context, {
    title,
    place: { site, section: 'texts' },
    done: view.done,
    body: html`<h1>${title}</h1>
${comparison ? comparisonView(words, comparison) : ''}
<table class="stack versions"><thead><tr>
${[words.versions.title, words.versions.date, words.versions.author, words.versions.reason].map(
  (head) => html`<th scope="col">${head}</th>`,
)}</tr></thead>
<tbody>${versions.map((version, index) => row(words, view, version, index === 0))}</tbody></table>
${versions.length > 1 ? compareForm(words, view) : ''}
${dayForm(words, site, kind, view.day)}`,
  });
}

function row(
  words: Words,
  { site, kind }: VersionsView,
  version: DocumentVersion,
  isInForce: boolean,
): Html {
  const { versions } = words;
  return html`<tr><th scope="row"><a href="/console/sites/${site.site}/${kind}/versions/${version.version}">${fill(versions.version, { version: version.version })}</a>
${isInForce ? html`<span class="tag on">${versions.inForce}</span>` : ''}</th>
<td data-label="${versions.date}">${when(words, version.publishedAt)}</td>
<td data-label="${versions.author}">${version.author}</td>
<td data-label="${versions.reason}">${version.reason}<br><span class="soft">${materialText(words, site, version)}</span></td></tr>`;
}

function materialText(
  words: Words,
  { config }: SiteVersion,
  { material }: DocumentVersion,
): string {
  if (material.length === 0) return words.versions.notAsked;
  return fill(words.versions.asked, { purposes: purposeNames(words, config, material) });
}

function compareForm(words: Words, { site, kind, versions, comparison }: VersionsView): Html {
  const numbers = versions.map(({ version }) => version);
  const select = (
    name: 'from' | 'to',
    label: string,
    chosen: number | undefined,
  ) => html`<label for="${name}">${label}</label>
<select id="${name}" name="${name}">${numbers.map(
    (number) =>
      html`<option value="${number}" ${number === chosen ? html`selected` : ''}>${number}</option>`,
  )}</select>`;
  return html`<h2>${words.versions.compare}</h2>
<form class="row" method="get" action="/console/sites/${site.site}/${kind}/versions">
${select('from', words.versions.from, comparison?.from ?? numbers[1])}
${select('to', words.versions.to, comparison?.to ?? numbers[0])}
<button>${words.versions.show}</button></form>`;
}

function comparisonView(words: Words, { from, to, diffs }: Comparison): Html {
  return html`<section aria-labelledby="comparison"><h2 id="comparison">${from} → ${to}</h2>
<p class="soft">${words.diff.legend}</p>${diffs.map((diff) => languageDiff(words, diff))}</section>`;
}

function languageDiff(words: Words, { language, blocks }: LanguageDiff): Html {
  return html`<h3>${languageName(words, language)}</h3>${diffView(words, blocks)}`;
}

/** One version, with the way back to it. */
export function versionPage(context: PageContext, view: VersionView): Html {
  const { words, user } = context;
  const { site, kind, version, inForce } = view;
  const name = fill(words.versions.version, { version: version.version });
  const canRestore = may(user, site.site, 'publish') && version.version !== inForce.version;
  const list = `/console/sites/${site.site}/${kind}/versions`;
  return page(context, {
    title: name,
    place: { site, section: 'texts' },
    crumbs: [{ href: list, text: `${words.versions.title} – ${words.kinds[kind]}` }],
    body: html`<h1>${words.kinds[kind]}, ${name}
${version.version === inForce.version ? html`<span class="tag on">${words.versions.inForce}</span>` : ''}</h1>
<p class="lead">${when(words, version.publishedAt)}, ${version.author}. ${version.reason}<br>${materialText(words, site, version)}</p>
${view.refused.length > 0 ? faultBox(words.publish.refused, view.refused) : ''}
${Object.entries(version.texts).map(
  ([language, text]) =>
    html`<details><summary>${languageName(words, language)}</summary><pre lang="${language}" tabindex="0">${text}</pre></details>`,
)}
${takeAlong(words, site, kind, version)}
${canRestore ? restoreForm(context, view) : ''}`,
  });
}

function restoreForm(context: PageContext, view: VersionView): Html {
  const { words } = context;
  const { site, kind, version, inForce, answers, refused, diffs } = view;
  return html`<h2>${words.versions.restore}</h2><p>${words.versions.restoreLead}</p>
<h3>${words.versions.changesTo}</h3><p class="soft">${words.diff.legend}</p>
${diffs.map((diff) => languageDiff(words, diff))}
${publishForm(context, {
  action: `/console/sites/${site.site}/${kind}/versions/${version.version}/restore`,
  seen: [['base', String(inForce.version)]],
  config: site.config,
  answers: {
    ...answers,
    reason: answers.reason || fill(words.versions.restored, { version: version.version }),
  },
  isRetry: refused.length > 0,
  button: words.versions.restore,
  recent: view.recent,
  nowMeaning: publishingWords(words.language).nowMeaning,
})}`;
}
