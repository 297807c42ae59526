/**
 * What a configuration has told to vendors: for the owner, who reads it before publishing. Pure.
 *
 * @module
 */
import { GOOGLE_TYPES, googleMap } from '../../widget/signals/google-map.ts';
import { signalsOf } from '../../widget/signals/configured.ts';
import { rulesOf } from '../../widget/site.ts';
import type { Id, SiteConfig } from '../../widget/contract.ts';

/** Google's types, and what they stand for: the desk asks for them here. */
export { GOOGLE_TYPES, type GoogleType, googleMap } from '../../widget/signals/google-map.ts';

/** The signals of a site. */
export interface ToldSignals {
  /** Their names, in the order in which they are told, each with the services that it answers for. */
  readonly told: readonly { readonly name: string; readonly services: readonly Id[] }[];
  /** What each of Google's types stands for, `null` where nothing: always denied. None where Google is not told. */
  readonly google?: Readonly<Record<string, Id | null>>;
  /** Of Google's types, those that the configuration itself maps. */
  readonly mapped: readonly string[];
  /** Services with Google's signal whose answer no type speaks of. */
  readonly unheard: readonly Id[];
}

/** Reads them off a configuration that is valid. */
export function toldSignals(config: SiteConfig): ToldSignals {
  const withSignal = (name: string) => config.services.filter(({ signal }) => signal === name);
  const told = signalsOf(rulesOf(config)).map((name) => ({
    name,
    services: withSignal(name).map(({ id }) => id),
  }));
  const isGoogleTold = told.some(({ name }) => name === 'google');
  if (!isGoogleTold) return { told, mapped: [], unheard: [] };
  const map = googleMap(config);
  const heard = Object.values(map);
  return {
    told,
    google: Object.fromEntries(GOOGLE_TYPES.map((type) => [type, map[type] || null])),
    mapped: Object.keys(config.signals?.google?.map ?? {}),
    unheard: withSignal('google')
      .filter(({ id, purpose }) => !heard.includes(id) && !heard.includes(purpose))
      .map(({ id }) => id),
  };
}

/** The same in sentences, a line each; none where no vendor is told. */
export function signalLines(config: SiteConfig): readonly string[] {
  const { told, google, mapped, unheard } = toldSignals(config);
  return [
    ...told.map(({ name, services }) =>
      services.length > 0
        ? `  signal ${name}: told for ${services.join(', ')}`
        : `  signal ${name}: told`,
    ),
    ...Object.entries(google ?? {}).map(([type, id]) => {
      const how = mapped.includes(type) ? '' : ' (by default)';
      return `  signals.google.map.${type}: ${id ?? 'no purpose, always denied'}${how}`;
    }),
    ...unheard.map(
      (id) =>
        `  services.${id}: no type of signals.google.map stands for its purpose, so Google never hears of it`,
    ),
  ];
}
