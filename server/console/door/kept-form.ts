/**
 * A form that came when its session was over: it goes through the door with the person, and can be
 * sent again on the other side. Nothing of it is stored on the server.
 *
 * @module
 */
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { DeskEnv } from '../guard.ts';
import type { Html } from '../views/page.ts';
import type { DeskLanguage } from '../words/words.ts';

/** Where somebody was going, and what they were sending there. */
export interface KeptForm {
  /** A path of the desk. */
  readonly path: string;
  /** The fields, without the token of the session that is over; `null`: only a page was asked for. */
  readonly fields: readonly (readonly [name: string, text: string])[] | null;
}

/** Where one goes who was going nowhere else. */
export const HOME: KeptForm = { path: '/console', fields: null };

/** What a request was about to do, that met the door. */
export function keptOf(c: Context<DeskEnv>): KeptForm {
  const { pathname, search } = new URL(c.req.url);
  if (c.req.method !== 'POST') return { path: ours(pathname + search), fields: null };
  const fields = [...c.get('form')].filter(([name]) => name !== 'csrf');
  return { path: ours(pathname), fields };
}

/** The fields by which a form of the door takes it along, with the language that it speaks. */
export function keptFields({ path, fields }: KeptForm, language: DeskLanguage): Html {
  return html`<input type="hidden" name="ui" value="${language}"><input type="hidden" name="going" value="${path}">
${fields ? html`<input type="hidden" name="kept" value="${JSON.stringify(fields)}">` : ''}`;
}

/** Reads it from a form of the door. */
export function readKept(form: URLSearchParams): KeptForm {
  return { path: ours(form.get('going') ?? ''), fields: readFields(form.get('kept')) };
}

/** Whether a person wrote it: a short word or a number is one of the page's own. */
export function isWritten(text: string): boolean {
  return text.length > 40 || /\s/.test(text);
}

/** A path of the desk behind its door; anything else leads to its first page. */
function ours(path: string): string {
  const isOurs = /^\/console(\/[\w~:-][\w.~:-]*)*(\?[\w=&%.+~:-]*)?$/.test(path);
  return isOurs && !/^\/console\/(enter|sign-in|sign-out)\b/.test(path) ? path : HOME.path;
}

function readFields(text: string | null): KeptForm['fields'] {
  if (text === null) return null;
  try {
    const read: unknown = JSON.parse(text);
    if (!Array.isArray(read)) return null;
    return read.filter(isField).map(([name, value]) => [name, value] as const);
  } catch {
    return null;
  }
}

function isField(value: unknown): value is [string, string] {
  return (
    Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string')
  );
}
