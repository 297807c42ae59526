/**
 * Paths: the single facts of a configuration, each by its dotted path, so that two can be compared.
 *
 * Purposes and services stand by their id and not by their place: moving one changes nothing.
 *
 * @module
 */
import type { SiteConfig } from '../../widget/contract.ts';

/** The facts of a configuration: the path of each (`purposes.analytics.title.fr`), its JSON. */
export function factsOf(config: SiteConfig): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  collect(config, [], facts);
  return facts;
}

/** Paths of which the fact was added, taken away or changed, sorted. */
export function changedPaths(before: SiteConfig, after: SiteConfig): readonly string[] {
  const old = factsOf(before);
  const young = factsOf(after);
  return [...new Set([...old.keys(), ...young.keys()])]
    .filter((path) => old.get(path) !== young.get(path))
    .sort();
}

/** A fact of which two configurations say something else; `null` where one says nothing. */
export interface FactDifference {
  readonly path: string;
  /** JSON. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs, fact by fact, sorted by path. */
export function factDifferences(before: SiteConfig, after: SiteConfig): readonly FactDifference[] {
  const [old, young] = [factsOf(before), factsOf(after)];
  return changedPaths(before, after).map((path) => ({
    path,
    before: old.get(path) ?? null,
    after: young.get(path) ?? null,
  }));
}

function collect(value: unknown, path: readonly string[], facts: Map<string, string>): void {
  if (value === undefined) return;
  if (Array.isArray(value) && value.every(hasId) && isListOfThings(path)) {
    for (const item of value) collect({ ...item, id: undefined }, [...path, item.id], facts);
    // Its own entry, so that a purpose of which nothing else is said is still a fact.
    for (const item of value) facts.set([...path, item.id].join('.'), 'true');
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, item] of Object.entries(value)) collect(item, [...path, key], facts);
  } else {
    facts.set(path.join('.'), JSON.stringify(value));
  }
}

function hasId(item: unknown): item is { readonly id: string } {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string';
}

function isListOfThings(path: readonly string[]): boolean {
  return path.length === 1 && (path[0] === 'purposes' || path[0] === 'services');
}
