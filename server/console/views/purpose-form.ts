/**
 * The form of a purpose.
 *
 * @module
 */
import { html } from 'hono/html';
import { stringOf } from '../configuration/typed.ts';
import { fill } from '../words/words.ts';
import { configurationPage, configurationPath, partName, wordsOf } from './configuration-frame.ts';
import { choiceField } from './fields.ts';
import { type PartFormView, partForm, textFields } from './part-form.ts';
import type { Html, PageContext } from './page.ts';

/** The page. */
export function purposePage(context: PageContext, view: PartFormView): Html {
  const { open, part, isNew, faults, done } = view;
  const words = wordsOf(context);
  const { purpose } = words;
  const name = isNew ? purpose.new : fill(purpose.edit, { name: partName(part, open) });
  const codes = Object.entries(purpose.codes).map(([value, label]) => ({ value, label }));
  const path = configurationPath(open.site.site);
  return configurationPage(context, {
    open,
    tab: 'parts',
    title: name,
    done,
    tellsDraft: false,
    body: partForm(context, view, {
      action: isNew ? `${path}/add/purpose` : `${path}/purposes/${part.id}`,
      fields: html`${textFields(context, view, {
        path: 'title',
        label: purpose.title,
        hint: purpose.titleHint,
        typed: part['title'],
      })}
${textFields(context, view, {
  path: 'description',
  label: purpose.description,
  hint: purpose.descriptionHint,
  typed: part['description'],
  isLong: true,
})}
${choiceField(
  {
    path: 'exempt',
    label: purpose.exempt,
    hint: purpose.exemptHint,
    value: stringOf(part['exempt']),
    faults,
  },
  [{ value: '', label: purpose.asks }, ...codes],
)}
${textFields(context, view, {
  path: 'selfAssessment',
  label: purpose.selfAssessment,
  hint: purpose.selfAssessmentHint,
  typed: part['selfAssessment'],
  isLong: true,
})}`,
    }),
  });
}
