/**
 * Which known services an address or a script's text belongs to. Pure.
 *
 * @module
 */
import type { Id } from '../../../widget/contract.ts';
import { catalogue } from '../presets/catalogue.ts';
import { knownMarks } from '../presets/marks.ts';

/**
 * The known services of an address. What is marked as one service's own (`/maps`, `?id=G-`) is that
 * service's; otherwise it is everybody's who has the host and is not told by marks on it. More than
 * one: nobody can tell which.
 *
 * An element fetches what it names: whoever has the host is asked. An address in code (`isText`) may
 * be a link to somebody's page, so there a mark is needed where there are any.
 */
export function servicesAt({ host, pathname, search }: URL, isText = false): readonly Id[] {
  const marked = [...knownMarks()]
    .filter(([, { urls }]) => urls.some((url) => isAt(url, host, pathname + search)))
    .map(([id]) => id);
  if (marked.length > 0) return withoutOverridden(marked);
  const there = catalogue().presets.filter(({ hosts }) => hosts.some((at) => at.host === host));
  const open = there.filter(({ id }) => !isMarkedOn(id, host));
  return (open.length > 0 || isText ? open : there).map(({ id }) => id);
}

/** The known services whose snippet a script's text is, by what only they write. */
export function servicesInCode(code: string): readonly Id[] {
  const plain = code.replaceAll(/\s+/g, '').replaceAll(/["`]/g, "'");
  const found = [...knownMarks()]
    .filter(([, marks]) => marks.code.some((mark) => plain.includes(mark)))
    .map(([id]) => id);
  return withoutOverridden(found);
}

/** Whether a service may be hosted anywhere: the addresses in its snippet are its own. */
export function hasOwnHost(id: Id): boolean {
  return knownMarks().get(id)?.ownHost === true;
}

/** Without those that bear the marks of another that was found. */
function withoutOverridden(found: readonly Id[]): readonly Id[] {
  const over = new Set(found.flatMap((id) => knownMarks().get(id)?.over ?? []));
  return found.filter((id) => !over.has(id));
}

function isMarkedOn(id: Id, host: string): boolean {
  const urls = knownMarks().get(id)?.urls ?? [];
  return urls.some((url) => fits(url.split('/')[0] ?? '', host));
}

/** Whether the host fits what a mark says before its first slash, and the rest what it says after. */
function isAt(mark: string, host: string, rest: string): boolean {
  const slash = mark.indexOf('/');
  return fits(mark.slice(0, slash), host) && fits(mark.slice(slash), rest);
}

const compiled = new Map<string, RegExp>();

/** Whether a pattern, in which `*` stands for any characters, is all of a text. */
function fits(pattern: string, text: string): boolean {
  const known = compiled.get(pattern);
  if (known) return known.test(text);
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const made = new RegExp(`^${parts.join('.*')}$`, 's');
  compiled.set(pattern, made);
  return made.test(text);
}
