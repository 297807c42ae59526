/**
 * The page of one's own account: password, second factor, sessions.
 *
 * @module
 */
import { html } from 'hono/html';
import type { DeskSession, DeskUser } from '../../store/store.ts';
import type { Means } from '../credentials/credentials.ts';
import { csrfField, faultBox, type Html, page, type PageContext } from '../views/page.ts';
import { ACCOUNT } from '../words/account.ts';
import { sessionsTable } from './sessions.ts';

/** What the page shows. */
export interface AccountView {
  readonly user: DeskUser;
  readonly means: Means;
  readonly sessions: readonly DeskSession[];
  /** The hash of the token of the session that asks. */
  readonly own: string;
  readonly done?: string | undefined;
  /** What kept something from being changed. */
  readonly faults?: readonly string[];
}

/** The whole page. */
export function accountPage(context: PageContext, view: AccountView): Html {
  const words = ACCOUNT[context.words.language];
  const { user, done, faults = [] } = view;
  return page(context, {
    title: words.title,
    crumbs: [{ href: '/console', text: context.words.sites.title }],
    done,
    body: html`<h1>${words.title}</h1><p class="lead">${user.email}. ${words.lead}</p>
${faults.length > 0 ? faultBox(words.refused, faults) : ''}
${password(context, view)}${secondFactor(context, view)}${sessions(context, view)}`,
  });
}

function password(context: PageContext, { user, means }: AccountView): Html {
  const words = ACCOUNT[context.words.language];
  const field = (name: string, label: string, autocomplete: string) =>
    html`<p><label for="${name}">${label}</label>
<input type="password" id="${name}" name="${name}" autocomplete="${autocomplete}" required></p>`;
  return html`<section class="sheet" aria-labelledby="password-title"><h2 id="password-title">${words.passwordTitle}</h2>
<p class="soft">${means.hasPassword ? words.passwordSet : words.passwordNone}</p>
<form class="narrow" method="post" action="/console/account/password">${csrfField(context)}
<input hidden type="email" name="email" autocomplete="username" readonly value="${user.email}">
${means.hasPassword ? field('present', words.present, 'current-password') : ''}
${field('next', words.next, 'new-password')}${field('again', words.again, 'new-password')}
<p><button>${words.passwordButton}</button></p></form></section>`;
}

function secondFactor(context: PageContext, { means }: AccountView): Html {
  const words = ACCOUNT[context.words.language];
  const state = means.hasSecondFactor ? words.factorOn : words.factorOff;
  return html`<section class="sheet" aria-labelledby="factor-title"><h2 id="factor-title">${words.factorTitle}</h2>
<p class="soft">${words.factorLead}</p><p>${state}</p>
${means.hasPassword ? factorForm(context, means) : html`<p>${words.factorNeedsPassword}</p>`}</section>`;
}

/** Each change of it asks for the password again: a browser left open is not its owner. */
function factorForm(context: PageContext, { hasSecondFactor }: Means): Html {
  const words = ACCOUNT[context.words.language];
  const path = '/console/account/second-factor';
  return html`<form class="narrow" method="post" action="${path}">${csrfField(context)}
<p><label for="confirm">${words.confirmPassword}</label>
<input type="password" id="confirm" name="password" autocomplete="current-password" required></p>
<p class="row">${
    hasSecondFactor
      ? html`<button formaction="${path}/codes">${words.codesNew}</button>
<button formaction="${path}/drop">${words.factorDrop}</button>`
      : html`<button>${words.factorBegin}</button>`
  }</p></form>`;
}

function sessions(context: PageContext, { sessions: list, own }: AccountView): Html {
  const words = ACCOUNT[context.words.language];
  return html`<section aria-labelledby="sessions-title"><h2 id="sessions-title">${words.sessionsTitle}</h2>
<p class="soft">${words.sessionsLead}</p>
${sessionsTable(context, list, { action: '/console/account/sessions/end', own })}
${
  list.length > 1
    ? html`<form method="post" action="/console/account/sessions/end-others">${csrfField(context)}
<button>${words.endOthers}</button></form>`
    : ''
}</section>`;
}
