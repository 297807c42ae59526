/**
 * The settings that are rarely touched: where the choice is kept, which tool the site comes from, and
 * what stands in the site's file alone.
 *
 * @module
 */
import { html } from 'hono/html';
import type { OpenConfiguration } from '../configuration/drafts.ts';
import { formerTools } from '../configuration/former-tools.ts';
import { objectOf, stringOf, type Typed } from '../configuration/typed.ts';
import { TECHNICAL_WORDS } from '../words/settings-technical.ts';
import { configurationPath } from './configuration-frame.ts';
import { TOOL_NAMES } from './fact-values.ts';
import { choiceField, type FieldFaults, lineField } from './fields.ts';
import type { Html, PageContext } from './page.ts';

/** What the fields show. */
export interface TechnicalFields {
  readonly open: OpenConfiguration;
  /** What stands in the form. */
  readonly config: Typed;
  readonly faults: FieldFaults;
}

/** The fields, folded where nothing is set and nothing is wrong. */
export function technicalFields(context: PageContext, view: TechnicalFields): Html {
  return html`${cookieFields(context, view)}${formerToolFields(context, view)}`;
}

function cookieFields({ words: { language } }: PageContext, { config, faults }: TechnicalFields) {
  const words = TECHNICAL_WORDS[language];
  const cookie = objectOf(config['cookie']);
  const line = (key: string, label: string, hint: string) =>
    lineField({ path: `cookie.${key}`, label, hint, value: stringOf(cookie[key]), faults });
  const isOpen = Object.keys(cookie).length > 0;
  return html`<details class="sheet" ${isOpen ? html`open` : ''}><summary>${words.cookie}</summary>
${line('name', words.cookieName, words.cookieNameHint)}
${line('domain', words.cookieDomain, words.cookieDomainHint)}</details>`;
}

function formerToolFields(
  { words: { language } }: PageContext,
  { config, faults }: TechnicalFields,
) {
  const words = TECHNICAL_WORDS[language];
  const tools = formerTools(config);
  const isOpen = tools.some(({ choices }) => choices !== '');
  return html`<details class="sheet" ${isOpen ? html`open` : ''}><summary>${words.former}</summary>
<p class="hint">${words.formerHint}</p>
${tools.map(({ tool, choices, isDetailed }) =>
  choiceField(
    {
      path: `migrate.${tool}`,
      label: TOOL_NAMES[tool],
      hint: isDetailed ? words.formerDetailed : undefined,
      value: choices,
      faults,
    },
    [
      { value: '', label: words.formerNo },
      { value: 'carry', label: words.formerCarry },
      { value: 'ask', label: words.formerAsk },
    ],
  ),
)}</details>`;
}

/** What no form of the desk changes, and where it is changed instead. */
export function fileOnly({ words: { language } }: PageContext, { open }: TechnicalFields): Html {
  const words = TECHNICAL_WORDS[language];
  const { site, config } = open.site;
  const rows = [
    [words.slug, words.slugHow, site],
    [words.ids, words.idsHow, ''],
    [words.trial, words.trialHow, config.test ? words.yes : words.no],
    [words.server, words.serverHow, config.server ?? words.none],
    [words.maps, words.mapsHow, ''],
    [words.revision, words.revisionHow, String(config.revision)],
  ] as const;
  const said = (how: string, value: string) =>
    value === '' ? how : html`<strong>${value}</strong>. ${how}`;
  return html`<h2 id="file-only">${words.fileOnly}</h2>
<p class="hint">${words.fileOnlyLead} <a href="${configurationPath(site)}/file">${words.fileLink}</a></p>
<dl class="facts">${rows.map(
    ([name, how, value]) => html`<div><dt>${name}</dt><dd>${said(how, value)}</dd></div>`,
  )}</dl>`;
}
