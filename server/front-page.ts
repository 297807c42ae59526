/**
 * The page at `/`: what this server has, and where.
 *
 * @module
 */
import { html, raw } from 'hono/html';
import { FRONT_STYLES } from './front-styles.ts';

/** A site on the front page. */
export interface ListedSite {
  readonly slug: string;
  readonly name: string;
}

/** A link that the installation adds: its demo, for instance. */
export interface FrontLink {
  readonly href: string;
  readonly text: string;
}

/** The routes that another program may rely on (docs/contract.md, section 6). */
const ROUTES: readonly (readonly [request: string, answer: string])[] = [
  ['GET /SITE/consent.js', 'the banner, for a page’s script tag'],
  ['GET /SITE/config.json', 'the published configuration and its notices'],
  ['POST /SITE/consents', 'takes a decision, answers its receipt'],
  ['GET /SITE/receipt', 'the receipts of the identifier in the Consent-Id header; DELETE erases'],
  ['GET /SITE/record', 'where visitors see and erase their record'],
  ['GET /SITE/privacy', 'the privacy policy; also .json and .md, ?lang= and ?at='],
  ['GET /SITE/faq', 'the questions and answers, in the same forms'],
  ['GET /SITE/notices/HASH', 'exactly what was shown'],
  ['GET /log/checkpoint', 'the signed head of the register’s log'],
  ['GET /log/key', 'the key that verifies it'],
  ['GET /schema/site.json', 'the JSON Schema of a site’s configuration'],
  ['GET /healthz', 'whether the process answers'],
  ['GET /readyz', 'whether the store can be written'],
];

/** The whole page. */
export function frontPage(
  origin: string,
  sites: readonly ListedSite[],
  links: readonly FrontLink[],
) {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Mes choix</title>
<style>${raw(FRONT_STYLES)}</style>
</head>
<body>
<main>
<h1>Mes choix</h1>
<p>Consent banner, preference centre and register of proof.</p>
<ul>
${links.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}
<li><a href="/docs/">Documentation</a></li>
<li><a href="/console">Console: policy, questions and answers, texts</a></li>
</ul>
<h2>Sites</h2>
${
  sites.length === 0
    ? html`<p>None yet. Add one: <code>mes-choix site add site.json</code></p>`
    : sites.map((site) => siteSection(origin, site, sites))
}
<h2>Routes</h2>
<dl>
${ROUTES.map(([request, answer]) => html`<dt><code>${request}</code></dt><dd>${answer}</dd>`)}
</dl>
</main>
</body>
</html>`;
}

/** A site; with its slug, where another one has the same name. */
function siteSection(origin: string, { slug, name }: ListedSite, sites: readonly ListedSite[]) {
  const isShared = sites.some((other) => other.slug !== slug && other.name === name);
  const tag = `<script src="${origin}/${slug}/consent.js" async></script>`;
  return html`<h3>${name}${isShared ? html` – <code>${slug}</code>` : ''}</h3>
<p><code>${tag}</code></p>
<ul>
<li><a href="/${slug}/privacy">Privacy policy</a></li>
<li><a href="/${slug}/faq">Questions and answers</a></li>
<li><a href="/${slug}/record">A visitor’s record</a></li>
<li><a href="/${slug}/config.json">Configuration</a></li>
</ul>`;
}
