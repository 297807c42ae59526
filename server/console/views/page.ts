/**
 * The frame of every page of the desk: head, header, messages, footer.
 *
 * Markup is made with `html`, which escapes everything that is put into it: no text of a document,
 * an address or a form ever becomes markup here.
 *
 * @module
 */
import { html } from 'hono/html';
import type { DeskUser, SiteVersion } from '../../store/store.ts';
import { may, roleOn } from '../roles.ts';
import { type SectionId, sectionPath, SECTIONS } from '../sections.ts';
import { KEEPING_WORDS } from '../words/keeping.ts';
import type { Words } from '../words/words.ts';

/** A piece of markup, possibly still to come. */
export type Html = ReturnType<typeof html>;

/** What every page knows: who reads it, and in which language. */
export interface PageContext {
  readonly words: Words;
  /** Who is signed in; nobody at the door. */
  readonly user: DeskUser | null;
  /** The session's token for forms; empty where nobody is signed in. */
  readonly csrf: string;
  /** The page's own path, for the switch of languages; empty where there is to be none. */
  readonly path: string;
  /** Whether the page answers a form, and shows what was typed into it. */
  readonly isAnswer?: boolean | undefined;
  /** What waits to take effect on the page's site, or could not: told on each of its pages. */
  readonly waiting?: Html | undefined;
}

/** One step of the way back. */
export interface Crumb {
  readonly href: string;
  readonly text: string;
}

/** Where at the desk a page is. */
export interface PagePlace {
  readonly site: SiteVersion;
  readonly section: SectionId;
}

/** What a page shows. */
export interface PageContent {
  readonly title: string;
  /** The site and the section that the page belongs to; none for what belongs to no site. */
  readonly place?: PagePlace;
  /** The way back; below a place, what lies between it and the page. */
  readonly crumbs?: readonly Crumb[];
  /** Good news on top: what has just been done. */
  readonly done?: string | undefined;
  readonly body: Html;
  /** Path of the page's script, where it has one. */
  readonly script?: string;
  /** Uses the whole width: editor beside preview. */
  readonly wide?: boolean;
}

/** The token that proves a form came from our own page. */
export function csrfField({ csrf }: PageContext): Html {
  return html`<input type="hidden" name="csrf" value="${csrf}">`;
}

/**
 * Makes a form one of which nothing typed is lost (`app/forms/kept-form.ts`). `seen`: what its author
 * had looked at comes back with it, so that what somebody else saved since is a conflict. `rows`: what
 * `act` is, for the server to show rows that the page does not have.
 */
export function kept(
  { words }: PageContext,
  { seen = false, rows }: { readonly seen?: boolean; readonly rows?: string } = {},
): Html {
  const said = JSON.stringify(KEEPING_WORDS[words.language]);
  return html`data-keep="${seen ? 'seen' : ''}" data-keep-words="${said}"${rows === undefined ? '' : html` data-rows="${rows}"`}`;
}

/** The whole page. */
export function page(context: PageContext, content: PageContent): Html {
  const { words } = context;
  return html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${content.title} · ${words.desk}</title>
<link rel="stylesheet" href="/console/desk.css">
${context.user ? html`<script type="module" src="/console/app/keep.js"></script>` : ''}
${content.script ? html`<script type="module" src="${content.script}"></script>` : ''}
</head>
<body data-sending="${KEEPING_WORDS[words.language].sending}">
<a class="skip" href="#main">${words.skip}</a>
${header(context, content.place)}
${sections(context, content.place)}
<main id="main" tabindex="-1" class="${content.wide ? 'wide' : ''}" ${context.isAnswer ? html`data-answer` : ''}>
${crumbs(context, content)}
${content.place ? (context.waiting ?? '') : ''}
${content.done ? html`<p class="notice done" role="status">${content.done}</p>` : ''}
${content.body}
</main>
</body>
</html>`;
}

function header(context: PageContext, place: PagePlace | undefined): Html {
  const { words, user, path } = context;
  const other = words.otherLanguage;
  const who = user
    ? html`<span class="who"><a href="/console/account">${user.email}</a> ${roleTag(words, user, place)}</span>
<form method="post" action="/console/sign-out">${csrfField(context)}<button class="quiet">${words.signOut}</button></form>`
    : '';
  const language = user
    ? html`<form method="post" action="/console/language">${csrfField(context)}
<input type="hidden" name="language" value="${other.code}"><input type="hidden" name="back" value="${path}">
<button class="quiet" lang="${other.code}">${other.name}</button></form>`
    : path
      ? html`<a lang="${other.code}" hreflang="${other.code}" href="${path}?ui=${other.code}">${other.name}</a>`
      : '';
  return html`<header>
<a class="brand" href="/console">${words.desk}</a>
<div class="session">${who}${language}</div>
</header>`;
}

/** The role on the page's site; elsewhere the one for all sites, where there is one. */
function roleTag(words: Words, user: DeskUser, place: PagePlace | undefined): Html {
  const role = place
    ? roleOn(user, place.site.site)
    : user.roles.find(({ site }) => site === null)?.role;
  return role ? html`<span class="role">${words.roles[role]}</span>` : html``;
}

/** The sections of the page's site that its reader may see. */
function sections({ words, user }: PageContext, place: PagePlace | undefined): Html {
  if (!place) return html``;
  const { site } = place.site;
  const open = SECTIONS.filter(({ act }) => may(user, site, act));
  return html`<nav class="sections" aria-label="${words.sections}"><ul>${open.map(
    (section) => html`<li><a href="${sectionPath(site, section)}"
${section.id === place.section ? html` aria-current="true"` : ''}>${section.words[words.language]}</a></li>`,
  )}</ul></nav>`;
}

function crumbs({ words }: PageContext, content: PageContent): Html {
  const steps = [...stepsTo(words, content), ...(content.crumbs ?? [])];
  if (steps.length === 0) return html``;
  return html`<nav class="crumbs" aria-label="${words.whereYouAre}"><ol>
${steps.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}
<li aria-current="page">${content.title}</li>
</ol></nav>`;
}

/** From the list of sites to the site of a page; a site's own first page stops before itself. */
function stepsTo(words: Words, { place, title }: PageContent): readonly Crumb[] {
  if (!place) return [];
  const { site, config } = place.site;
  const own = { href: `/console/sites/${site}`, text: config.name };
  const all = { href: '/console', text: words.sites.title };
  return title === config.name ? [all] : [all, own];
}

/** What went wrong, and what to do, above a form. */
export function faultBox(title: string, faults: readonly string[], more?: Html): Html {
  return html`<div class="notice fault" role="alert"><p><strong>${title}</strong></p>
${faults.length > 0 ? html`<ul>${faults.map((fault) => html`<li>${fault}</li>`)}</ul>` : ''}
${more ?? ''}</div>`;
}
