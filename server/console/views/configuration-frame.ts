/**
 * What every page of the configuration shows around its own: the tabs, the draft's state, conflicts.
 *
 * @module
 */
import { html } from 'hono/html';
import { textIn } from '../../../widget/site.ts';
import type { Text } from '../../../widget/contract.ts';
import type { OpenConfiguration } from '../configuration/drafts.ts';
import { objectOf } from '../configuration/typed.ts';
import { may } from '../roles.ts';
import { CONFIGURATION_WORDS, type ConfigurationWords } from '../words/configuration.ts';
import { fill } from '../words/words.ts';
import { csrfField, faultBox, type Html, page, type PageContext } from './page.ts';
import { whenText } from './when.ts';

/** The pages of the configuration. */
export type ConfigurationTab = 'parts' | 'settings' | 'appearance' | 'tag' | 'file';

const PATHS: Readonly<Record<ConfigurationTab, string>> = {
  parts: '',
  settings: '/settings',
  appearance: '/appearance',
  tag: '/tag',
  file: '/file',
};

/** The words of the configuration in the reader's language. */
export function wordsOf({ words }: PageContext): ConfigurationWords {
  return CONFIGURATION_WORDS[words.language];
}

/** The path of a site's configuration. */
export function configurationPath(site: string): string {
  return `/console/sites/${site}/configuration`;
}

/** Whether the reader may change the configuration of a site. */
export function mayConfigure({ user }: PageContext, { site }: OpenConfiguration): boolean {
  return may(user, site.site, 'configure');
}

/** What a page shows inside the frame. */
export interface ConfigurationPage {
  readonly open: OpenConfiguration;
  readonly tab: ConfigurationTab;
  readonly title: string;
  readonly done?: string | undefined;
  readonly body: Html;
  readonly script?: string;
  readonly wide?: boolean;
  /** Whether the draft's state is told above: not where it is the page's own subject. */
  readonly tellsDraft?: boolean;
}

/** A page of the configuration. */
export function configurationPage(context: PageContext, view: ConfigurationPage): Html {
  const { open, tab, title, done, body, script, wide = false, tellsDraft = true } = view;
  const words = wordsOf(context);
  const { site } = open.site;
  const isFirst = title === words.title;
  return page(context, {
    title,
    place: { site: open.site, section: 'configuration' },
    crumbs: isFirst ? [] : [{ href: configurationPath(site), text: words.title }],
    done,
    wide,
    ...(script ? { script } : {}),
    body: html`<h1>${title}</h1>
${tabs(words, site, tab)}
${tellsDraft ? draftState(context, open) : ''}
${body}`,
  });
}

function tabs({ tabs }: ConfigurationWords, site: string, current: ConfigurationTab): Html {
  const names = Object.keys(PATHS) as ConfigurationTab[];
  return html`<nav aria-label="${tabs.label}"><ul class="tabs">${names.map(
    (name) => html`<li><a href="${configurationPath(site)}${PATHS[name]}"
${name === current ? html` aria-current="page"` : ''}>${tabs[name]}</a></li>`,
  )}</ul></nav>`;
}

/** What is not published yet, and the ways from there. */
export function draftState(context: PageContext, open: OpenConfiguration): Html {
  const { draft } = wordsOf(context);
  if (!open.draft) return html`<p class="soft">${draft.none}</p>`;
  const date = whenText(context.words, open.draft.savedAt);
  const path = configurationPath(open.site.site);
  return html`${clashBox(context, open)}
<div class="notice draft"><p>${fill(draft.some, { author: open.draft.author, date })}</p>
${overtakenNote(context, open)}
${
  mayConfigure(context, open)
    ? html`<div class="row"><a class="button main" href="${path}/publish">${draft.compare}</a>
<form method="post" action="${path}/discard">${csrfField(context)}
<input type="hidden" name="number" value="${open.number}"><button class="quiet">${draft.discard}</button></form></div>`
    : ''
}</div>`;
}

function overtakenNote(context: PageContext, { overtaken, site }: OpenConfiguration): Html {
  if (!overtaken || overtaken.clashes.length > 0) return html``;
  const { version, author } = site;
  return html`<p class="soft">${fill(wordsOf(context).draft.merged, { version, author })}</p>`;
}

/** Somebody published another change of the same part: said until it is decided. */
export function clashBox(context: PageContext, open: OpenConfiguration): Html {
  const clashes = open.overtaken?.clashes ?? [];
  if (clashes.length === 0) return html``;
  const { draft } = wordsOf(context);
  const { version, author } = open.site;
  const parts = clashes.map((name) => unitName(context, open, name)).join(', ');
  return faultBox(
    draft.clash,
    [],
    html`<p>${fill(draft.clashHow, { version, author, parts })}</p>
${
  mayConfigure(context, open)
    ? html`<form method="post" action="${configurationPath(open.site.site)}/rebase">${csrfField(context)}
<p class="row"><button>${draft.rebase}</button></p></form>`
    : ''
}`,
  );
}

/** As much of a configuration as its parts are named by: the one that is edited, and the one before. */
export type Parts = Pick<OpenConfiguration, 'config' | 'inForce' | 'site'>;

/** What a person calls a unit of a configuration. */
export function unitName(context: PageContext, open: Parts, unit: string): string {
  const [room = '', id] = unit.split('.');
  if (room !== 'purposes' && room !== 'services') return unit;
  const part = [...open.config[room], ...open.inForce[room]].find((one) => one.id === id);
  return part ? partName(part, open) : (id ?? room);
}

/** A purpose's title or a service's name; its id where it has none yet. */
export function partName(part: object, { site }: Pick<OpenConfiguration, 'site'>): string {
  const { id, title, name } = objectOf(part);
  const { defaultLanguage } = site.config;
  const called =
    typeof name === 'string'
      ? name
      : textIn((title ?? '') as Text, defaultLanguage, defaultLanguage);
  return typeof called === 'string' && called ? called : String(id);
}
