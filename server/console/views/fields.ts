/**
 * Fields of a form that name what is wrong with them: label, hint, faults, and the field itself.
 *
 * @module
 */
import { html } from 'hono/html';
import type { Html } from './page.ts';

/** What is wrong, by the path of its field. */
export type FieldFaults = ReadonlyMap<string, readonly string[]>;

/** A field. */
export interface Field {
  /** Its name, which is the path of its value. */
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly faults?: FieldFaults | undefined;
  /** The language of what is typed, where it is another than the page's. */
  readonly language?: string | undefined;
  /** Faults of what lies below the path belong to this field too. */
  readonly isWhole?: boolean;
}

/** One choice of several. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One line of text. */
export function lineField(field: Field): Html {
  return around(
    field,
    html`<input type="text" ${attributes(field)} value="${field.value}" autocomplete="off">`,
  );
}

/** A number: a line, so that nothing that was typed is lost. */
export function numberField(field: Field): Html {
  return around(
    field,
    html`<input type="text" inputmode="decimal" class="short" ${attributes(field)} value="${field.value}" autocomplete="off">`,
  );
}

/** Several lines of text. */
export function linesField(field: Field, rows = 3): Html {
  return around(
    field,
    html`<textarea ${attributes(field)} rows="${rows}">
${field.value}</textarea>`,
  );
}

/** One of a list; a value that is not in it is shown as it is. */
export function choiceField(field: Field, choices: readonly Choice[]): Html {
  const isKnown = choices.some(({ value }) => value === field.value);
  const all = isKnown ? choices : [...choices, { value: field.value, label: field.value }];
  return around(
    field,
    html`<select ${attributes(field)}>${all.map(
      ({ value, label }) =>
        html`<option value="${value}" ${value === field.value ? html`selected` : ''}>${label}</option>`,
    )}</select>`,
  );
}

/** The faults of a field, in words. */
export function faultsOf({ path, faults, isWhole }: Field): readonly string[] {
  if (!faults) return [];
  if (!isWhole) return faults.get(path) ?? [];
  const below = [...faults].filter(([name]) => name === path || name.startsWith(`${path}.`));
  return [...new Set(below.flatMap(([, texts]) => texts))];
}

function idOf(path: string): string {
  return `f-${path.replaceAll('.', '-')}`;
}

function attributes(field: Field): Html {
  const { path, hint, language } = field;
  const id = idOf(path);
  const isFaulty = faultsOf(field).length > 0;
  const described = [isFaulty ? `${id}-fault` : '', hint ? `${id}-hint` : ''].filter(Boolean);
  return html`id="${id}" name="${path}"${language ? html` lang="${language}"` : ''}${
    described.length > 0 ? html` aria-describedby="${described.join(' ')}"` : ''
  }${isFaulty ? html` aria-invalid="true"` : ''}`;
}

function around(field: Field, control: Html): Html {
  const { path, label, hint } = field;
  const id = idOf(path);
  const faults = faultsOf(field);
  return html`<div class="field"><label for="${id}">${label}</label>
${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : ''}
${faults.length > 0 ? html`<p class="fault-text" id="${id}-fault">${faults.join(' ')}</p>` : ''}
${control}</div>`;
}
