/**
 * One purpose with its switch and its services, each with their own.
 *
 * @module
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Id, NoticePurpose, NoticeService } from '../../contract.ts';
import { abroad } from '../parts/abroad.ts';
import { say } from '../parts/say.ts';
import type { UiContext } from '../ui.ts';
import type { Draft } from './draft.ts';
import { serviceDetails } from './service-details.ts';
import { toggle, type Turn } from './switch.ts';

/** With more services than this, each purpose's list begins closed. */
const FEW = 12;

/** A purpose as a section of its own. What is exempt is explained; but for audience, also locked. */
export function purposeRow(
  context: UiContext,
  draft: Draft,
  { id, title, description, exempt, selfAssessment }: NoticePurpose,
  turn: Turn,
): TemplateResult {
  const { notice } = context;
  const services = notice.services.filter(({ purpose }) => purpose === id);
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
        ? html`<details ?open=${notice.services.length <= FEW}>
            <summary class="soft">${say(notice, 'service.list', { count: services.length })}</summary>
            <ul>${services.map((service) => serviceRow(context, answers, service, turn))}</ul>
          </details>`
        : nothing
    }
  </section>`;
}

function serviceRow(
  context: UiContext,
  answers: Draft | null,
  service: NoticeService,
  turn: Turn,
): TemplateResult {
  const { notice } = context;
  const { id, name, provider: company } = service;
  return html`<li class="row">
    <details>
      <summary id="d-${id}">
        <strong>${name}</strong> <span class="soft">${say(notice, 'service.by', { company })}</span>
        ${badge(context, id)}
      </summary>
      ${serviceDetails(notice, service)}
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
