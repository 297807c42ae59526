/**
 * The page of one person: roles by site, sessions, a new link, and the way out.
 *
 * @module
 */
import { html } from 'hono/html';
import type { DeskSession, DeskUser } from '../../store/store.ts';
import { sessionsTable } from '../account/sessions.ts';
import { csrfField, faultBox, type Html, page, type PageContext } from '../views/page.ts';
import { whenText } from '../views/when.ts';
import { PEOPLE } from '../words/people.ts';
import { fill } from '../words/words.ts';
import { ROLE_ORDER, type RolePlace } from './views.ts';

/** What the page shows. */
export interface PersonView {
  readonly person: DeskUser;
  /** Where the reader gives roles. */
  readonly places: readonly RolePlace[];
  /** Whether the reader may act on the person as a whole. */
  readonly isOpen: boolean;
  readonly sessions: readonly DeskSession[];
  /** The hash of the token of the session that asks. */
  readonly own: string;
  readonly done?: string | undefined;
  readonly faults?: readonly string[];
}

/** The whole page. */
export function personPage(context: PageContext, view: PersonView): Html {
  const { words: desk, user } = context;
  const words = PEOPLE[desk.language];
  const { person, places, isOpen, done, faults = [] } = view;
  return page(context, {
    title: person.email,
    crumbs: [
      { href: '/console', text: desk.sites.title },
      { href: '/console/people', text: words.title },
    ],
    done,
    body: html`<h1>${person.email}</h1>
<p class="lead">${fill(words.since, { date: whenText(desk, person.createdAt) })}. ${user?.id === person.id ? words.own : ''}</p>
${faults.length > 0 ? faultBox(words.lastOwner, faults) : ''}
<h2>${words.roles}</h2>${places.map((place) => roleForm(context, person, place))}
${isOpen ? whole(context, view) : html`<p class="soft">${words.notReached}</p>`}`,
  });
}

function roleForm(context: PageContext, person: DeskUser, { site, name }: RolePlace): Html {
  const { words: desk } = context;
  const words = PEOPLE[desk.language];
  const present = person.roles.find((held) => held.site === site)?.role;
  const place = site === null ? words.everySite : name;
  const id = `role-${site ?? '-'}`;
  return html`<form class="row" method="post" action="/console/people/${person.id}/role">${csrfField(context)}
<input type="hidden" name="site" value="${site ?? ''}">
<label for="${id}">${fill(words.roleOn, { site: place })}</label>
<select id="${id}" name="role"><option value="">${words.noRole}</option>${ROLE_ORDER.map(
    (role) =>
      html`<option value="${role}" ${role === present ? html`selected` : ''}>${desk.roles[role]}</option>`,
  )}</select>
<button>${words.save}<span class="visually-hidden">, ${place}</span></button></form>`;
}

function whole(context: PageContext, { person, sessions, own }: PersonView): Html {
  const words = PEOPLE[context.words.language];
  const path = `/console/people/${person.id}`;
  return html`<h2>${words.sessions}</h2>
${
  sessions.length === 0
    ? html`<p class="soft">${words.noSessions}</p>`
    : html`${sessionsTable(context, sessions, { action: `${path}/end`, own })}
<form method="post" action="${path}/end-all">${csrfField(context)}<button>${words.endAll}</button></form>`
}
<h2>${words.newLink}</h2><p class="soft">${words.newLinkLead}</p>
<form method="post" action="${path}/link">${csrfField(context)}<button>${words.newLink}</button></form>
<h2>${words.remove}</h2><p class="soft">${words.removeLead}</p>
<details><summary>${words.remove}</summary><form method="post" action="${path}/remove">${csrfField(context)}
<button>${fill(words.removeConfirm, { email: person.email })}</button></form></details>`;
}
