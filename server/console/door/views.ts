/**
 * The pages before one is signed in.
 *
 * @module
 */
import { html } from 'hono/html';
import { DOOR, PASSWORD_FAULTS, type PasswordWord } from '../words/door.ts';
import { fill } from '../words/words.ts';
import { csrfField, faultBox, type Html, page, type PageContext } from '../views/page.ts';
import { isWritten, type KeptForm, keptFields } from './kept-form.ts';

/** Why the door is shown, besides that somebody came. */
export type DoorReason =
  | { readonly why: 'left' | 'ended' | 'wrong' | 'over' }
  | { readonly why: 'wait'; readonly seconds: number };

/** The sign-in itself. */
export function signInPage(
  context: PageContext,
  kept: KeptForm,
  { email = '', reason }: { readonly email?: string; readonly reason?: DoorReason } = {},
): Html {
  const words = DOOR[context.words.language];
  const isEnded = reason?.why === 'ended';
  return page(withoutSwitch(context, kept), {
    title: isEnded ? words.ended : words.title,
    done: reason?.why === 'left' ? words.left : undefined,
    body: html`<h1>${isEnded ? words.ended : words.title}</h1>
<p class="lead">${isEnded ? (kept.fields ? words.kept : words.endedHow) : words.lead}</p>
${reason ? problem(context, reason) : ''}
<form class="sheet narrow" method="post" action="/console/sign-in">${keptFields(kept, context.words.language)}
<p><label for="email">${words.email}</label>
<input type="email" id="email" name="email" autocomplete="username" required value="${email}"></p>
<p><label for="password">${words.password}</label>
<input type="password" id="password" name="password" autocomplete="current-password" required></p>
<p><button class="main">${words.button}</button></p></form>
${lost(context)}${keptTexts(context, kept)}`,
  });
}

/** The second factor. */
export function codePage(context: PageContext, kept: KeptForm, reason?: DoorReason): Html {
  const words = DOOR[context.words.language];
  return page(withoutSwitch(context, kept), {
    title: words.codeTitle,
    body: html`<h1>${words.codeTitle}</h1><p class="lead">${words.codeLead}</p>
${reason ? problem(context, reason, true) : ''}
<form class="sheet narrow" method="post" action="/console/sign-in/code">${keptFields(kept, context.words.language)}
<p><label for="code">${words.code}</label>
<input type="text" id="code" name="code" autocomplete="one-time-code" autocapitalize="off" spellcheck="false" required aria-describedby="code-hint"></p>
<p class="hint" id="code-hint">${words.codeHint}</p>
<p><button class="main">${words.button}</button></p></form>
<p><a href="/console/sign-in">${words.again}</a></p>${keptTexts(context, kept)}`,
  });
}

/** The form that was kept, ready to be sent by the person who is signed in again. */
export function resumePage(context: PageContext, { path, fields }: KeptForm): Html {
  const words = DOOR[context.words.language];
  const all = fields ?? [];
  return page(context, {
    title: words.resume,
    body: html`<h1>${words.resume}</h1><p class="lead">${words.resumeLead}</p>
<form method="post" action="${path}">${csrfField(context)}
${all.map(([name, text]) => html`<input type="hidden" name="${name}" value="${text}">`)}
<p class="row"><button class="main">${words.resumeSend}</button>
<a class="button" href="/console">${words.resumeDrop}</a></p></form>
${texts(words.resumeTyped, all)}`,
  });
}

/** Whom a link lets in, and what they had chosen when it was not taken. */
export interface LinkView {
  readonly token: string;
  readonly email: string;
  readonly faults?: readonly PasswordWord[];
}

/** What a one-time link shows: a button. A link preview fetches the page and presses none. */
export function enterPage(context: PageContext, { token, email, faults = [] }: LinkView): Html {
  const words = DOOR[context.words.language];
  const said = faults.map((fault) => PASSWORD_FAULTS[context.words.language][fault]);
  const isWrong = said.length > 0 ? html`aria-invalid="true"` : '';
  return page(context, {
    title: words.link,
    body: html`<h1>${words.link}</h1>
<p class="lead">${fill(words.linkFor, { email })} ${words.linkLead}</p>
${said.length > 0 ? faultBox(words.notChosen, said) : ''}
<form class="sheet narrow" method="post" action="/console/enter"><input type="hidden" name="token" value="${token}"><input type="hidden" name="ui" value="${context.words.language}">
<input hidden type="email" name="email" autocomplete="username" readonly value="${email}">
<p><label for="password">${words.choose}</label>
<input type="password" id="password" name="password" autocomplete="new-password" aria-describedby="hint" ${isWrong}></p>
<p class="hint" id="hint">${words.chooseHint}</p>
<p><label for="again">${words.chooseAgain}</label>
<input type="password" id="again" name="again" autocomplete="new-password" ${isWrong}></p>
<p><button class="main">${words.button}</button></p></form>
<p class="soft">${words.linkOnce}</p>`,
  });
}

/** A link that opens nothing any more. */
export function linkOverPage(context: PageContext): Html {
  const words = DOOR[context.words.language];
  return page(context, {
    title: words.linkOver,
    body: html`<h1>${words.linkOver}</h1><p class="lead">${words.linkOverHow}</p>
<p><a class="button" href="/console/sign-in">${words.title}</a></p>${lost(context, true)}`,
  });
}

/** Another language is another page, and would leave behind what this one keeps. */
function withoutSwitch(context: PageContext, { fields }: KeptForm): PageContext {
  return fields ? { ...context, path: '' } : context;
}

function lost({ words: { language } }: PageContext, isOpen = false): Html {
  const words = DOOR[language];
  return html`<details ${isOpen ? html`open` : ''}><summary>${words.lost}</summary><p>${words.lostHow}</p>
<pre tabindex="0">mes-choix user add vous@example.org</pre></details>`;
}

function problem({ words: { language } }: PageContext, reason: DoorReason, isCode = false): Html {
  const words = DOOR[language];
  switch (reason.why) {
    case 'wait':
      return faultBox(words.wait, [
        fill(words.waitHow, { time: timeText(language, reason.seconds) }),
      ]);
    case 'over':
      return faultBox(words.over, [words.overHow]);
    case 'wrong':
      return isCode
        ? faultBox(words.codeWrong, [words.codeWrongHow])
        : faultBox(words.wrong, [words.wrongHow]);
    case 'left':
    case 'ended':
      return html``;
  }
}

/** So many seconds as people say it. */
export function timeText(language: string, seconds: number): string {
  const [count, unit] = seconds < 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    count,
  );
}

function keptTexts({ words: { language } }: PageContext, { fields }: KeptForm): Html {
  return texts(DOOR[language].resumeTyped, fields ?? []);
}

function texts(title: string, fields: readonly (readonly [string, string])[]): Html {
  const written = fields.filter(([, text]) => isWritten(text));
  if (written.length === 0) return html``;
  return html`<h2>${title}</h2>${written.map(
    ([name, text]) =>
      html`<p><label for="typed-${name}" class="visually-hidden">${title} (${name})</label>
<textarea class="source" id="typed-${name}" readonly rows="${Math.min(20, text.split('\n').length + 1)}">
${text}</textarea></p>`,
  )}`;
}
