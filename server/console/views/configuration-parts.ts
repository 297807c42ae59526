/**
 * The purposes of a site, each with its services: where they are added, ordered and taken away.
 *
 * @module
 */
import { html } from 'hono/html';
import type { Fault } from '../../problem.ts';
import type { OpenConfiguration } from '../configuration/drafts.ts';
import {
  fingerprint,
  listOf,
  type PartKind,
  stringOf,
  type TypedPart,
} from '../configuration/typed.ts';
import { bannerName } from '../words/banner-names.ts';
import { siteFaultText } from '../words/site-faults.ts';
import { counted } from '../words/room.ts';
import { fill } from '../words/words.ts';
import {
  configurationPage,
  configurationPath,
  mayConfigure,
  partName,
  unitName,
  wordsOf,
} from './configuration-frame.ts';
import { factName } from './fact-texts.ts';
import { csrfField, type Html, type PageContext } from './page.ts';

/** What the page shows. */
export interface PartsView {
  readonly open: OpenConfiguration;
  /** Why it cannot be published as it is. */
  readonly faults: readonly Fault[];
  readonly done?: string | undefined;
}

/** The page. */
export function partsPage(context: PageContext, view: PartsView): Html {
  const { open, done } = view;
  const words = wordsOf(context);
  const { purposes, services } = open.config;
  const known = new Set(purposes.map(({ id }) => id));
  const homeless = services.filter(({ purpose }) => !known.has(stringOf(purpose)));
  const path = configurationPath(open.site.site);
  return configurationPage(context, {
    open,
    tab: 'parts',
    title: words.title,
    done,
    body: html`<p class="lead">${words.lead}</p>
${faultsBox(context, view)}
<h2>${words.list.purposes}</h2>
<ul class="cards parts">${purposes.map((purpose) => purposeCard(context, view, purpose))}</ul>
${
  homeless.length > 0
    ? html`<section class="card"><h3>${words.list.homeless}</h3>${serviceList(context, view, homeless)}</section>`
    : ''
}
${
  mayConfigure(context, open)
    ? html`<p class="row"><a class="button" href="${path}/add/purpose">${words.list.addPurpose}</a>
<a class="button" href="${path}/catalogue">${words.list.addService}</a></p>`
    : ''
}`,
  });
}

/** What is to be mended, each with the way there. */
export function faultsBox(context: PageContext, { open, faults }: PartsView): Html {
  if (faults.length === 0) return html``;
  const { draft } = wordsOf(context);
  const count = counted(context.words.language, draft.fault, faults.length);
  return html`<div class="notice fault"><p><strong>${fill(draft.faults, { count })}</strong></p>
<ul>${faults.map((fault) => faultItem(context, open, fault))}</ul></div>`;
}

function faultItem(context: PageContext, open: OpenConfiguration, fault: Fault): Html {
  const [room = '', index = ''] = fault.path.split('.');
  const text = siteFaultText(context.words.language, fault.message);
  const part =
    room === 'purposes' || room === 'services' ? open.config[room][Number(index)] : undefined;
  const path = configurationPath(open.site.site);
  if (part) {
    return html`<li><a href="${path}/${room}/${part.id}">${unitName(context, open, `${room}.${part.id}`)}</a> – ${text}</li>`;
  }
  const [, language, key] = /^texts\.([^.]+)\.(.+)$/.exec(fault.path) ?? [];
  if (language !== undefined && key !== undefined) {
    const name = bannerName(context.words.language, key);
    return html`<li><a href="/console/sites/${open.site.site}/banner/${language}">${name}</a> – ${text}</li>`;
  }
  const page = room === 'appearance' ? '/appearance' : '/settings';
  const fact = fault.path.replaceAll(/\.\d+(?=\.|$)/g, '');
  return html`<li><a href="${path}${page}">${factName(context, fact)}</a> – ${text}</li>`;
}

function purposeCard(context: PageContext, view: PartsView, purpose: TypedPart): Html {
  const { open } = view;
  const words = wordsOf(context);
  const services = open.config.services.filter((service) => service['purpose'] === purpose.id);
  const exempt = stringOf(purpose['exempt']);
  const short: Readonly<Record<string, string>> = words.purpose.short;
  const path = configurationPath(open.site.site);
  return html`<li class="card"><div class="part"><h3>${partName(purpose, open)}</h3>
<p><span class="tag${exempt ? '' : ' on'}">${exempt ? fill(words.list.exempt, { why: short[exempt] ?? exempt }) : words.list.asks}</span>
${tags(context, view, 'purposes', purpose)}</p>
${actions(context, view, 'purposes', purpose, open.config.purposes)}</div>
${
  services.length > 0
    ? serviceList(context, view, services)
    : html`<p class="soft">${words.list.noServices}</p>`
}
${
  mayConfigure(context, open)
    ? html`<p><a href="${path}/catalogue?purpose=${purpose.id}">${words.list.addService}<span class="visually-hidden">, ${partName(purpose, open)}</span></a></p>`
    : ''
}</li>`;
}

function serviceList(context: PageContext, view: PartsView, services: readonly TypedPart[]): Html {
  const { list } = wordsOf(context);
  return html`<ul class="services">${services.map((service) => {
    const count = listOf(service['cookies']).length;
    const facts = [
      stringOf(service['provider']),
      count > 0 ? counted(context.words.language, list.cookies, count) : '',
    ];
    return html`<li class="part"><div><strong>${partName(service, view.open)}</strong>
<span class="soft">${facts.filter(Boolean).join(', ')}</span>
${tags(context, view, 'services', service)}</div>
${actions(context, view, 'services', service, services)}</li>`;
  })}</ul>`;
}

function tags(context: PageContext, view: PartsView, kind: PartKind, { id }: TypedPart): Html {
  const { open, faults } = view;
  const { list } = wordsOf(context);
  const index = open.config[kind].findIndex((part) => part.id === id);
  const isFaulty = faults.some(({ path }) => path.startsWith(`${kind}.${index}.`));
  const isFresh = !open.inForce[kind].some((part) => part.id === id);
  return html`${isFresh ? html`<span class="tag on">${list.fresh}</span>` : ''}
${isFaulty ? html`<span class="tag faulty">${list.faulty}</span>` : ''}`;
}

/** Edit, move, remove: each says of what, to who does not see where it stands. */
function actions(
  context: PageContext,
  { open }: PartsView,
  kind: PartKind,
  part: TypedPart,
  beside: readonly TypedPart[],
): Html {
  if (!mayConfigure(context, open)) return html``;
  const { list } = wordsOf(context);
  const name = html`<span class="visually-hidden">, ${partName(part, open)}</span>`;
  const place = beside.indexOf(part);
  const path = configurationPath(open.site.site);
  const button = (act: 'up' | 'down' | 'remove', isOff = false) =>
    html`<button class="quiet" name="act" value="${act}" ${isOff ? html`disabled` : ''}>${list[act]}${name}</button>`;
  return html`<div class="row part-acts"><a href="${path}/${kind}/${part.id}">${list.edit}${name}</a>
<form method="post" action="${path}/arrange" class="row">${csrfField(context)}
<input type="hidden" name="part" value="${kind}.${part.id}"><input type="hidden" name="seen" value="${fingerprint(part)}">
${button('up', place === 0)}${button('down', place === beside.length - 1)}${button('remove')}</form></div>`;
}
