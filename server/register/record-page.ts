/**
 * The record page: where a visitor sees, downloads or erases their record, without JavaScript.
 *
 * @module
 */
import { hash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Language } from '../../widget/contract.ts';
import type { AnsweredReceipt } from './portable-record.ts';
import { type RecordTexts, recordTexts } from './record-texts.ts';

/** What the page shows. */
export interface RecordPage {
  readonly site: string;
  readonly siteName: string;
  readonly language: Language;
  readonly token: string;
  /** What was entered: filled in again. */
  readonly subject: string;
  readonly told: 'none' | 'erased' | 'expired' | 'held' | null;
  /** Why it is held, where it is. */
  readonly reason?: string;
  readonly shown: readonly AnsweredReceipt[];
}

const STYLE = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
body{max-width:44rem;margin:0 auto;padding:1.5rem}h1{font-size:1.6rem}h2{font-size:1.2rem}
label{display:block;font-weight:600}input{font:inherit;width:100%;box-sizing:border-box;padding:.6rem;border:1px solid;border-radius:.3rem}
button{font:inherit;padding:.6rem 1rem;margin:.8rem .5rem 0 0;min-height:2.75rem;border:1px solid;border-radius:.3rem;cursor:pointer}
:focus-visible{outline:3px solid;outline-offset:2px}[role=status]{border-left:4px solid;padding:.5rem 1rem}
article{border-top:1px solid;padding:.5rem 0}dl{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.2rem 1rem}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
pre{overflow:auto;white-space:pre-wrap;overflow-wrap:anywhere}`;

/** The page's policy: nothing is loaded, nothing runs, the form goes nowhere else. */
export const RECORD_CSP = [
  "default-src 'none'",
  `style-src 'sha256-${hash('sha256', STYLE, 'base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The whole document. */
export async function recordPage(page: RecordPage): Promise<string> {
  const texts = recordTexts(page.language);
  const document = html`<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${texts.title} – ${page.siteName}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<h1>${texts.title}</h1>
<p>${texts.intro}</p>
${page.told ? html`<p role="status">${texts[page.told]}${page.reason ? html` <q>${page.reason}</q>` : ''}</p>` : ''}
${form(page, texts)}
${page.shown.length > 0 ? html`<h2>${texts.found}</h2>` : ''}
${page.shown.map((shown) => event(page, texts, shown))}
</main>
<footer><p><a href="/${page.site}/privacy?lang=${page.language}">${texts.policy}</a> – ${page.siteName}</p></footer>
</body>
</html>
`;
  return String(await document);
}

function form({ site, language, token, subject }: RecordPage, texts: RecordTexts) {
  return html`<form method="post" action="/${site}/record" autocomplete="off">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="lang" value="${language}">
<label for="subject">${texts.identifier}</label>
<input id="subject" name="subject" value="${subject}" required minlength="36" maxlength="40" spellcheck="false" autocapitalize="none" aria-describedby="hint">
<p id="hint">${texts.hint}</p>
<button name="act" value="see">${texts.see}</button>
<button name="act" value="download">${texts.download}</button>
<button name="act" value="download-iso" aria-describedby="iso-hint">${texts.downloadIso}</button>
<p id="iso-hint">${texts.isoHint} <a href="/schema/record.json">${texts.schema}</a></p>
<button name="act" value="erase" aria-describedby="erase-hint">${texts.erase}</button>
<p id="erase-hint">${texts.eraseHint}</p>
</form>`;
}

function event({ site, language }: RecordPage, texts: RecordTexts, shown: AnsweredReceipt) {
  const { receipt } = shown;
  const time = (instant: string) =>
    html`<time datetime="${instant}">${instantIn(language, instant)}</time>`;
  const notice = receipt.notice.replace('sha256:', '');
  return html`<article>
<dl>
<dt>${texts.receivedAt}</dt><dd>${time(receipt.receivedAt)}</dd>
<dt>${texts.did}</dt><dd>${texts.actions[receipt.event.action]}</dd>
<dt>${texts.answers}</dt><dd><ul>${answers(texts, shown)}</ul></dd>
<dt>${texts.expiresAt}</dt><dd>${time(receipt.expiresAt)}</dd>
<dt>${texts.notice}</dt><dd><a href="/${site}/notices/${notice}">${receipt.notice}</a></dd>
<dt>${texts.position}</dt><dd>${receipt.index}</dd>
</dl>
<details><summary>${texts.proof}</summary><pre>${JSON.stringify(receipt, null, 2)}</pre></details>
</article>`;
}

function answers(texts: RecordTexts, { receipt, notice }: AnsweredReceipt) {
  const names = new Map<string, string>();
  for (const purpose of notice?.purposes ?? []) names.set(purpose.id, purpose.title);
  for (const service of notice?.services ?? []) names.set(service.id, service.name);
  const all = [...Object.entries(receipt.purposes), ...Object.entries(receipt.services)];
  return all.map(
    ([id, answer]) =>
      html`<li>${names.get(id) ?? id}${texts.colon}${answer ? texts.yes : texts.no}</li>`,
  );
}

function instantIn(language: Language, instant: string): string {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const;
  // English without a region is written as in Europe: "23 November 2026".
  const locale = language === 'en' ? 'en-GB' : language;
  return `${new Intl.DateTimeFormat(locale, format).format(new Date(instant))} UTC`;
}
