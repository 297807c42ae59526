/**
 * The sections of a report's page. Pure.
 *
 * @module
 */
import { html } from 'hono/html';
import type { Judgement } from '../judge/judge.ts';
import type { Observation } from '../observed.ts';
import { fill, lifeOf, sentence, standingOf, verdictOf } from '../say/say.ts';
import type { ReportWords } from '../say/words.ts';

/** How many things there are to mend. */
export function verdict(words: ReportWords, { findings }: Judgement) {
  const isFine = findings.every(({ severity }) => severity === 'note');
  return html`<p class="verdict${isFine ? ' fine' : ''}">${verdictOf(words, findings)}</p>`;
}

/** What was found, a line each. */
export function found(words: ReportWords, { findings }: Judgement) {
  if (findings.length === 0) return html`<p>${words.nothing}</p>`;
  return html`<ol class="found">${findings.map(
    (finding) =>
      html`<li><span class="mark${finding.severity === 'note' ? ' note' : ''}">${words.severity[finding.severity]}</span>
<span>${sentence(words, finding)} <code>${finding.code}</code></span></li>`,
  )}</ol>`;
}

/** The banner: by what it was recognised, and its pictures. */
export function banner(words: ReportWords, seen: Observation) {
  if (!seen.banner) return html`<p>${words.noBanner}</p>`;
  const { tool } = seen.banner;
  const known = tool ? fill(words, words.tool.known, { tool }) : fill(words, words.tool.unknown);
  return html`<p>${known}</p>${seen.pictures.map(
    ({ name, png }) =>
      html`<figure><img src="data:image/png;base64,${png}" alt="${words.picture[name]}"><figcaption>${words.picture[name]}</figcaption></figure>`,
  )}`;
}

/** Clicks that each answer took. */
export function answers(words: ReportWords, { steps }: Observation) {
  const rows = (['accept', 'refuse', 'withdraw'] as const).map(
    (answer) =>
      html`<tr><th scope="row">${words.steps[answer]}</th><td>${steps[answer] ?? words.notReached}</td></tr>`,
  );
  return html`<table>${rows}</table>`;
}

/** Everything that was seen. */
export function everything(words: ReportWords, { items }: Judgement) {
  if (items.length === 0) return html`<p>${words.nothing}</p>`;
  const { columns } = words;
  return html`<div class="wide" tabindex="0" role="region" aria-label="${words.headings.seen}"><table>
<thead><tr>${Object.values(columns).map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${items.map(
    (item) => html`<tr>
<td>${words.kinds[item.kind]}</td><td>${item.name}${item.httpOnly ? ' (HttpOnly)' : ''}</td><td>${item.host}</td>
<td>${words.party[item.party]}</td><td>${lifeOf(words, item)}</td>
<td>${item.states.map((state) => words.states[state]).join(', ')}</td><td>${standingOf(words, item)}</td>
</tr>`,
  )}</tbody></table></div>`;
}
