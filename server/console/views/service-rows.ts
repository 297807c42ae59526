/**
 * The rows of a service's form: its cookies and what else it stores. A row is added and taken away
 * by a button of the same form, so that nothing typed is lost on the way, with or without JavaScript.
 *
 * @module
 */
import { html } from 'hono/html';
import { listOf, objectOf, stringOf } from '../configuration/typed.ts';
import { fill } from '../words/words.ts';
import { wordsOf } from './configuration-frame.ts';
import { choiceField, lineField, numberField } from './fields.ts';
import { type PartFormView, textFields } from './part-form.ts';
import type { Html, PageContext } from './page.ts';

/** The areas of a browser's storage. */
const AREAS = ['localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage'];

/** The cookies. */
export function cookieRows(context: PageContext, view: PartFormView): Html {
  const { part, faults } = view;
  const { service } = wordsOf(context);
  const rows = listOf(part['cookies']).map((item, index) => {
    const cookie = objectOf(item);
    const at = `cookies.${index}`;
    return html`<fieldset class="entry"><legend>${fill(service.cookie, { number: index + 1 })}</legend>
${lineField({ path: `${at}.name`, label: service.cookieName, value: stringOf(cookie['name']), faults })}
${numberField({ path: `${at}.days`, label: service.days, value: stringOf(cookie['days']), faults })}
${textFields(context, view, { path: `${at}.description`, label: service.cookieDescription, typed: cookie['description'] })}
<button class="quiet" name="act" value="drop cookies ${index}">${fill(service.removeCookie, { number: index + 1 })}</button></fieldset>`;
  });
  return html`<h2 id="cookies">${service.cookies}</h2><p class="hint">${service.cookiesHint} ${service.daysHint}</p>
${rows}<p><button name="act" value="add cookies">${service.addCookie}</button></p>`;
}

/** The keys of the browser's storage. */
export function storageRows(context: PageContext, { part, faults }: PartFormView): Html {
  const { service } = wordsOf(context);
  const areas = AREAS.map((value) => ({ value, label: value }));
  const rows = listOf(part['storage']).map((item, index) => {
    const entry = objectOf(item);
    const at = `storage.${index}`;
    return html`<fieldset class="entry"><legend>${fill(service.entry, { number: index + 1 })}</legend>
${choiceField({ path: `${at}.area`, label: service.area, value: stringOf(entry['area']) || 'localStorage', faults }, areas)}
${lineField({ path: `${at}.name`, label: service.key, value: stringOf(entry['name']), faults })}
<button class="quiet" name="act" value="drop storage ${index}">${fill(service.removeStorage, { number: index + 1 })}</button></fieldset>`;
  });
  return html`<h2 id="storage">${service.storage}</h2><p class="hint">${service.storageHint}</p>
${rows}<p><button name="act" value="add storage">${service.addStorage}</button></p>`;
}
