/**
 * The list of people, the form that invites one, and the link it makes.
 *
 * @module
 */
import { html } from 'hono/html';
import type { DeskUser, Role, SiteRole, SiteVersion } from '../../store/store.ts';
import {
  csrfField,
  faultBox,
  type Html,
  page,
  type PageContext,
  type PagePlace,
} from '../views/page.ts';
import { whenText } from '../views/when.ts';
import { PEOPLE } from '../words/people.ts';
import { fill, type Words } from '../words/words.ts';

/** In the order in which they are offered: the one that may do least to others first. */
export const ROLE_ORDER: readonly Role[] = ['editor', 'auditor', 'owner'];

/** A place for which roles are given: a site by its slug, or `null` for all of them. */
export interface RolePlace {
  readonly site: string | null;
  readonly name: string;
}

/** What somebody was about to invite. */
export interface Invite {
  readonly email: string;
  readonly role: Role;
  readonly site: string | null;
}

/** What the list shows. */
export interface PeopleView {
  readonly people: readonly DeskUser[];
  /** Where the reader gives roles. */
  readonly places: readonly RolePlace[];
  readonly invite: Invite;
  /** The site whose people these are; none for all that the reader manages. */
  readonly place?: PagePlace | undefined;
  readonly done?: string | undefined;
  readonly faults?: readonly string[];
}

/** The list, and the form that invites. */
export function peoplePage(context: PageContext, view: PeopleView): Html {
  const { words: desk } = context;
  const words = PEOPLE[desk.language];
  const { people, place, done, faults = [] } = view;
  const link = ({ id, email }: DeskUser) => html`<a href="/console/people/${id}">${email}</a>`;
  return page(context, {
    title: words.title,
    ...(place ? { place } : { crumbs: [{ href: '/console', text: desk.sites.title }] }),
    done,
    body: html`<h1>${words.title}</h1><p class="lead">${place ? words.siteLead : words.lead}</p>
${faults.length > 0 ? faultBox(desk.faults.notSaved, faults) : ''}
<table class="stack"><thead><tr><th scope="col">${words.person}</th><th scope="col">${words.roles}</th></tr></thead>
<tbody>${people.map(
      (
        person,
      ) => html`<tr><th scope="row">${isReached(view, person) ? link(person) : person.email}</th>
<td data-label="${words.roles}">${rolesOf(desk, view, person)}</td></tr>`,
    )}</tbody></table>
${inviteForm(context, view)}`,
  });
}

/** Whether the reader gives roles anywhere that this person has one. */
function isReached({ places }: PeopleView, { roles }: DeskUser): boolean {
  return roles.some((role) => places.some(({ site }) => site === role.site));
}

function rolesOf(desk: Words, { place, places }: PeopleView, { roles }: DeskUser): Html {
  const here = roles.filter(({ site }) => isShown(place, site));
  return html`${here.map(
    ({ site, role }) =>
      html`<span class="tag">${desk.roles[role]}, ${placeName(desk, places, site)}</span> `,
  )}`;
}

const isShown = (place: PagePlace | undefined, site: SiteRole['site']) =>
  place === undefined || site === null || site === place.site.site;

/** The name of a place, where the reader knows it; its slug otherwise. */
export function placeName(desk: Words, places: readonly RolePlace[], site: string | null): string {
  if (site === null) return PEOPLE[desk.language].everySite;
  return places.find((place) => place.site === site)?.name ?? site;
}

function inviteForm(context: PageContext, { places, invite }: PeopleView): Html {
  const { words: desk } = context;
  const words = PEOPLE[desk.language];
  const may = { owner: words.ownerMay, editor: words.editorMay, auditor: words.auditorMay };
  return html`<section aria-labelledby="invite-title"><h2 id="invite-title">${words.inviteTitle}</h2>
<form class="sheet narrow" method="post" action="/console/people/invite">${csrfField(context)}
<p><label for="email">${words.email}</label>
<input type="email" id="email" name="email" autocomplete="off" required value="${invite.email}"></p>
<fieldset><legend>${words.role}</legend>${ROLE_ORDER.map(
    (
      role,
    ) => html`<div class="option"><input type="radio" id="role-${role}" name="role" value="${role}"
${role === invite.role ? html` checked` : ''}>
<label for="role-${role}">${desk.roles[role]}</label><span class="hint">${may[role]}</span></div>`,
  )}</fieldset>
<p><label for="site">${words.site}</label><br><select id="site" name="site">${places.map(
    ({ site, name }) =>
      html`<option value="${site ?? ''}" ${site === invite.site ? html`selected` : ''}>${site === null ? words.everySite : name}</option>`,
  )}</select></p>
<p><button class="main">${words.invite}</button></p></form></section>`;
}

/** A one-time link, shown to who made it. */
export function linkPage(
  context: PageContext,
  { email, link, expiresAt }: { email: string; link: string; expiresAt: string },
): Html {
  const { words: desk } = context;
  const words = PEOPLE[desk.language];
  const title = fill(words.linkTitle, { email });
  return page(context, {
    title,
    crumbs: [{ href: '/console/people', text: words.title }],
    body: html`<h1>${title}</h1><p class="lead">${words.linkLead}</p>
<p><label for="link">${words.linkLabel}</label>
<input type="text" id="link" readonly spellcheck="false" value="${link}"></p>
<p class="soft">${fill(words.linkOnce, { date: whenText(desk, expiresAt) })}</p>
<p><a class="button" href="/console/people">${words.back}</a></p>`,
  });
}

/** The place of a site's people. */
export function peoplePlace(site: SiteVersion): PagePlace {
  return { site, section: 'people' };
}
