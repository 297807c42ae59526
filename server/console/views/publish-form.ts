/**
 * The questions before anything is put in force: why, and does it change what people agreed to?
 *
 * @module
 */
import { html } from 'hono/html';
import type { Language, SiteConfig } from '../../../widget/contract.ts';
import { textIn } from '../../../widget/site.ts';
import { readMoment, timeZones, type WallTime, zoneOf } from '../publish/moment.ts';
import { otherLanguages } from '../publish/checklist-view.ts';
import type { RecentAnswers } from '../publish/consequence.ts';
import { checklistWords } from '../words/checklist.ts';
import { publishingWords } from '../words/publishing.ts';
import { fill, type Words } from '../words/words.ts';
import { whenText } from './when.ts';
import { csrfField, type Html, kept, type PageContext } from './page.ts';

/** What was answered so far; what is missing is asked again. */
export interface PublishAnswers {
  readonly reason: string;
  readonly material: 'no' | 'yes' | '';
  readonly purposes: readonly string[];
  readonly when: 'now' | 'at';
  readonly moment: WallTime;
  /** What was said of each other language; one that is not named is behind. */
  readonly languages: Readonly<Record<Language, string>>;
}

/** Nothing answered yet. */
export const NO_ANSWERS: PublishAnswers = {
  reason: '',
  material: '',
  purposes: [],
  when: 'now',
  moment: { date: '', time: '', zone: '' },
  languages: {},
};

