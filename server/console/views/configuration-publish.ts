/**
 * Before a configuration is published: what changes, in words, what it means for the visitors, and
 * the questions.
 *
 * @module
 */
import { html } from 'hono/html';
import type { Id, SiteConfig } from '../../../widget/contract.ts';
import { diffTexts } from '../../policy/diff.ts';
import type { Fault } from '../../problem.ts';
import { asksAgain, type Consequence } from '../configuration/consequence.ts';
import { type Difference, differencesOf, type FactChange } from '../configuration/differences.ts';
import type { OpenConfiguration } from '../configuration/drafts.ts';
import { stringOf } from '../configuration/typed.ts';
import { toldSignals } from '../../site/signals.ts';
import { SETTINGS_WORDS } from '../words/settings.ts';
import { CONFIGURATION_PUBLISH_WORDS } from '../words/configuration-publish.ts';
import { fill } from '../words/words.ts';
import {
  clashBox,
  configurationPage,
  configurationPath,
  partName,
  type Parts,
  unitName,
} from './configuration-frame.ts';
import { faultsBox } from './configuration-parts.ts';
import { diffView } from './diff.ts';
import { factName, factText } from './fact-texts.ts';
import { faultBox, type Html, type PageContext } from './page.ts';
import { type PublishAnswers, publishForm } from './publish-form.ts';

/** What the page shows. */
export interface ConfigurationPublishView {
  readonly open: OpenConfiguration;
  readonly faults: readonly Fault[];
  /** What publishing means; `null` where it cannot be published. */
  readonly consequence: Consequence | null;
  readonly answers: PublishAnswers;
  /** What kept a publication from happening. */
  readonly refused: readonly string[];
  readonly isOvertaken?: boolean;
}

/** The page. */
export function configurationPublishPage(
  context: PageContext,
  view: ConfigurationPublishView,
): Html {
  const { open, faults, consequence, refused } = view;
  const words = CONFIGURATION_PUBLISH_WORDS[context.words.language];
  const differences = differencesOf(open.inForce, open.config);
  const path = configurationPath(open.site.site);
  const isReady = open.draft !== null && consequence !== null && !hasClash(open);
  return configurationPage(context, {
    open,
    tab: 'parts',
    title: words.title,
    tellsDraft: false,
    body: html`<p class="lead">${words.lead}</p>
${view.isOvertaken ? faultBox(words.overtaken, [context.words.conflict.lookAgain]) : ''}
${refused.length > 0 ? faultBox(context.words.publish.refused, refused) : ''}
${clashBox(context, open)}
${faultsBox(context, { open, faults })}
<h2>${words.changes}</h2>
${
  differences.length === 0 ? html`<p>${words.nothing}</p>` : changesView(context, open, differences)
}
${consequence && differences.length > 0 ? consequenceView(context, open, consequence) : ''}
${consequence ? unheard(context, open) : ''}
${isReady ? form(context, view, path) : ''}
<p class="row"><a class="button" href="${path}">${words.back}</a></p>`,
  });
}

/** Services for which Google is told, and never hears of a yes. */
function unheard({ words }: PageContext, { config }: OpenConfiguration): Html {
  const { unheard: ids } = toldSignals(config as unknown as SiteConfig);
  const { googleUnheard } = SETTINGS_WORDS[words.language];
  const names = config.services.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return html`${names.map((name) => html`<p class="notice fault">${fill(googleUnheard, { service: stringOf(name) })}</p>`)}`;
}

function hasClash({ overtaken }: OpenConfiguration): boolean {
  return (overtaken?.clashes.length ?? 0) > 0;
}

function form(
  context: PageContext,
  { open, answers, refused, consequence }: ConfigurationPublishView,
  path: string,
): Html {
  const words = CONFIGURATION_PUBLISH_WORDS[context.words.language];
  // What was added is asked anyway: the question is about what there was before.
  const known = new Set<Id>(open.inForce.purposes.map(({ id }) => id));
  const config = open.config as unknown as SiteConfig;
  const asked = { ...config, purposes: config.purposes.filter(({ id }) => known.has(id)) };
  return publishForm(context, {
    action: `${path}/publish`,
    seen: [
      ['number', String(open.number)],
      ['base', String(open.site.version)],
    ],
    config: asked,
    answers,
    isRetry: refused.length > 0,
    noMeaning: consequence && asksAgain(consequence) ? words.noMore : undefined,
    nowMeaning: words.nowMeaning,
    button: words.button,
  });
}

/** What differs from what is in force, part by part, with the way to read it. */
export function changesView(
  context: PageContext,
  open: Parts,
  differences: readonly Difference[],
): Html {
  return html`<p class="soft">${context.words.diff.legend}</p>${differences.map((difference) => changeView(context, open, difference))}`;
}

function changeView(context: PageContext, open: Parts, difference: Difference): Html {
  const words = CONFIGURATION_PUBLISH_WORDS[context.words.language];
  const { room, id, change, facts } = difference;
  const isPurpose = room === 'purposes';
  if (change === 'moved')
    return html`<p>${isPurpose ? words.movedPurposes : words.movedServices}</p>`;
  const isPart = isPurpose || room === 'services';
  const kind = isPart ? words[room as 'purposes' | 'services'] : words.site;
  const name = isPart ? unitName(context, open, `${room}.${id}`) : factName(context, room);
  const purposeOf = (one: string) => unitName(context, open, `purposes.${one}`);
  const said = { added: words.added, removed: words.removed, changed: words.changed }[change];
  return html`<section class="card unit"><h3>${kind} – ${name} <span class="tag on">${said}</span></h3>
<dl>${facts.filter(isTold).map(({ path, before, after }) => {
    const sense = { key: (path || room).split('.').at(-1) ?? '', purposeOf };
    const blocks = diffTexts(
      before === undefined ? '' : factText(context, before, sense),
      after === undefined ? '' : factText(context, after, sense),
    );
    return html`<dt>${path === '' ? name : factName(context, path)}</dt><dd>${diffView(context.words, blocks)}</dd>`;
  })}</dl></section>`;
}

/** Whether a fact says anything: the name of a cookie stands in front of each of its other facts. */
function isTold({ path }: FactChange, _: number, all: readonly FactChange[]): boolean {
  const [room = '', ...rest] = path.split('.');
  if ((room !== 'cookies' && room !== 'storage') || rest.at(-1) !== 'name') return true;
  const start = path.slice(0, -'name'.length);
  return !all.some((other) => other.path !== path && other.path.startsWith(start));
}

/** What publishing means, in sentences. */
export function consequenceView(
  context: PageContext,
  open: Parts,
  { before, after, forgets, everybody, granted, unasked, gone }: Consequence,
): Html {
  const words = CONFIGURATION_PUBLISH_WORDS[context.words.language];
  const name = (part: object) => partName(part, open);
  const sentences = [
    ...everybody.map((purpose) => fill(words.everybody, { purpose: name(purpose) })),
    ...granted.map(({ service, purpose }) =>
      fill(words.granted, { service: service.name, purpose: name(purpose) }),
    ),
    ...unasked.map((part) => fill(words.unasked, { name: name(part) })),
    ...gone.map((part) => fill(words.gone, { name: name(part) })),
  ];
  return html`<h2>${words.consequence}</h2>
<div class="notice">${forgets ? html`<p>${words.forgotten}</p>` : ''}
${forgets && after === before ? '' : html`<p>${fill(after > before ? words.raised : words.same, { before, after })}</p>`}
${sentences.length > 0 ? html`<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>` : ''}</div>`;
}
