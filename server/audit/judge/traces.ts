/**
 * What was left and asked for, against what was answered and what is declared. Pure.
 *
 * @module
 */
import type { Finding } from '../finding.ts';
import type { Item } from '../inventory.ts';
import type { State } from '../observed.ts';

/** Judges it. `isAsked`: whether a banner was there whose answers could be given. */
export function judgeTraces(items: readonly Item[]): readonly Finding[] {
  return items.flatMap((item) => [
    ...beforeChoice(item),
    ...afterRefusal(item),
    ...afterWithdrawal(item),
    ...undeclared(item),
    ...tooLong(item),
  ]);
}

/** Whether a yes is needed for it, as far as anybody has said. */
function needsConsent({ standing, kind, party }: Item): boolean {
  if (standing.is === 'declared') return true;
  // The site's own other hosts: pictures and the like, until a known service is found there.
  if (standing.is === 'undeclared')
    return kind !== 'host' || party === 'third' || !!standing.preset;
  return false;
}

const was = ({ states }: Item, state: State) => states.includes(state);

function beforeChoice(item: Item): readonly Finding[] {
  if (!was(item, 'fresh') || !needsConsent(item)) return [];
  const inMarkup = item.before.find(({ by }) => by !== null && 'markup' in by);
  if (inMarkup?.by && 'markup' in inMarkup.by) {
    const { markup, line } = inMarkup.by;
    const facts = { kind: inMarkup.kind, address: inMarkup.url, page: markup, line };
    return [{ code: 'not-held', severity: 'fault', item, facts }];
  }
  const first = item.before[0];
  const by = first?.by && 'script' in first.by ? first.by.script : '';
  const facts = { kind: first?.kind ?? '', address: first?.url ?? '', by };
  return [{ code: 'before-choice', severity: 'fault', item, facts }];
}

/** What was there before the answer is said once, above. */
function afterRefusal(item: Item): readonly Finding[] {
  if (!was(item, 'refused') || was(item, 'fresh') || !needsConsent(item)) return [];
  return [{ code: 'after-refusal', severity: 'fault', item }];
}

function afterWithdrawal(item: Item): readonly Finding[] {
  if (!was(item, 'withdrawn') || was(item, 'fresh') || was(item, 'refused')) return [];
  if (!needsConsent(item)) return [];
  if (item.kind === 'host') return [{ code: 'after-withdrawal', severity: 'fault', item }];
  // Neither the page nor a consent tool on it can reach these: they have to be told to the visitor.
  const isOutOfReach = item.party === 'third' || item.httpOnly;
  return [{ code: 'stays', severity: isOutOfReach ? 'note' : 'fault', item }];
}

function undeclared(item: Item): readonly Finding[] {
  const { standing, kind, party } = item;
  if (standing.is !== 'undeclared') return [];
  const facts = { service: standing.service ?? '', preset: standing.preset ?? '' };
  const isOwnHost = kind === 'host' && party === 'first' && !standing.preset;
  return [{ code: 'undeclared', severity: isOwnHost ? 'note' : 'fault', item, facts }];
}

/** A day and a fiftieth more than declared is a matter of rounding. */
function tooLong(item: Item): readonly Finding[] {
  const { standing, days } = item;
  if (standing.is !== 'declared' || standing.days === undefined || days === null) return [];
  if (days <= standing.days * 1.02 + 1) return [];
  const facts = { declared: standing.days, days: Math.round(days) };
  return [{ code: 'longer-than-declared', severity: 'fault', item, facts }];
}
