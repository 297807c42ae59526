/**
 * A choice as the cookie holds it (docs/contract.md, section 4), and back.
 *
 *     1~<revision>~<YYYYMMDD, UTC>~<granted>~<subject>
 *
 * What does not read back whole is no choice.
 *
 * @module
 */
import type { Choice, Id, SiteRules } from '../contract.ts';
import { allowed, choiceOf, rulesIn, stands } from './choice.ts';

const FORM =
  /^1~([1-9]\d{0,14})~(\d{4})(\d\d)(\d\d)~((?:!?[a-z][a-z0-9-]{0,31}(?:\.(?=[!a-z])|(?=~)))*)~([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})?$/;

/** The cookie's value for a choice. */
export function encode({ purposes, services, decidedAt, revision, subject }: Choice): string {
  const granted = Object.keys(purposes).filter((id) => purposes[id]);
  const exceptions = Object.keys(services).map((id) => (services[id] ? id : `!${id}`));
  const day = decidedAt.slice(0, 10).replaceAll('-', '');
  return `1~${revision}~${day}~${[...granted.sort(), ...exceptions.sort()].join('.')}~${subject ?? ''}`;
}

/**
 * The choice that a value holds, however old it is; `null` where the value is not one. Ids that the
 * site no longer knows are left out of it.
 */
export function decode(value: string, site: SiteRules): Choice | null {
  const [, revision, year, month, date, list = '', subject = null] = FORM.exec(value) ?? [];
  const day = Date.parse(`${year}-${month}-${date}`);
  // An engine may take the 31st of February for the 2nd of March.
  if (!revision || new Date(day).getUTCDate() !== Number(date)) return null;
  const entries = new Set(list.split('.'));
  const grants = [...entries].filter((entry) => /^[a-z]/.test(entry));
  if (grants.some((id) => entries.has(`!${id}`)) || !subject !== !grants.length) return null;
  const map: Record<Id, boolean> = {};
  for (const { id, purpose, exempt } of rulesIn(site)) {
    const unsaid = purpose ? map[purpose] === true : !!exempt;
    map[id] = !entries.has(`!${id}`) && (entries.has(id) || unsaid);
  }
  return choiceOf(site, map, { revision: Number(revision), subject, day });
}

/**
 * The choice in force among all values of the cookie's name at `now` (ms): the newest that stands;
 * of equal date the one that grants less.
 */
export function newestChoice(
  values: readonly string[],
  site: SiteRules,
  now: Date | number,
): Choice | null {
  const grants = (choice: Choice) => Object.values(allowed(site, choice)).filter(Boolean).length;
  const standing = values
    .map((value) => decode(value, site))
    .filter((choice) => choice && stands(site, choice, Number(now))) as Choice[];
  standing.sort((a, b) => b.decidedAt.localeCompare(a.decidedAt) || grants(a) - grants(b));
  return standing[0] ?? null;
}
