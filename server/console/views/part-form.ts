/**
 * What the forms of a purpose and of a service share: their frame, their texts by language, and what
 * is said where somebody else was quicker.
 *
 * @module
 */
import { html } from 'hono/html';
import type { DiffBlock } from '../../policy/diff.ts';
import type { Fault } from '../../problem.ts';
import type { OpenConfiguration } from '../configuration/drafts.ts';
import { type FormLanguages, textShown } from '../configuration/form-values.ts';
import type { TypedPart } from '../configuration/typed.ts';
import { siteFaultText } from '../words/site-faults.ts';
import { fill } from '../words/words.ts';
import { configurationPath, wordsOf } from './configuration-frame.ts';
import { diffView } from './diff.ts';
import { type Field, type FieldFaults, lineField, linesField } from './fields.ts';
import { csrfField, faultBox, type Html, kept, type PageContext } from './page.ts';
import { languageName } from './when.ts';

/** A form of one part. */
export interface PartFormView {
  readonly open: OpenConfiguration;
  readonly languages: FormLanguages;
  /** What stands in the form. */
  readonly part: TypedPart;
  /** Whether the draft does not have it yet. */
  readonly isNew: boolean;
  /** The fingerprint of what the author saw in the draft. */
  readonly seen: string;
  /** What is wrong with it, by field. */
  readonly faults: FieldFaults;
  /** Somebody else changed it meanwhile: who, and how theirs differs; `null`: they took it out. */
  readonly conflict?: { readonly author: string; readonly theirs: readonly DiffBlock[] | null };
  readonly done?: string | undefined;
}

/** The faults of one part of a configuration, by the field they belong to. */
export function faultsOfPart(
  context: PageContext,
  faults: readonly Fault[],
  place: string,
): FieldFaults {
  const found = new Map<string, string[]>();
  for (const { path, message } of faults) {
    if (!path.startsWith(`${place}.`)) continue;
    const field = path.slice(place.length + 1);
    const text = siteFaultText(context.words.language, message);
    found.set(field, [...(found.get(field) ?? []), text]);
  }
  return found;
}

/** The form around its fields. Enter saves, whichever button comes first. */
export function partForm(
  context: PageContext,
  view: PartFormView,
  { action, fields }: { readonly action: string; readonly fields: Html },
): Html {
  const { open, seen, isNew, part, conflict } = view;
  const words = wordsOf(context);
  return html`${conflictBox(context, view)}
<form method="post" action="${action}" class="part-form" ${kept(context, { seen: true, rows: 'show cookies' })}>${csrfField(context)}
<input type="hidden" name="seen" value="${seen}">
<button class="visually-hidden" name="act" value="save" tabindex="-1" aria-hidden="true"></button>
${fields}
${
  isNew
    ? lineField({
        path: 'id',
        label: `${words.form.newId} (${words.form.optional})`,
        hint: words.form.newIdHint,
        value: part.id,
        faults: view.faults,
      })
    : html`<p class="hint">${fill(words.form.id, { id: part.id })} – ${words.form.idHint}</p>`
}
<div class="row bar"><button class="main" name="act" value="save">${conflict ? words.conflict.overwrite : words.form.save}</button>
<a href="${configurationPath(open.site.site)}" data-forget>${words.form.cancel}</a></div></form>`;
}

function conflictBox(context: PageContext, { conflict }: PartFormView): Html {
  if (!conflict) return html``;
  const words = wordsOf(context).conflict;
  const { author, theirs } = conflict;
  if (theirs === null) return faultBox(words.title, [fill(words.gone, { author })]);
  return faultBox(
    words.title,
    [],
    html`<p>${fill(words.how, { author })}</p><h2>${fill(words.theirs, { author })}</h2>
${diffView(context.words, theirs)}`,
  );
}

/** A text of the site, a field for each of its languages. */
export function textFields(
  context: PageContext,
  { languages, faults }: Pick<PartFormView, 'languages' | 'faults'>,
  field: Omit<Field, 'value' | 'faults' | 'language'> & {
    readonly typed: unknown;
    readonly isLong?: boolean;
  },
): Html {
  const { typed, path, label, hint, isLong = false } = field;
  const { form } = wordsOf(context);
  const { defaultLanguage } = languages;
  return html`<fieldset class="texts"><legend>${label}</legend>${hint ? html`<p class="hint">${hint}</p>` : ''}
${typeof typed === 'string' ? html`<input type="hidden" name="${path}:one" value="true">` : ''}
${languages.languages.map((language) => {
  const name = languageName(context.words, language);
  const one: Field = {
    path: `${path}.${language}`,
    label: fill(form.inLanguage, { label, language: name }),
    value: textShown(typed, language, languages),
    language,
    // What is wrong with the text as a whole is said at the site's own language.
    faults: language === defaultLanguage ? joined(faults, path, language) : faults,
  };
  return isLong ? linesField(one, 2) : lineField(one);
})}</fieldset>`;
}

function joined(faults: FieldFaults, path: string, language: string): FieldFaults {
  const own = `${path}.${language}`;
  const all = [...(faults.get(path) ?? []), ...(faults.get(own) ?? [])];
  return all.length > 0 ? new Map([[own, all]]) : new Map();
}
