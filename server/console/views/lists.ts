/**
 * The pages one walks through: the sites, and one site's texts.
 *
 * @module
 */
import { html } from 'hono/html';
import {
  type DocumentKind,
  type DocumentVersion,
  type Draft,
  type SiteVersion,
} from '../../store/store.ts';
import { may, maySomewhere } from '../roles.ts';
import { PEOPLE } from '../words/people.ts';
import { fill } from '../words/words.ts';
import { page, type Html, type PageContext } from './page.ts';
import { unreviewedNote } from './unreviewed.ts';
import { languageName, whenText } from './when.ts';

/** A document in the list of a site. */
export interface DocumentSummary {
  readonly kind: DocumentKind;
  readonly inForce: DocumentVersion;
  readonly languages: readonly string[];
  readonly drafts: readonly Draft[];
}

/** Every site of this installation. */
export function sitesPage(context: PageContext, sites: readonly SiteVersion[]): Html {
  const { words, user } = context;
  return page(context, {
    title: words.sites.title,
    body: html`<h1>${words.sites.title}</h1>
${
  sites.length === 0
    ? html`<p class="lead">${words.sites.none}</p><pre>mes-choix site add site.json</pre>`
    : html`<p class="lead">${words.sites.lead}</p><ul class="cards">${sites.map(
        ({
          site,
          config,
        }) => html`<li class="card"><h2><a href="/console/sites/${site}">${config.name}</a></h2>
<p class="soft">${config.origins.join(', ')}</p></li>`,
      )}</ul>`
}
<p class="row">${maySomewhere(user, 'manage-people') ? html`<a href="/console/people">${PEOPLE[words.language].title}</a>` : ''}
${maySomewhere(user, 'see-acts') ? html`<a href="/console/acts">${words.sites.acts}</a>` : ''}</p>`,
  });
}

/** The texts of one site. */
export function sitePage(
  context: PageContext,
  version: SiteVersion,
  documents: readonly DocumentSummary[],
): Html {
  const { words } = context;
  const { config, site } = version;
  return page(context, {
    title: config.name,
    place: { site: version, section: 'texts' },
    body: html`<h1>${config.name}</h1><p class="lead">${words.site.lead}</p>
<ul class="cards">${documents.map((document) => documentCard(context, site, document))}</ul>
${unreviewedNote(context, config)}
<h2>${fill(words.site.revision, { revision: config.revision })}</h2>
<p class="soft">${words.site.revisionMeaning}</p>`,
  });
}

function documentCard(context: PageContext, site: string, document: DocumentSummary): Html {
  const { words, user } = context;
  const { kind, inForce, languages, drafts } = document;
  const path = `/console/sites/${site}/${kind}`;
  const canDraft = may(user, site, 'draft');
  return html`<li class="card"><h2>${words.kinds[kind]}</h2>
<p class="soft">${fill(words.site.inForce, { version: inForce.version, date: whenText(words, inForce.publishedAt) })}</p>
${drafts.map(
  (
    draft,
  ) => html`<p><span class="tag on">${fill(words.site.draft, { date: whenText(words, draft.savedAt) })}</span>
${languageName(words, draft.language)}, ${draft.author}</p>`,
)}
<ul class="tabs">${languages.map(
    (code) =>
      html`<li><a href="${path}/${code}"><span class="visually-hidden">${canDraft ? words.site.edit : words.versions.open}, ${words.kinds[kind]}, </span>${languageName(words, code)}</a></li>`,
  )}</ul>
<p class="row"><a href="${path}/versions">${words.site.history}<span class="visually-hidden">, ${words.kinds[kind]}</span></a>
${drafts.length > 0 && canDraft ? html`<a href="${path}/publish">${words.site.publishDrafts}<span class="visually-hidden">, ${words.kinds[kind]}</span></a>` : ''}
${kind === 'banner' ? '' : html`<a href="/${site}/${kind}">${words.site.public}<span class="visually-hidden">, ${words.kinds[kind]}</span></a>`}</p></li>`;
}
