/**
 * A configuration as it is being typed: the shape of a `site.json`, with values of any kind, so that
 * what was typed wrongly is kept and can be mended.
 *
 * What the server keeps by itself (revision, `since`, approvals of texts) is no part of it. Pure.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import type { Id } from '../../../widget/contract.ts';
import { canonicalJson } from '../../log/commitment.ts';

/** An object of which only the keys are known. */
export type Typed = Readonly<Record<string, unknown>>;

/** A purpose or a service. */
export type TypedPart = Typed & { readonly id: Id };

/** Where a part stands. */
export type PartKind = 'purposes' | 'services';

/** A whole configuration. */
export type TypedConfig = Typed & Readonly<Record<PartKind, readonly TypedPart[]>>;

/** Keys that the server alone writes. */
const KEPT_BY_SERVER = ['revision', 'reviewed'];

/** Reads any JSON as a configuration that is being typed; what is no part is passed over. */
export function typedConfig(value: unknown): TypedConfig {
  const rest = Object.entries(objectOf(value)).filter(([key]) => !KEPT_BY_SERVER.includes(key));
  const known = Object.fromEntries(rest);
  return { ...known, purposes: partsIn(known['purposes']), services: partsIn(known['services']) };
}

/** An object's entries; none of anything else. */
export function objectOf(value: unknown): Typed {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Typed)
    : {};
}

/** A list's items; none of anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** A string as it is, a number as it is written; of anything else nothing. */
export function stringOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function partsIn(value: unknown): readonly TypedPart[] {
  return listOf(value).map((item) => {
    const { since: _, ...part } = objectOf(item);
    return { ...part, id: stringOf(part['id']) };
  });
}

/** The part of this id. */
export function findPart(config: TypedConfig, kind: PartKind, id: Id): TypedPart | undefined {
  return config[kind].find((part) => part.id === id);
}

/** With this part in the place of the one of its id, or at the end. */
export function withPart(config: TypedConfig, kind: PartKind, part: TypedPart): TypedConfig {
  const isKnown = findPart(config, kind, part.id) !== undefined;
  const parts = isKnown
    ? config[kind].map((known) => (known.id === part.id ? part : known))
    : [...config[kind], part];
  return { ...config, [kind]: parts };
}

/** Without the part of this id. */
export function withoutPart(config: TypedConfig, kind: PartKind, id: Id): TypedConfig {
  return { ...config, [kind]: config[kind].filter((part) => part.id !== id) };
}

/**
 * With the part of this id one place further up or down among those that `isBeside` it: services
 * are shown under their purpose, and change places with the next one there.
 */
export function movedPart(
  config: TypedConfig,
  kind: PartKind,
  id: Id,
  by: -1 | 1,
  isBeside: (part: TypedPart) => boolean = () => true,
): TypedConfig {
  const parts = [...config[kind]];
  const places = parts.flatMap((part, place) => (isBeside(part) ? [place] : []));
  const at = places.find((place) => parts[place]?.id === id);
  const to = at === undefined ? undefined : places[places.indexOf(at) + by];
  if (at === undefined || to === undefined) return config;
  const [one, other] = [parts[at], parts[to]];
  if (!one || !other) return config;
  parts[at] = other;
  parts[to] = one;
  return { ...config, [kind]: parts };
}

/** A short name for a value: another one where anything in it is another. */
export function fingerprint(value: unknown): string {
  const text = value === undefined ? '' : canonicalJson(value);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Whether two values say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return fingerprint(one) === fingerprint(other);
}
