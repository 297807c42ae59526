/**
 * The form of a service: who it is, what it calls, what it leaves, and what happens when consent is
 * withdrawn.
 *
 * @module
 */
import { html } from 'hono/html';
import { VENDORS } from '../../site/vendors.ts';
import { listOf, stringOf } from '../configuration/typed.ts';
import { fill } from '../words/words.ts';
import { configurationPage, configurationPath, partName, wordsOf } from './configuration-frame.ts';
import { choiceField, lineField, linesField } from './fields.ts';
import { type PartFormView, partForm, textFields } from './part-form.ts';
import type { Html, PageContext } from './page.ts';
import { cookieRows, storageRows } from './service-rows.ts';

/** What else the page of a service shows. */
export interface ServiceFormView extends PartFormView {
  /** What is known of it without a confirmed source; shown above the form. */
  readonly note?: Html;
  /** The query by which the form was opened: what is said of a preset stays with it. */
  readonly query?: string | undefined;
  /** An example of the markup that holds it. */
  readonly held: string;
}

/** The page. */
export function servicePage(context: PageContext, view: ServiceFormView): Html {
  const { open, part, isNew, done, note, held, query } = view;
  const { service } = wordsOf(context);
  const path = configurationPath(open.site.site);
  return configurationPage(context, {
    open,
    tab: 'parts',
    title: isNew ? service.new : fill(service.edit, { name: partName(part, open) }),
    done,
    tellsDraft: false,
    body: html`${note ?? ''}${partForm(context, view, {
      action: isNew ? `${path}/add/service${query ?? ''}` : `${path}/services/${part.id}`,
      fields: html`${identity(context, view)}${cookieRows(context, view)}${storageRows(context, view)}${withdrawal(context, view)}`,
    })}
<h2>${service.held}</h2><p class="hint">${service.heldHint}</p><pre>${held}</pre>`,
  });
}

function identity(context: PageContext, view: PartFormView): Html {
  const { open, part, faults } = view;
  const { service } = wordsOf(context);
  const line = (path: string, label: string, hint?: string) =>
    lineField({ path, label, hint, value: stringOf(part[path]), faults });
  const purposes = open.config.purposes.map((purpose) => ({
    value: purpose.id,
    label: partName(purpose, open),
  }));
  return html`${choiceField(
    {
      path: 'purpose',
      label: service.purpose,
      hint: service.purposeHint,
      value: stringOf(part['purpose']),
      faults,
    },
    [{ value: '', label: service.choose }, ...purposes],
  )}
${line('name', service.name, service.nameHint)}
${line('provider', service.provider)}
${line('country', service.country, service.countryHint)}
${textFields(context, view, { path: 'policyUrl', label: service.policyUrl, typed: part['policyUrl'] })}
${linesField({
  path: 'hosts',
  label: service.hosts,
  hint: service.hostsHint,
  value: listOf(part['hosts']).map(stringOf).join('\n'),
  faults,
  isWhole: true,
})}`;
}

function withdrawal(context: PageContext, { part, faults }: PartFormView): Html {
  const { service } = wordsOf(context);
  const signals = VENDORS.map((value) => ({ value, label: value }));
  const reload = part['reload'];
  return html`${choiceField(
    {
      path: 'signal',
      label: service.signal,
      hint: service.signalHint,
      value: stringOf(part['signal']),
      faults,
    },
    [{ value: '', label: service.noSignal }, ...signals],
  )}
${choiceField(
  {
    path: 'reload',
    label: service.reload,
    hint: service.reloadHint,
    value: typeof reload === 'boolean' ? String(reload) : '',
    faults,
  },
  [
    { value: '', label: service.reloadDefault },
    { value: 'true', label: service.reloadYes },
    { value: 'false', label: service.reloadNo },
  ],
)}`;
}
