/**
 * One purpose with its switch and its services, each with their own.
 *
 * @module
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Id, NoticePurpose, NoticeService } from '../../contract.ts';
import { abroad } from '../parts/abroad.ts';
import { say } from '../parts/say.ts';
import type { Search, ServicesLayer, UiContext } from '../ui.ts';
import type { Draft } from './draft.ts';
import { toggle, type Turn } from './switch.ts';

/** With more services than this, each purpose's list begins closed. */
const FEW = 12;

/** What a row needs of the panel that it stands in. */
export interface Panel {
  readonly context: UiContext;
  readonly draft: Draft;
  readonly turn: Turn;
  /** What draws the facts of a service, once it is there. */
  readonly services: ServicesLayer | undefined;
  /** Fetches it, until it is there. */
  readonly want: (() => unknown) | undefined;
  readonly search: Search | undefined;
  /** Purposes whose list was opened: a long one is not drawn before. */
  readonly unfolded: ReadonlySet<Id>;
  unfold(purpose: Id): void;
}

/** A purpose as a section of its own. What is exempt is explained; but for audience, also locked. */
export function purposeRow(
  panel: Panel,
  { id, title, description, exempt, selfAssessment }: NoticePurpose,
): TemplateResult {
  const { context, draft, search, turn, unfolded } = panel;
  const { notice } = context;
  const found = notice.services.filter((service) => !search || search.finds(service));
  const services = found.filter(({ purpose }) => purpose === id);
  const isOpen = found.length <= FEW;
  const answers = exempt && exempt !== 'audience' ? null : draft;
  return html`<section aria-labelledby="t-${id}">
    <div class="row">
      <h3 id="t-${id}">${title} ${badge(context, id)}</h3>
      ${toggle(notice, answers, id, title, turn)}
    </div>
    <p id="d-${id}">${description} ${exempt ? say(notice, `exempt.${exempt}`) : nothing}</p>
    ${selfAssessment ? html`<p class="soft">${linked(selfAssessment)}</p>` : nothing}
    ${
      services[0]
        ? html`<details ?open=${isOpen} @toggle=${() => isOpen || panel.unfold(id)}>
            <summary class="soft">${say(notice, 'service.list', { count: services.length })}</summary>
            ${
              isOpen || unfolded.has(id)
                ? html`<ul>${services.map((service) => serviceRow(panel, answers, service))}</ul>`
                : nothing
            }
          </details>`
        : nothing
    }
  </section>`;
}

function serviceRow(
  { context, services, turn, want }: Panel,
  answers: Draft | null,
  service: NoticeService,
): TemplateResult {
  const { notice } = context;
  const { id, name, provider: company } = service;
  const by = say(notice, 'service.by', { company });
  return html`<li class="row">
    <details @toggle=${want} @focusin=${want}>
      <summary id="d-${id}"><strong>${name}</strong> <span class="soft">${by}</span> ${badge(context, id)}</summary>
      ${services?.serviceDetails(notice, service)}
    </details>
    ${answers ? toggle(notice, answers, id, name, turn) : nothing}
  </li>`;
}

function badge({ notice, consent }: UiContext, id: Id) {
  return consent.isNew(id) ? html`<b class="badge">${say(notice, 'banner.new')}</b>` : nothing;
}

/** A text, as a link where it is an address. */
function linked(text: string) {
  return /^https?:\/\/\S+$/.test(text) ? abroad(text, text) : text;
}
