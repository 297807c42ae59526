/**
 * The pages on which a second factor is set up, and backup codes are shown: once.
 *
 * @module
 */
import { html, raw } from 'hono/html';
import { csrfField, faultBox, type Html, page, type PageContext } from '../views/page.ts';
import { ACCOUNT } from '../words/account.ts';

/** A second factor that waits for its first code. */
export interface SetupView {
  /** `otpauth://totp/...` */
  readonly uri: string;
  readonly backupCodes: readonly string[];
  readonly faults?: readonly string[];
}

/** The picture to read, the key beside it, the backup codes, and the field for the first code. */
export async function setupPage(context: PageContext, view: SetupView): Promise<Html> {
  const { uri, backupCodes, faults = [] } = view;
  const words = ACCOUNT[context.words.language];
  // Loaded when somebody sets a second factor up, and not before.
  const { toString } = await import('qrcode');
  const key = new URL(uri).searchParams.get('secret') ?? '';
  return page(context, {
    title: words.setupTitle,
    crumbs: [{ href: '/console/account', text: words.title }],
    body: html`<h1>${words.setupTitle}</h1>
${faults.length > 0 ? faultBox(words.refused, faults) : ''}
<div class="sheet"><p>${words.setupScan}</p>
<div class="qr" role="img" aria-label="${words.setupQr}">${raw(await toString(uri, { type: 'svg', margin: 2 }))}</div>
<p>${words.setupKey}<br><code class="key">${key.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code></p></div>
${codes(context, backupCodes)}
<form class="sheet narrow" method="post" action="/console/account/second-factor/confirm">${csrfField(context)}
<input type="hidden" name="uri" value="${uri}"><input type="hidden" name="codes" value="${backupCodes.join(' ')}">
<p><label for="code">${words.setupCode}</label>
<input type="text" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required></p>
<p><button class="main">${words.setupConfirm}</button></p></form>`,
  });
}

/** Reads back what the form of {@link setupPage} carries; `null` where it does not. */
export function readSetup(form: URLSearchParams): SetupView | null {
  const uri = form.get('uri') ?? '';
  if (!uri.startsWith('otpauth://totp/') || !URL.canParse(uri)) return null;
  const backupCodes = (form.get('codes') ?? '')
    .split(' ')
    .filter((code) => /^[\w-]{1,40}$/.test(code));
  return { uri, backupCodes };
}

/** New backup codes, which take the place of the ones before. */
export function codesPage(context: PageContext, backupCodes: readonly string[]): Html {
  const words = ACCOUNT[context.words.language];
  return page(context, {
    title: words.codesTitle,
    crumbs: [{ href: '/console/account', text: words.title }],
    body: html`<h1>${words.codesTitle}</h1>${codes(context, backupCodes, true)}
<p><a class="button main" href="/console/account">${words.codesKept}</a></p>`,
  });
}

function codes(
  { words: { language } }: PageContext,
  list: readonly string[],
  isAlone = false,
): Html {
  const words = ACCOUNT[language];
  return html`<section class="sheet">${isAlone ? '' : html`<h2>${words.codesTitle}</h2>`}<p>${words.codesLead}</p>
<ul class="codes">${list.map((code) => html`<li><code>${code}</code></li>`)}</ul></section>`;
}
