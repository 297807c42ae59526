/**
 * The banner's look: the choices beside the real banner, and the verdict on them.
 *
 * @module
 */
import { html } from 'hono/html';
import type { Appearance } from '../../../widget/contract.ts';
import type { OpenConfiguration } from '../configuration/drafts.ts';
import { measured } from '../configuration/fairness.ts';
import { objectOf, stringOf, type Typed } from '../configuration/typed.ts';
import { APPEARANCE_WORDS } from '../words/appearance.ts';
import { FACT_WORDS } from '../words/facts.ts';
import { fill } from '../words/words.ts';
import { configurationPage, configurationPath, wordsOf } from './configuration-frame.ts';
import { choiceField, type FieldFaults, lineField } from './fields.ts';
import { csrfField, faultBox, type Html, kept, type PageContext } from './page.ts';
import { languageName } from './when.ts';

/** The tokens that a site may set. */
export const TOKENS = [
  'accent',
  'accent-text',
  'background',
  'text',
  'border',
  'focus',
  'radius',
  'font',
] as const;

/** What the page shows. */
export interface AppearanceView {
  readonly open: OpenConfiguration;
  /** What stands in the form. */
  readonly appearance: Typed;
  readonly seen: string;
  readonly language: string;
  readonly layer: 'banner' | 'panel';
  /** The address of the preview; `null` where the look is refused. */
  readonly frame: string | null;
  /** By field: `appearance.tokens.accent`. */
  readonly faults: FieldFaults;
  /** Who else changed it meanwhile. */
  readonly overtakenBy?: string | undefined;
  readonly done?: string | undefined;
}

/** The verdict in sentences. */
export function verdictOf(
  context: PageContext,
  { appearance, faults }: Pick<AppearanceView, 'appearance' | 'faults'>,
) {
  const words = APPEARANCE_WORDS[context.words.language];
  const number = new Intl.NumberFormat(context.words.language);
  if (faults.size > 0) {
    return {
      isFair: false,
      title: words.unfair,
      sentences: [...new Set([...faults.values()].flat())],
    };
  }
  const found = measured(appearance as Appearance).map(({ what, found, least }) =>
    fill(words.measures[what], { found: number.format(found), least: number.format(least) }),
  );
  return {
    isFair: true,
    title: words.fair,
    sentences: [words.equal, ...(found.length > 0 ? found : [words.usual])],
  };
}

/** The page. */
export function appearancePage(context: PageContext, view: AppearanceView): Html {
  const words = APPEARANCE_WORDS[context.words.language];
  const { open, overtakenBy, done } = view;
  const { conflict } = wordsOf(context);
  return configurationPage(context, {
    open,
    tab: 'appearance',
    title: words.title,
    done,
    wide: true,
    script: '/console/app/appearance.js',
    body: html`<p class="lead">${words.lead}</p>
${overtakenBy === undefined ? '' : faultBox(conflict.title, [fill(conflict.how, { author: overtakenBy })])}
<div class="columns"><div>${form(context, view)}</div><div>${shown(context, view)}</div></div>`,
  });
}

function form(context: PageContext, view: AppearanceView): Html {
  const words = APPEARANCE_WORDS[context.words.language];
  const names: Readonly<Record<string, string>> = FACT_WORDS[context.words.language].names;
  const { open, appearance, faults, seen, language, layer, overtakenBy } = view;
  const tokens = objectOf(appearance['tokens']);
  const path = `${configurationPath(open.site.site)}/appearance`;
  const choice = (
    key: 'layout' | 'position' | 'theme' | 'button',
    labels: Readonly<Record<string, string>>,
    usual: string,
    hint?: string,
  ) =>
    choiceField(
      {
        path: `appearance.${key}`,
        label: words[key],
        hint,
        value: stringOf(appearance[key]) || usual,
        faults,
      },
      Object.entries(labels).map(([value, label]) => ({ value, label })),
    );
  return html`<form method="post" action="${path}" data-look data-site="${open.site.site}" ${kept(context, { seen: true })}>${csrfField(context)}
<input type="hidden" name="seen" value="${seen}">
<button class="visually-hidden" name="act" value="save" tabindex="-1" aria-hidden="true"></button>
${choice('layout', words.layouts, 'bar')}${choice('position', words.positions, 'bottom')}${choice('theme', words.themes, 'auto')}
${choice('button', words.buttons, 'auto', words.buttonHint)}
<fieldset><legend>${words.tokens}</legend><p class="hint">${words.tokensHint}</p><div class="tokens">
${TOKENS.map((token) => {
  const label = names[token] ?? token;
  const path = `appearance.tokens.${token}`;
  const field = lineField({ path, label, value: stringOf(tokens[token]), faults });
  if (token === 'radius' || token === 'font') return field;
  const picked = `f-${path.replaceAll('.', '-')}`;
  return html`<div class="picked">${field}<input type="color" hidden data-picks="${picked}" aria-label="${fill(words.pick, { colour: label })}"></div>`;
})}</div></fieldset>
<div class="row">${choiceField(
    { path: 'language', label: words.language, value: language },
    open.site.config.languages.map((code) => ({
      value: code,
      label: languageName(context.words, code),
    })),
  )}
${choiceField({ path: 'layer', label: words.previewTitle, value: layer }, [
  { value: 'banner', label: words.banner },
  { value: 'panel', label: words.panel },
])}</div>
<div class="row bar"><button class="main" name="act" value="save">${overtakenBy === undefined ? words.save : wordsOf(context).conflict.overwrite}</button>
<button name="act" value="preview">${words.preview}</button></div></form>`;
}

function shown(context: PageContext, view: AppearanceView): Html {
  const words = APPEARANCE_WORDS[context.words.language];
  const { isFair, title, sentences } = verdictOf(context, view);
  return html`<h2>${words.verdict}</h2>
<div class="${isFair ? 'notice' : 'notice fault'}" data-verdict role="status"><p><strong data-verdict-title>${title}</strong></p>
<ul data-verdict-sentences>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul></div>
<h2 id="preview-title">${words.previewTitle}</h2><p class="hint">${words.previewHint}</p>
<p data-not-shown ${view.frame === null ? '' : html`hidden`}>${words.notShown}</p>
<iframe class="look" sandbox="allow-scripts" title="${words.frame}" data-frame ${view.frame === null ? html`hidden` : html`src="${view.frame}"`}></iframe>`;
}
