/**
 * Units: the pieces of a configuration that two people can change side by side without disturbing
 * each other. Each purpose and service is one, the order of each, and every other key.
 *
 * Pure.
 *
 * @module
 */
import { isSame, listOf, type PartKind, type TypedConfig, type TypedPart } from './typed.ts';

/** The kinds of parts, in the order in which they are shown. */
export const PART_KINDS: readonly PartKind[] = ['purposes', 'services'];

/** A configuration taken apart: `services.matomo`, `purposes` (their order), `name` ... */
export type Units = ReadonlyMap<string, unknown>;

/** Takes a configuration apart. */
export function unitsOf(config: TypedConfig): Units {
  const units = new Map<string, unknown>(Object.entries(config));
  for (const kind of PART_KINDS) {
    units.set(
      kind,
      config[kind].map(({ id }) => id),
    );
    for (const part of config[kind]) units.set(`${kind}.${part.id}`, part);
  }
  return units;
}

/** Puts one together; a part that no order names stands at the end. */
export function fromUnits(units: Units): TypedConfig {
  const rest = [...units].filter(([name]) => !/^(purposes|services)(\.|$)/.test(name));
  return {
    ...Object.fromEntries(rest),
    purposes: partsIn(units, 'purposes'),
    services: partsIn(units, 'services'),
  };
}

function partsIn(units: Units, kind: PartKind): readonly TypedPart[] {
  const parts = [...units].flatMap(([name, unit]) =>
    name.startsWith(`${kind}.`) ? [unit as TypedPart] : [],
  );
  const order = listOf(units.get(kind));
  const placeOf = ({ id }: TypedPart) => {
    const place = order.indexOf(id);
    return place < 0 ? order.length : place;
  };
  return parts.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Two people's changes of one configuration, put together. */
export interface Merge {
  readonly config: TypedConfig;
  /** Units that both changed, each in another way: there `mine` stands. */
  readonly clashes: readonly string[];
}

/** Puts together what two people made of `base`. */
export function merge(base: TypedConfig, theirs: TypedConfig, mine: TypedConfig): Merge {
  const [before, there, here] = [unitsOf(base), unitsOf(theirs), unitsOf(mine)];
  const names = new Set([...there.keys(), ...here.keys()]);
  const merged = new Map<string, unknown>();
  const clashes: string[] = [];
  for (const name of names) {
    const [old, their, my] = [before.get(name), there.get(name), here.get(name)];
    const isMine = !isSame(old, my);
    // An order follows from what was added and taken away: it is nothing to quarrel about.
    const isOrder = name === 'purposes' || name === 'services';
    if (isMine && !isOrder && !isSame(old, their) && !isSame(their, my)) clashes.push(name);
    const unit = isMine ? my : their;
    if (unit !== undefined) merged.set(name, unit);
  }
  return { config: fromUnits(merged), clashes: clashes.sort() };
}