/** The answers of a posted form. */
export function readAnswers(form: URLSearchParams): PublishAnswers {
  const material = form.get('material');
  return {
    reason: (form.get('reason') ?? '').trim().slice(0, 1_000),
    material: material === 'no' || material === 'yes' ? material : '',
    purposes: form.getAll('purpose'),
    when: form.get('when') === 'at' ? 'at' : 'now',
    moment: {
      date: form.get('date') ?? '',
      time: form.get('time') ?? '',
      zone: form.get('zone') ?? '',
    },
    languages: Object.fromEntries(
      [...form].flatMap(([name, value]) =>
        name.startsWith('language-') ? [[name.slice('language-'.length), value]] : [],
      ),
    ),
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

/** When it takes effect: an instant, as soon as may be, or what is wrong with the answer. */
export function momentOf(
  { when, moment }: PublishAnswers,
  now: Date,
): { readonly at: string | null } | { readonly fault: MomentFault } {
  if (when === 'now') return { at: null };
  const reading = readMoment(moment);
  if ('fault' in reading) {
    return { fault: reading.fault === 'skipped' ? 'skippedMoment' : 'missingMoment' };
  }
  // Who publishes at this very minute means now.
  if (reading.at.getTime() < now.getTime() - 60_000) return { fault: 'pastMoment' };
  return { at: reading.at.toISOString() };
}

/** What can be wrong with the hour, by its words. */
export type MomentFault = 'missingMoment' | 'skippedMoment' | 'pastMoment';

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
  /** The languages whose text changes; all where left out. */
  readonly changed?: readonly Language[] | undefined;
  /** The others that are marked as behind. */
  readonly behind?: readonly Language[] | undefined;
  /** What the newest decisions say of each purpose. */
  readonly recent?: RecentAnswers | undefined;
  /** What "no" means, where it is not that nobody is asked. */
  readonly noMeaning?: string | undefined;
  /** What it means to publish now. */
  readonly nowMeaning: string;
}

/** The form. */
export function publishForm(context: PageContext, view: PublishFormView): Html {
  const { publish } = context.words;
  const { action, seen, answers, isRetry, button } = view;
  const invalid = isRetry && answers.reason === '' ? html`aria-invalid="true"` : '';
  return html`<form method="post" action="${action}" ${kept(context)}>${csrfField(context)}
${seen.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<h2><label for="reason">${publish.reason}</label></h2>
<p class="hint" id="reason-hint">${publish.reasonHint}</p>
<input type="text" id="reason" name="reason" required maxlength="1000" autocomplete="off" aria-describedby="reason-hint" value="${answers.reason}" ${invalid}>
${question(context, view)}
${others(context, view)}
${moment(context, view)}
<button class="main">${button}</button></form>`;
}

function others({ words }: PageContext, { config, changed, behind = [] }: PublishFormView): Html {
  const left = changed ? config.languages.filter((language) => !changed.includes(language)) : [];
  return otherLanguages(words, left, behind);
}

/** What a purpose's checkbox means: how many accept it, and what stops. */
function consequence(
  words: Words,
  { id }: SiteConfig['purposes'][number],
  { config, recent }: PublishFormView,
): Html {
  const said = checklistWords(words.language);
  if (!recent) return html``;
  const { count, since, granted } = recent;
  const names = config.services.filter(({ purpose }) => purpose === id).map(({ name }) => name);
  const counted =
    since === null
      ? said.consequenceNone
      : fill(said.consequence, {
          count: granted.get(id) ?? 0,
          of: count,
          since: whenText(words, since),
        });
  const stops =
    names.length > 0 ? fill(said.stops, { services: names.join(', ') }) : said.stopsNothing;
  return html`<span class="hint" id="purpose-${id}-meaning">${counted} ${stops}</span>`;
}

function question({ words }: PageContext, view: PublishFormView): Html {
  const { publish } = words;
  const { config, answers } = view;
  const purposes = askedPurposes(config);
  const radio = (value: 'no' | 'yes', label: string, meaning: string) => html`<div class="option">
<input type="radio" name="material" value="${value}" id="material-${value}" required aria-describedby="material-${value}-meaning" ${answers.material === value ? html`checked` : ''}>
<label for="material-${value}">${label}</label>
<span class="hint" id="material-${value}-meaning">${meaning}</span></div>`;
  return html`<fieldset><legend>${publish.material}</legend>
${radio('no', publish.no, view.noMeaning ?? publish.noMeaning)}
${purposes.length > 0 ? radio('yes', publish.yes, publish.yesMeaning) : ''}
<div class="nested" role="group" aria-label="${publish.purposes}">${purposes.map((purpose) => {
    const { id, title } = purpose;
    return html`<div class="option"><input type="checkbox" name="purpose" value="${id}" id="purpose-${id}" ${view.recent ? html`aria-describedby="purpose-${id}-meaning"` : ''} ${answers.purposes.includes(id) ? html`checked` : ''}>
<label for="purpose-${id}">${textIn(title, words.language, config.defaultLanguage)}</label>
${consequence(words, purpose, view)}</div>`;
  })}</div>
${purposes.length > 0 ? html`<p class="hint">${checklistWords(words.language).everyone}</p>` : ''}</fieldset>`;
}

function moment({ words }: PageContext, { config, answers, nowMeaning }: PublishFormView): Html {
  const said = publishingWords(words.language);
  const { date, time, zone } = answers.moment;
  const radio = (value: 'now' | 'at', label: string, meaning: string) => html`<div class="option">
<input type="radio" name="when" value="${value}" id="when-${value}" aria-describedby="when-${value}-meaning" ${answers.when === value ? html`checked` : ''}>
<label for="when-${value}">${label}</label>
<span class="hint" id="when-${value}-meaning">${meaning}</span></div>`;
  const chosen = zone || zoneOf(config);
  return html`<fieldset><legend>${said.when}</legend>
${radio('now', said.now, nowMeaning)}
${radio('at', said.later, said.laterMeaning)}
<div class="nested row">
<span><label for="date">${said.date}</label><input type="date" id="date" name="date" value="${date}"></span>
<span><label for="time">${said.time}</label><input type="time" id="time" name="time" value="${time}"></span>
<span><label for="zone">${said.zone}</label><select id="zone" name="zone">${timeZones().map(
    (name) => html`<option ${name === chosen ? html`selected` : ''}>${name}</option>`,
  )}</select></span></div></fieldset>`;
}
