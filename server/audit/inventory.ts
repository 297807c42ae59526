/**
 * Everything that was seen, each thing once, with the states in which it was there and what is
 * declared of it. Pure.
 *
 * @module
 */
import type { Id, StorageArea } from '../../widget/contract.ts';
import type { Declarations, Standing } from './declarations.ts';
import type { Observation, Party, SeenRequest, State } from './observed.ts';

/** One cookie, key or host. */
export interface Item {
  readonly kind: 'cookie' | StorageArea | 'host';
  /** The cookie's or key's name; of a host nothing. */
  readonly name: string;
  readonly host: string;
  readonly party: Party;
  /** In the order of a visit. */
  readonly states: readonly State[];
  /** Of a cookie: its longest life; `null` for the session. */
  readonly days: number | null;
  readonly httpOnly: boolean;
  /** Of a host: what was asked before anything was answered. */
  readonly before: readonly SeenRequest[];
  readonly standing: Standing;
}

const ORDER: readonly State[] = ['fresh', 'refused', 'accepted', 'withdrawn'];

/** Lists it. */
export function inventoryOf(
  { visits }: Pick<Observation, 'visits'>,
  declarations: Declarations,
): readonly Item[] {
  const found = new Map<string, Item>();
  const see = (item: Omit<Item, 'states'>, state: State) => {
    // Several known services may be on one host: each is a thing of its own.
    const preset = 'preset' in item.standing ? item.standing.preset : '';
    const key = [item.kind, item.name, item.host, preset].join('\n');
    const known = found.get(key);
    const states = new Set([...(known?.states ?? []), state]);
    found.set(key, {
      ...item,
      states: ORDER.filter((one) => states.has(one)),
      days: longer(known?.days ?? null, item.days),
      httpOnly: item.httpOnly || (known?.httpOnly ?? false),
      before: [...(known?.before ?? []), ...item.before],
      party: known?.party === 'first' ? 'first' : item.party,
    });
  };
  for (const { state, cookies, keys, requests } of visits) {
    for (const { name, host, party, days, httpOnly } of cookies) {
      const standing = declarations.ofCookie({ name, host, party });
      see({ kind: 'cookie', name, host, party, days, httpOnly, before: [], standing }, state);
    }
    for (const { area, name, host, party } of keys) {
      const standing = declarations.ofKey({ area, name, host, party });
      see({ ...PLAIN, kind: area, name, host, party, standing }, state);
    }
    for (const request of requests) {
      const { host, party, known } = request;
      const before = state === 'fresh' ? [request] : [];
      const standing = declarations.ofHost({ host, party, known });
      see({ ...PLAIN, kind: 'host', name: '', host, party, before, standing }, state);
    }
  }
  return withChoice([...found.values()]).sort(byWeight);
}

/**
 * Where no known tool keeps the choice, the one thing of the site's own that came with either answer
 * and was not there before is taken for it. Where there are several, nobody can tell.
 */
function withChoice(items: Item[]): Item[] {
  if (items.some(({ kind, standing }) => kind !== 'host' && standing.is === 'tool')) return items;
  const may = items.filter(
    ({ kind, party, states, standing }) =>
      kind !== 'host' &&
      party === 'first' &&
      standing.is === 'undeclared' &&
      !states.includes('fresh') &&
      states.includes('refused') &&
      states.includes('accepted'),
  );
  const [kept, another] = may;
  if (!kept || another) return items;
  return items.map((item) =>
    item === kept ? { ...item, standing: { is: 'tool', tool: '?' } as const } : item,
  );
}

const PLAIN = { days: null, httpOnly: false, before: [] } as const;

/** The service that an item is declared by, or would belong to. */
export function serviceOf({ standing }: Item): Id | null {
  return 'service' in standing ? standing.service : null;
}

function longer(one: number | null, other: number | null): number | null {
  return one === null ? other : other === null ? one : Math.max(one, other);
}

const KINDS: readonly Item['kind'][] = [
  'host',
  'cookie',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'cacheStorage',
];

/** Hosts first, then by name. */
function byWeight(one: Item, other: Item): number {
  return (
    KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
    one.host.localeCompare(other.host) ||
    one.name.localeCompare(other.name)
  );
}
