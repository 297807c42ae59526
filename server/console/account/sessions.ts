/**
 * A person's sessions as a table, each with a button that ends it.
 *
 * @module
 */
import { html } from 'hono/html';
import type { DeskSession } from '../../store/store.ts';
import { csrfField, type Html, type PageContext } from '../views/page.ts';
import { when } from '../views/when.ts';
import { ACCOUNT } from '../words/account.ts';

/** The table; `own` is the session that asks, which is not offered to be ended. */
export function sessionsTable(
  context: PageContext,
  sessions: readonly DeskSession[],
  { action, own }: { readonly action: string; readonly own: string },
): Html {
  const { words: desk } = context;
  const words = ACCOUNT[desk.language];
  const heads = [words.browser, words.begun, words.seen, words.action];
  const button = ({ tokenHash }: DeskSession) =>
    tokenHash === own
      ? html`<span class="tag on">${words.thisOne}</span>`
      : html`<form method="post" action="${action}">${csrfField(context)}
<input type="hidden" name="session" value="${tokenHash}"><button>${words.end}</button></form>`;
  return html`<table class="stack"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${sessions.map(
    (session) => html`<tr><th scope="row">${session.browser || words.browserUnknown}</th>
<td data-label="${words.begun}">${when(desk, session.begunAt)}</td>
<td data-label="${words.seen}">${when(desk, session.seenAt)}</td><td>${button(session)}</td></tr>`,
  )}</tbody></table>`;
}
