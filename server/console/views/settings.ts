/**
 * A site's settings: who is responsible, where the site is, how long a choice counts.
 *
 * @module
 */
import { html } from 'hono/html';
import type { OpenConfiguration } from '../configuration/drafts.ts';
import type { FormLanguages } from '../configuration/form-values.ts';
import { listOf, objectOf, stringOf, type Typed } from '../configuration/typed.ts';
import { SETTINGS_WORDS } from '../words/settings.ts';
import { TECHNICAL_WORDS } from '../words/settings-technical.ts';
import { fill } from '../words/words.ts';
import { configurationPage, configurationPath, wordsOf } from './configuration-frame.ts';
import { choiceField, type FieldFaults, lineField, linesField, numberField } from './fields.ts';
import { textFields } from './part-form.ts';
import { googleFields } from './settings-google.ts';
import { languageFields } from './settings-languages.ts';
import { fileOnly, technicalFields } from './settings-technical.ts';
import { csrfField, faultBox, type Html, kept, type PageContext } from './page.ts';

/** What the page shows. */
export interface SettingsView {
  readonly open: OpenConfiguration;
  /** What stands in the form. */
  readonly config: Typed;
  readonly languages: FormLanguages;
  readonly seen: string;
  readonly faults: FieldFaults;
  /** Who else changed them meanwhile. */
  readonly overtakenBy?: string | undefined;
  readonly done?: string | undefined;
}

/** The page. */
export function settingsPage(context: PageContext, view: SettingsView): Html {
  const words = SETTINGS_WORDS[context.words.language];
  const { open, seen, overtakenBy, done } = view;
  const { conflict } = wordsOf(context);
  return configurationPage(context, {
    open,
    tab: 'settings',
    title: words.title,
    done,
    body: html`<p class="lead">${words.lead}</p>
${overtakenBy === undefined ? '' : faultBox(conflict.title, [fill(conflict.how, { author: overtakenBy })])}
<form method="post" action="${configurationPath(open.site.site)}/settings" ${kept(context, { seen: true })}>${csrfField(context)}
<input type="hidden" name="seen" value="${seen}">
${siteFields(context, view)}${languageFields(context, view)}${controllerFields(context, view)}${choiceFields(context, view)}${googleFields(context, view)}${technicalFields(context, view)}
<p class="row bar"><button class="main">${overtakenBy === undefined ? words.save : conflict.overwrite}</button></p></form>
${fileOnly(context, view)}`,
  });
}

function siteFields(context: PageContext, view: SettingsView): Html {
  const words = SETTINGS_WORDS[context.words.language];
  const technical = TECHNICAL_WORDS[context.words.language];
  const { config, faults } = view;
  const profiles = Object.entries(technical.profiles).map(([value, label]) => ({ value, label }));
  return html`<fieldset><legend>${words.site}</legend>
${lineField({ path: 'name', label: words.name, value: stringOf(config['name']), faults })}
${linesField({
  path: 'origins',
  label: words.origins,
  hint: words.originsHint,
  value: listOf(config['origins']).map(stringOf).join('\n'),
  faults,
  isWhole: true,
})}
${choiceField({ path: 'profile', label: technical.profile, hint: technical.profileHint, value: stringOf(config['profile']) || 'fr', faults }, profiles)}</fieldset>
${textFields(context, view, {
  path: 'policyUrl',
  label: words.policyUrl,
  hint: words.policyUrlHint,
  typed: config['policyUrl'],
})}`;
}

function controllerFields(context: PageContext, { config, faults }: SettingsView): Html {
  const words = SETTINGS_WORDS[context.words.language];
  const controller = objectOf(config['controller']);
  const line = (key: string, label: string, hint?: string) =>
    lineField({ path: `controller.${key}`, label, hint, value: stringOf(controller[key]), faults });
  return html`<fieldset><legend>${words.controller}</legend>
${line('name', words.controllerName)}${line('address', words.address)}${line('email', words.email)}
${line('dpo', words.dpo)}${line('authority', words.authority, words.authorityHint)}</fieldset>`;
}

function choiceFields(context: PageContext, { config, faults }: SettingsView): Html {
  const words = SETTINGS_WORDS[context.words.language];
  const signals = objectOf(config['signals']);
  const records = objectOf(config['records']);
  const days = (path: string, label: string, value: unknown, hint: string) =>
    numberField({ path, label, hint, value: stringOf(value), faults });
  const choice = (
    path: string,
    label: string,
    value: unknown,
    choices: readonly (readonly [string, string])[],
  ) =>
    choiceField(
      { path, label, value: stringOf(value) || (choices[0]?.[0] ?? ''), faults },
      choices.map(([one, text]) => ({ value: one, label: text })),
    );
  return html`<fieldset><legend>${words.choice}</legend>
${days('choiceDays', words.choiceDays, config['choiceDays'], words.choiceDaysHint)}
${choice('signals.gpc', words.gpc, signals['gpc'], [
  ['refuse', words.gpcRefuse],
  ['ignore', words.gpcIgnore],
])}
${choice('records.cookie', words.cookieBy, records['cookie'], [
  ['script', words.byScript],
  ['server', words.byServer],
])}
${choice('records.refusals', words.refusals, records['refusals'], [
  ['anonymous', words.refusalsAnonymous],
  ['none', words.refusalsNone],
])}
${days('records.retainDays', words.retainDays, records['retainDays'], words.retainDaysHint)}
${choice('signals.dataLayer', words.dataLayer, signals['dataLayer'] === true ? 'true' : 'false', [
  ['false', words.no],
  ['true', words.yes],
])}</fieldset>`;
}
