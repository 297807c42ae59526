/**
 * What differs between two configurations, unit by unit and fact by fact. Pure.
 *
 * @module
 */
import { isSame, listOf, objectOf, type PartKind, type Typed, type TypedConfig } from './typed.ts';
import { PART_KINDS, unitsOf } from './units.ts';

/** One fact that is another. */
export interface FactChange {
  /** Within its unit: `title.fr`, `cookies._pk_id*.days`; empty for the unit itself. */
  readonly path: string;
  /** `undefined` where there was, or is, none. */
  readonly before: unknown;
  readonly after: unknown;
}

/** One unit that is another. */
export interface Difference {
  /** `purposes`, `services`, or the key of the site itself. */
  readonly room: string;
  /** Of a purpose or service: its id. */
  readonly id: string | null;
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly facts: readonly FactChange[];
}

/** What differs, in the order of the newer one; what went comes last. */
export function differencesOf(before: TypedConfig, after: TypedConfig): readonly Difference[] {
  const [old, young] = [unitsOf(before), unitsOf(after)];
  return [...new Set([...young.keys(), ...old.keys()])].flatMap((name): Difference[] => {
    const [was, is] = [old.get(name), young.get(name)];
    if (isSame(was, is)) return [];
    const [room = name, ...rest] = name.split('.');
    const id = rest.length > 0 ? rest.join('.') : null;
    if (id === null && PART_KINDS.includes(room as PartKind)) {
      return isMoved(listOf(was), listOf(is)) ? [{ room, id, change: 'moved', facts: [] }] : [];
    }
    const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    return [{ room, id, change, facts: factChanges(was, is) }];
  });
}

/** Whether what is in both stands in another order. */
function isMoved(before: readonly unknown[], after: readonly unknown[]): boolean {
  const stayed = before.filter((id) => after.includes(id));
  return !isSame(
    stayed,
    after.filter((id) => before.includes(id)),
  );
}

function factChanges(before: unknown, after: unknown): readonly FactChange[] {
  const [old, young] = [factsOf(before), factsOf(after)];
  return [...new Set([...young.keys(), ...old.keys()])]
    .filter((path) => path !== 'id' && !isSame(old.get(path), young.get(path)))
    .map((path) => ({ path, before: old.get(path), after: young.get(path) }));
}

/** Every fact by its path. What has a name in a list is known by it, whatever its place. */
function factsOf(value: unknown): ReadonlyMap<string, unknown> {
  const facts = new Map<string, unknown>();
  collect(value, [], facts);
  return facts;
}

function collect(value: unknown, path: readonly string[], facts: Map<string, unknown>): void {
  if (value === undefined) return;
  if (Array.isArray(value) && value.length > 0 && value.every(isNamed)) {
    for (const item of value as readonly NamedItem[]) {
      const { name, ...rest } = item;
      collect({ ...rest, name }, [...path, name], facts);
    }
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, item] of Object.entries(objectOf(value))) {
      collect(item, [...path, key], facts);
    }
  } else facts.set(path.join('.'), value);
}

type NamedItem = Typed & { readonly name: string };

function isNamed(item: unknown): item is NamedItem {
  return typeof objectOf(item)['name'] === 'string';
}
