/**
 * The visitor's earlier choice, carried over once: the other tool's trace goes, ours takes its place.
 *
 * @module
 */
import { randomUuid } from '../answer/uuid.ts';
import type { Choice, SiteRules } from '../contract.ts';
import { choiceValues, cookies } from '../storage/cookie.ts';
import { removeCookie, tolerate } from '../storage/remove-cookie.ts';
import { writeChoice } from '../storage/write-choice.ts';
import { carriedChoice, type Told } from './carried.ts';
import type { Names, Peer } from './peer.ts';

/** A tool whose choices are carried over. */
export interface Source {
  readonly peer: Peer;
  readonly names: Names;
  /** Where it keeps the choice. */
  readonly key: string;
}

/**
 * Carries the choice over and returns it; `null` where there is none to carry: no answer, one that is
 * too old, a choice of ours, or a browser that refuses by its signal.
 *
 * What the other tool has kept goes first, and where it does not go, nothing is carried: a yes must
 * not come back on the page after it was taken back.
 */
export function carryOver(rules: SiteRules, sources: readonly Source[]): Choice | null {
  const told = sources.flatMap(toldBy);
  const isKept = sources.some(({ key }) => textsAt(key)[0] !== undefined);
  const { globalPrivacyControl } = navigator as { globalPrivacyControl?: boolean };
  const hasOurs = choiceValues(rules)[0] !== undefined;
  if (!isKept || (globalPrivacyControl && rules.signals.gpc !== 'ignore' && !hasOurs)) return null;
  const keys = sources.flatMap(({ key, peer }) => [key, ...(peer.others ?? [])]);
  for (const key of keys) remove(key);
  if (hasOurs || keys.some((key) => textsAt(key)[0] !== undefined)) return null;
  const choice = told[0] ? carriedChoice(rules, told, Date.now(), randomUuid()) : null;
  if (choice) writeChoice(rules, choice);
  return choice;
}

/** What a tool has kept that is an answer: several where its domain was changed. */
function toldBy({ peer, names, key }: Source): Told[] {
  return textsAt(key).flatMap((text) => {
    const earlier = tolerate(() => peer.earlier(text, (name) => textsAt(name)[0]));
    return earlier ? [{ earlier, names }] : [];
  });
}

/** Every cookie of a name, then the item of storage. */
function textsAt(key: string): string[] {
  const item = tolerate(() => localStorage.getItem(key));
  const texts = cookies().flatMap(([name, value = '']) => (name === key ? [value] : []));
  return typeof item === 'string' ? [...texts, item] : texts;
}

function remove(key: string): void {
  removeCookie(key);
  tolerate(() => localStorage.removeItem(key));
}
