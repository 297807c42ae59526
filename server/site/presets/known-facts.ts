/**
 * The facts of a preset one by one, each with what it says and where that was read. Pure.
 *
 * @module
 */
import { catalogue } from './catalogue.ts';
import type { Preset, Source } from './preset.ts';

/** One fact of a service. */
export interface KnownFact {
  /** Stable within its preset: `country`, `cookies._ga`. */
  readonly path: string;
  readonly kind: 'provider' | 'country' | 'policyUrl' | 'hosts' | 'cookies' | 'storage';
  /** What it says, for a person. */
  readonly says: string;
  /** Of a cookie: how long it lives, as its source says. */
  readonly lasts?: string | undefined;
  /** `null`: nobody has confirmed it. */
  readonly source: Source | null;
}

/** What is known of a service. */
export function knownFacts({
  provider,
  country,
  policy,
  hosts,
  cookies,
  storage,
}: Preset): readonly KnownFact[] {
  const { sources } = catalogue();
  const fact = (
    kind: KnownFact['kind'],
    says: string,
    { from }: { readonly from?: string | undefined },
    name = '',
  ): KnownFact => ({
    path: name === '' ? kind : `${kind}.${name}`,
    kind,
    says,
    source: from === undefined ? null : (sources[from] ?? null),
  });
  return [
    fact('provider', provider.name, provider),
    ...(country ? [fact('country', country.code, country)] : []),
    ...(policy ? [fact('policyUrl', policy.url, policy)] : []),
    ...hosts.map((host) => fact('hosts', host.host, host, host.host)),
    ...cookies.map((cookie) => ({
      ...fact('cookies', cookie.name, cookie, cookie.name),
      lasts: cookie.lasts,
    })),
    ...storage.map((entry) => fact('storage', `${entry.area} ${entry.name}`, entry, entry.name)),
  ];
}

/** A fact in one piece: `cookies PREF, 8 months`. */
export function factInWords({ kind, says, lasts }: KnownFact): string {
  return `${kind} ${says}${lasts ? `, ${lasts}` : ''}`;
}

/** Facts for which there is no source. Each is one that visitors read: a policy names the hosts too. */
export function unconfirmedFacts(preset: Preset): readonly KnownFact[] {
  return knownFacts(preset).filter(({ source }) => source === null);
}
