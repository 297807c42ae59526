/**
 * What may be done with a record: hold it, let it go, erase it. Each for those whose role allows it.
 *
 * @module
 */
import { html } from 'hono/html';
import type { Hold, SiteVersion } from '../../store/store.ts';
import { may } from '../roles.ts';
import { csrfField, faultBox, type Html, kept, type PageContext } from '../views/page.ts';
import { registerPath } from './list-view.ts';
import { wordsOf } from './words.ts';

/** What was tried and refused. */
export interface Attempt {
  readonly act: 'hold' | 'erase';
  /** As it was typed. */
  readonly reason: string;
  readonly refused: readonly string[];
}

/** What the forms need to know. */
export interface ActFormsView {
  readonly site: SiteVersion;
  readonly position: number;
  readonly subject: string | null;
  readonly hold: Hold | null;
  readonly attempt?: Attempt | undefined;
}

/** The forms of a record; a refusal without an identifier is nobody's and has none. */
export function actForms(context: PageContext, view: ActFormsView): Html {
  const { site, subject, hold } = view;
  if (subject === null) return html``;
  const canHold = may(context.user, site.site, 'hold');
  const canErase = may(context.user, site.site, 'erase') && hold === null;
  return html`${canHold ? (hold ? liftForm(context, view) : holdForm(context, view)) : ''}
${canErase ? eraseForm(context, view) : ''}`;
}

/** What was tried and refused, above the page; what was typed stands in its form, or here. */
export function attemptBox(context: PageContext, { attempt, hold }: ActFormsView): Html {
  if (!attempt) return html``;
  const { act, reason, refused } = attempt;
  const said = wordsOf(context);
  const typed =
    hold && reason
      ? html`<p>${said.erase.reason}${said.event.colon}<q>${reason}</q></p>`
      : undefined;
  return faultBox(act === 'erase' ? said.erase.refused : said.hold.title, refused, typed);
}

const pathOf = ({ site, position }: ActFormsView, act: string) =>
  `${registerPath(site.site)}/events/${position}/${act}`;

function holdForm(context: PageContext, view: ActFormsView): Html {
  const { hold: said } = wordsOf(context);
  return html`<h2 id="hold">${said.title}</h2><form class="sheet" method="post" action="${pathOf(view, 'hold')}" ${kept(context)}>
${csrfField(context)}<p>${said.lead}</p>
${reason(view, 'hold', said.reason, said.hint)}
<p class="row"><button>${said.set}</button></p></form>`;
}

function liftForm(context: PageContext, view: ActFormsView): Html {
  const { hold: said } = wordsOf(context);
  return html`<h2 id="hold">${said.title}</h2><form class="sheet" method="post" action="${pathOf(view, 'lift')}">
${csrfField(context)}<p>${said.liftLead}</p><p class="row"><button>${said.lift}</button></p></form>`;
}

function eraseForm(context: PageContext, view: ActFormsView): Html {
  const { erase: said } = wordsOf(context);
  return html`<h2 id="erase">${said.title}</h2><form class="sheet" method="post" action="${pathOf(view, 'erase')}" ${kept(context)}>
${csrfField(context)}<p>${said.lead}</p>
${reason(view, 'erase', said.reason, said.hint)}
<p class="option"><input type="checkbox" id="sure" name="sure" value="yes" required><label for="sure">${said.sure}</label></p>
<p class="row"><button>${said.button}</button></p></form>`;
}

/** One sentence, which stays with the act. */
function reason({ attempt }: ActFormsView, act: Attempt['act'], label: string, hint: string): Html {
  const tried = attempt?.act === act ? attempt : null;
  const id = `${act}-reason`;
  return html`<label for="${id}">${label}</label><p class="hint" id="${id}-hint">${hint}</p>
<input type="text" id="${id}" name="reason" value="${tried?.reason ?? ''}" required maxlength="300" aria-describedby="${id}-hint"
${tried && tried.reason === '' ? html` aria-invalid="true"` : ''}>`;
}
