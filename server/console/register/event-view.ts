/**
 * One event of the register: what was decided, what had been shown, its proof, and what may be done
 * with it. What was erased shows what has remained.
 *
 * @module
 */
import { html } from 'hono/html';
import type { ConsentEvent, Notice } from '../../../widget/contract.ts';
import type { Inclusion } from '../../register/register.ts';
import type { Hold, KeptEvent, RegisterRow, SiteVersion } from '../../store/store.ts';
import { may } from '../roles.ts';
import { csrfField, type Html, page, type PageContext } from '../views/page.ts';
import { languageName, when, whenOnRecord } from '../views/when.ts';
import { fill } from '../words/words.ts';
import { actForms, type Attempt, attemptBox } from './act-forms.ts';
import { registerPath } from './list-view.ts';
import { noticeFrame } from './notice-view.ts';
import { facts, namesOf, wordsOf } from './words.ts';

/** What the page of an event knows. */
export interface EventView {
  readonly site: SiteVersion;
  readonly row: RegisterRow;
  readonly position: number;
  /** Hex, as receipts have it. */
  readonly leaf: string;
  readonly inclusion: Inclusion;
  readonly notice: Notice | null;
  /** Whether the files that showed it were kept. */
  readonly isShowable: boolean;
  readonly hold: Hold | null;
  readonly done?: string | undefined;
  /** What was tried and refused, as it was typed. */
  readonly attempt?: Attempt | undefined;
}

/** The whole page. */
export function eventPage(context: PageContext, view: EventView): Html {
  const said = wordsOf(context);
  const { site, row, position, done } = view;
  const title = row.state === 'erased' ? said.erase.erased : fill(said.event.title, { position });
  return page(context, {
    title,
    place: { site, section: 'register' },
    crumbs: [{ href: registerPath(site.site), text: said.title }],
    done,
    body: html`<h1>${title}</h1>
${row.state === 'kept' ? attemptBox(context, { ...view, subject: row.event.subject }) : ''}
${row.state === 'erased' ? erasedBody(context, row) : keptBody(context, view, row.event)}
${proof(context, view)}
${row.state === 'kept' ? actForms(context, { ...view, subject: row.event.subject }) : ''}`,
  });
}

function erasedBody(
  context: PageContext,
  { position, day, ground }: Extract<RegisterRow, { state: 'erased' }>,
): Html {
  const { erase, columns } = wordsOf(context);
  const known = ground === 'visitor' || ground === 'retention' ? erase[ground] : ground;
  return html`<p class="lead">${erase.erasedLead}</p>
${facts([
  [columns.position, String(position)],
  [columns.day, day],
  [erase.ground, known],
])}`;
}

function keptBody(context: PageContext, view: EventView, kept: KeptEvent): Html {
  const said = wordsOf(context);
  const { site, notice, position, hold } = view;
  // What is stored was validated when it came in.
  const event = JSON.parse(kept.body) as ConsentEvent;
  const path = registerPath(site.site);
  return html`${hold ? holdNote(context, hold) : ''}
<h2>${said.event.facts}</h2>
${decision(context, kept, event, notice)}
<div class="row">${kept.subject === null ? '' : sameSubject(context, site.site, kept.subject)}
${may(context.user, site.site, 'export') && !site.config.test ? html`<a href="${path}/events/${position}/receipt.json">${said.event.receipt}</a>` : ''}</div>
<h2>${said.event.notice}</h2>
${
  notice
    ? html`<p class="soft">${said.shown.lead}</p>${
        view.isShowable
          ? noticeFrame(context, {
              site: site.site,
              hash: hashOf(kept),
              layer: 'banner',
              size: 'desktop',
            })
          : html`<p>${said.shown.none}</p>`
      }`
    : ''
}
<p><a href="${path}/notices/${hashOf(kept)}">${said.shown.open}</a></p>`;
}

const hashOf = ({ notice }: KeptEvent) => notice.replace('sha256:', '');

function decision(
  context: PageContext,
  kept: KeptEvent,
  event: ConsentEvent,
  notice: Notice | null,
): Html {
  const { event: said, columns, actions, layers, anonymous } = wordsOf(context);
  const nameOf = namesOf(notice);
  const answers = (given: Readonly<Record<string, boolean>>) =>
    html`<ul class="plain">${Object.entries(given).map(
      ([id, answer]) =>
        html`<li>${nameOf(id)}${said.colon}<strong>${answer ? said.yes : said.no}</strong></li>`,
    )}</ul>`;
  return facts([
    [columns.action, actions[event.action]],
    [columns.answers, answers(event.purposes)],
    [said.exceptions, Object.keys(event.services).length > 0 ? answers(event.services) : null],
    [columns.layer, layers[event.layer]],
    [columns.language, languageName(context.words, event.language)],
    [said.received, whenOnRecord(context.words, kept.receivedAt)],
    [said.told, when(context.words, event.decidedAt)],
    [said.expires, when(context.words, kept.expiresAt)],
    [columns.subject, kept.subject === null ? anonymous : html`<code>${kept.subject}</code>`],
    [said.id, html`<code>${event.id}</code>`],
    [said.revision, String(kept.revision)],
    [said.gpc, event.gpc ? said.gpcYes : said.gpcNo],
    [said.widget, event.widget],
  ]);
}

/** A form, not a link: an identifier stands in no address. */
function sameSubject(context: PageContext, site: string, subject: string): Html {
  const { event: said } = wordsOf(context);
  return html`<form method="post" action="${registerPath(site)}/search">${csrfField(context)}
<input type="hidden" name="q" value="${subject}"><button>${said.sameSubject}</button></form>`;
}

function holdNote(context: PageContext, { reason, author, setAt }: Hold): Html {
  const { hold } = wordsOf(context);
  return html`<div class="notice fault"><p><strong>${hold.held}</strong></p><p><q>${reason}</q></p>
<p>${fill(hold.by, { author, date: setAt.slice(0, 10) })}</p></div>`;
}

function proof(context: PageContext, { position, leaf, inclusion }: EventView): Html {
  const { proof: said, columns } = wordsOf(context);
  const path = inclusion.proof;
  return html`<h2>${said.title}</h2><p class="soft">${said.lead}</p>
${facts([
  [columns.position, String(position)],
  [said.leaf, html`<code>${leaf}</code>`],
  [
    said.path,
    path.length === 0
      ? said.alone
      : html`<ol>${path.map((hash) => html`<li><code>${hash}</code></li>`)}</ol>`,
  ],
  [said.checkpoint, html`<pre tabindex="0">${inclusion.checkpoint}</pre>`],
])}
<p><a href="/log/key">${said.link}</a></p>`;
}
