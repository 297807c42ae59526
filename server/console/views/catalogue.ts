/**
 * The catalogue of known services: a search, and where each fact of a chosen one was read.
 *
 * @module
 */
import { html } from 'hono/html';
import { durationInWords } from '../../policy/durations.ts';
import { type KnownFact, knownFacts, unconfirmedFacts } from '../../site/presets/known-facts.ts';
import { daysOf } from '../../site/presets/preset-service.ts';
import type { Preset } from '../../site/presets/preset.ts';
import type { OpenConfiguration } from '../configuration/drafts.ts';
import { CATALOGUE_WORDS } from '../words/catalogue.ts';
import { counted } from '../words/room.ts';
import { fill } from '../words/words.ts';
import { configurationPage, configurationPath } from './configuration-frame.ts';
import { csrfField, type Html, type PageContext } from './page.ts';

/** What was looked for, and found. */
export interface CatalogueView {
  readonly open: OpenConfiguration;
  readonly words: string;
  readonly found: readonly Preset[];
  /** The purpose from whose card one came; empty for none. */
  readonly purpose: string;
}

/** The page. */
export function cataloguePage(context: PageContext, view: CatalogueView): Html {
  const said = CATALOGUE_WORDS[context.words.language];
  const { open, words, found, purpose } = view;
  const path = configurationPath(open.site.site);
  const query = purpose ? `?purpose=${encodeURIComponent(purpose)}` : '';
  return configurationPage(context, {
    open,
    tab: 'parts',
    title: said.title,
    tellsDraft: false,
    body: html`<p class="lead">${said.lead}</p>
<form method="get" action="${path}/catalogue" role="search"><label for="q">${said.search}</label>
<div class="row search"><input type="text" id="q" name="q" value="${words}" autocomplete="off">${purpose ? html`<input type="hidden" name="purpose" value="${purpose}">` : ''}
<button>${said.button}</button></div></form>
<p role="status">${found.length === 0 ? said.none : counted(context.words.language, said.found, found.length)}</p>
<ul class="cards known">${found.map((preset) => presetCard(context, view, preset))}</ul>
<p><a class="button" href="${path}/add/service${query}">${said.blank}</a></p>`,
  });
}

function presetCard(context: PageContext, view: CatalogueView, preset: Preset): Html {
  const said = CATALOGUE_WORDS[context.words.language];
  const { open, purpose } = view;
  const { id, name, provider } = preset;
  const isThere = open.config.services.some((service) => service.id === id);
  const facts = knownFacts(preset);
  const known = facts.filter(({ source }) => source !== null).length;
  const query = new URLSearchParams({ preset: id, ...(purpose ? { purpose } : {}) });
  return html`<li class="card part"><div><h2>${name}</h2>
<p class="soft">${provider.name} – ${fill(said.sourced, { known, all: facts.length })}</p></div>
${
  isThere
    ? html`<span class="tag">${said.there}</span>`
    : html`<a href="${configurationPath(open.site.site)}/add/service?${query.toString()}">${said.choose}<span class="visually-hidden">, ${name}</span></a>`
}</li>`;
}

/** What is said of a chosen service above its form. */
export interface PresetNoteView {
  readonly open: OpenConfiguration;
  readonly preset: Preset;
  /** Paths of unconfirmed facts that the reader has checked. */
  readonly checked: readonly string[];
  /** The purpose from whose card one came; empty for none. */
  readonly purpose: string;
  /** The title of a purpose that the site lacks for it; `null` where it lacks none. */
  readonly lacks: string | null;
}

/** The note: each fact with its source, and a box for each that has none. */
export function presetNote(context: PageContext, view: PresetNoteView): Html {
  const said = CATALOGUE_WORDS[context.words.language];
  const { open, preset, checked, purpose, lacks } = view;
  const path = configurationPath(open.site.site);
  const unconfirmed = unconfirmedFacts(preset);
  const lacksCompany = unconfirmed.some(({ kind }) => kind === 'provider');
  return html`${
    lacks === null
      ? ''
      : html`<div class="notice"><p>${fill(said.newPurpose, { purpose: lacks })}</p>
<form method="post" action="${path}/add/known-purpose">${csrfField(context)}<input type="hidden" name="preset" value="${preset.id}">
<button>${fill(said.addPurpose, { purpose: lacks })}</button></form></div>`
  }
${lacksCompany ? html`<p class="notice fault">${said.provider}</p>` : ''}
<details class="sheet" ${unconfirmed.length > 0 ? html`open` : ''}><summary>${fill(said.facts, { name: preset.name })}</summary>
<p class="hint">${said.factsHint}</p>
<form method="get" action="${path}/add/service"><input type="hidden" name="preset" value="${preset.id}">
${purpose ? html`<input type="hidden" name="purpose" value="${purpose}">` : ''}
<table class="stack"><thead><tr><th scope="col">${said.fact}</th><th scope="col">${said.source}</th></tr></thead>
<tbody>${knownFacts(preset).map((fact) => factRow(context, fact, checked))}</tbody></table>
${unconfirmed.length > 0 ? html`<p class="row"><button>${said.apply}</button></p>` : ''}</form></details>`;
}

function factRow(context: PageContext, fact: KnownFact, checked: readonly string[]): Html {
  const said = CATALOGUE_WORDS[context.words.language];
  const { path, kind, says, lasts, source } = fact;
  const life = lasts === undefined ? '' : `, ${lifeText(context, lasts)}`;
  const name = `${said.kinds[kind]} ${says}${life}`;
  return html`<tr><th scope="row">${name}</th><td data-label="${said.source}">${
    source
      ? html`<a href="${source.url}" rel="noreferrer">${fill(said.read, { by: said[source.by], date: source.checked })}</a>`
      : html`<span class="tag faulty">${said.unconfirmed}</span> <label class="fact-check"><input type="checkbox" name="checked" value="${path}" ${checked.includes(path) ? html`checked` : ''}> ${fill(said.check, { fact: name })}</label>`
  }</td></tr>`;
}

function lifeText({ words: { language } }: PageContext, lasts: string): string {
  const { session, about } = CATALOGUE_WORDS[language];
  const days = daysOf(lasts);
  return days === 0 ? session : durationInWords(days, language, (life) => fill(about, { life }));
}
