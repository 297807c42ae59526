/**
 * What a difference is shown against, and how: chosen by a small form that needs no script.
 *
 * @module
 */
import { html } from 'hono/html';
import type { Html } from '../views/page.ts';
import { comparisonWords } from '../words/comparison.ts';
import { fill, type Words } from '../words/words.ts';

/** What was chosen. */
export interface ComparisonChoice {
  /** The version that is compared with. */
  readonly against: number;
  readonly look: 'inline' | 'sides';
}

/** Reads it from the query of a page; whatever is no version of `versions` is the first of them. */
export function readComparison(
  query: (name: string) => string | undefined,
  versions: readonly number[],
): ComparisonChoice {
  const asked = Number(query('against'));
  return {
    against: versions.includes(asked) ? asked : (versions[0] ?? 0),
    look: query('look') === 'sides' ? 'sides' : 'inline',
  };
}

/** The form; `versions` newest first. */
export function comparisonForm(
  words: Words,
  versions: readonly number[],
  { against, look }: ComparisonChoice,
): Html {
  const said = comparisonWords(words.language);
  const option = (value: string, text: string, isChosen: boolean) =>
    html`<option value="${value}" ${isChosen ? html`selected` : ''}>${text}</option>`;
  return html`<form class="row" method="get" action="?">
<label for="against">${said.against}</label>
<select id="against" name="against">${versions.map((version, index) =>
    option(
      String(version),
      `${fill(words.versions.version, { version })}${index === 0 ? ` (${words.versions.inForce})` : ''}`,
      version === against,
    ),
  )}</select>
<label for="look">${said.look}</label>
<select id="look" name="look">${(['inline', 'sides'] as const).map((value) =>
    option(value, said[value], value === look),
  )}</select>
<button>${words.versions.show}</button></form>`;
}
