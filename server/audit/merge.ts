/**
 * A draft of an audit into a configuration. Pure.
 *
 * @module
 */
import type { Id, Service, SiteConfig } from '../../widget/contract.ts';
import { fits } from '../../widget/gate/declared.ts';
import type { Draft } from './draft.ts';

/** What became of one service of the draft. */
export type Merging =
  | { readonly id: Id; readonly outcome: 'known' }
  /** `facts`: those that came along though nobody has confirmed them. */
  | {
      readonly id: Id;
      readonly outcome: 'added' | 'completed';
      readonly facts: readonly string[];
    }
  /** Facts that nobody has confirmed yet; the service is left out. */
  | { readonly id: Id; readonly outcome: 'open'; readonly facts: readonly string[] };

/** Reads a draft; `null` where the value is none. */
export function draftIn(value: unknown): Draft | null {
  const draft = value as Partial<Draft> | null;
  const isOne =
    typeof draft === 'object' &&
    [draft?.purposes, draft?.services, draft?.unconfirmed].every(Array.isArray);
  return isOne ? (draft as Draft) : null;
}

/**
 * Merges it. A service with an unconfirmed fact is left out, unless `unconfirmed`; a purpose comes
 * along with the services that need it.
 */
export function mergeDraft(
  config: SiteConfig,
  draft: Draft,
  { unconfirmed = false }: { readonly unconfirmed?: boolean } = {},
): { readonly config: SiteConfig; readonly mergings: readonly Merging[] } {
  let next = config;
  const mergings = draft.services.map((service): Merging => {
    const { id } = service;
    const facts = draft.unconfirmed.filter((open) => open.service === id).map(({ fact }) => fact);
    if (facts.length > 0 && !unconfirmed) return { id, outcome: 'open', facts };
    const known = next.services.find((one) => one.id === id);
    const whole = known ? completed(known, service) : service;
    if (known && JSON.stringify(whole) === JSON.stringify(known)) return { id, outcome: 'known' };
    const purpose = draft.purposes.find((one) => one.id === whole.purpose);
    const isNew = purpose && !next.purposes.some((one) => one.id === purpose.id);
    next = {
      ...next,
      purposes: isNew ? [...next.purposes, purpose] : next.purposes,
      services: known
        ? next.services.map((one) => (one.id === id ? whole : one))
        : [...next.services, whole],
    };
    return { id, outcome: known ? 'completed' : 'added', facts };
  });
  return { config: next, mergings };
}

/** What the owner has written stays as it is; what was seen besides comes after it. */
function completed(known: Service, drafted: Service): Service {
  const { hosts = [], cookies = [], storage = [] } = known;
  const moreHosts = (drafted.hosts ?? []).filter((host) => !hosts.includes(host));
  const moreCookies = (drafted.cookies ?? []).filter(
    ({ name }) => !cookies.some((cookie) => fits(cookie.name, name)),
  );
  const moreStorage = (drafted.storage ?? []).filter(
    ({ area, name }) => !storage.some((key) => key.area === area && fits(key.name, name)),
  );
  return {
    ...known,
    ...(moreHosts.length > 0 ? { hosts: [...hosts, ...moreHosts] } : {}),
    ...(moreCookies.length > 0 ? { cookies: [...cookies, ...moreCookies] } : {}),
    ...(moreStorage.length > 0 ? { storage: [...storage, ...moreStorage] } : {}),
  };
}
