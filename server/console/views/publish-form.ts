/**
 * The questions before anything is put in force: why, and does it change what people agreed to?
 *
 * @module
 */
import { html } from 'hono/html';
import type { SiteConfig } from '../../../widget/contract.ts';
import { textIn } from '../../../widget/site.ts';
import { csrfField, type Html, type PageContext } from './page.ts';

/** What was answered so far; what is missing is asked again. */
export interface PublishAnswers {
  readonly reason: string;
  readonly material: 'no' | 'yes' | '';
  readonly purposes: readonly string[];
}

/** Nothing answered yet. */
export const NO_ANSWERS: PublishAnswers = { reason: '', material: '', purposes: [] };

/** The answers of a posted form. */
export function readAnswers(form: URLSearchParams): PublishAnswers {
  const material = form.get('material');
  return {
    reason: (form.get('reason') ?? '').trim().slice(0, 1_000),
    material: material === 'no' || material === 'yes' ? material : '',
    purposes: form.getAll('purpose'),
  };
}

/** Which answers are missing, by their words. */
export function missingAnswers(
  answers: PublishAnswers,
): readonly ('missingReason' | 'missingAnswer' | 'missingPurposes')[] {
  return [
    ...(answers.reason === '' ? (['missingReason'] as const) : []),
    ...(answers.material === '' ? (['missingAnswer'] as const) : []),
    ...(answers.material === 'yes' && answers.purposes.length === 0
      ? (['missingPurposes'] as const)
      : []),
  ];
}

/** The purposes that ask for consent: only of these can the meaning of a yes change. */
export function askedPurposes(config: SiteConfig): SiteConfig['purposes'] {
  return config.purposes.filter((purpose) => purpose.exempt === undefined);
}

/** What the form is about. */
export interface PublishFormView {
  readonly action: string;
  /** Hidden fields: what the author has looked at. */
  readonly seen: readonly (readonly [name: string, value: string])[];
  readonly config: SiteConfig;
  readonly answers: PublishAnswers;
  /** Whether answers were missing the first time. */
  readonly isRetry: boolean;
  readonly button: string;
}

/** The form. */
export function publishForm(context: PageContext, view: PublishFormView): Html {
  const { publish } = context.words;
  const { action, seen, answers, isRetry, button } = view;
  const invalid = isRetry && answers.reason === '' ? html`aria-invalid="true"` : '';
  return html`<form method="post" action="${action}">${csrfField(context)}
${seen.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<h2><label for="reason">${publish.reason}</label></h2>
<p class="hint" id="reason-hint">${publish.reasonHint}</p>
<input type="text" id="reason" name="reason" required maxlength="1000" autocomplete="off" aria-describedby="reason-hint" value="${answers.reason}" ${invalid}>
${question(context, view)}
<button class="main">${button}</button></form>`;
}

function question({ words: { publish } }: PageContext, { config, answers }: PublishFormView): Html {
  const purposes = askedPurposes(config);
  const radio = (value: 'no' | 'yes', label: string, meaning: string) => html`<div class="option">
<input type="radio" name="material" value="${value}" id="material-${value}" required aria-describedby="material-${value}-meaning" ${answers.material === value ? html`checked` : ''}>
<label for="material-${value}">${label}</label>
<span class="hint" id="material-${value}-meaning">${meaning}</span></div>`;
  return html`<fieldset><legend>${publish.material}</legend>
${radio('no', publish.no, publish.noMeaning)}
${purposes.length > 0 ? radio('yes', publish.yes, publish.yesMeaning) : ''}
<div class="nested" role="group" aria-label="${publish.purposes}">${purposes.map(
    ({
      id,
      title,
    }) => html`<div class="option"><input type="checkbox" name="purpose" value="${id}" id="purpose-${id}" ${answers.purposes.includes(id) ? html`checked` : ''}>
<label for="purpose-${id}">${textIn(title, config.defaultLanguage, config.defaultLanguage)}</label></div>`,
  )}</div></fieldset>`;
}
