/**
 * Adding known services to a configuration. Pure.
 *
 * @module
 */
import type { Id, SiteConfig } from '../../../widget/contract.ts';
import { catalogue } from './catalogue.ts';
import { factInWords, unconfirmedFacts } from './known-facts.ts';
import { purposeOf, serviceOf } from './preset-service.ts';

/** What became of one service that was asked for. */
export type Addition =
  | {
      readonly id: Id;
      readonly outcome: 'added';
      readonly purpose: { readonly id: Id; readonly isNew: boolean };
      /** Facts that no source confirms, in words: not in the configuration. */
      readonly leftOut: readonly string[];
      /** The same, where they were to be taken over: somebody has to have checked them. */
      readonly unconfirmed: readonly string[];
    }
  /** The configuration has it already. */
  | { readonly id: Id; readonly outcome: 'known' }
  | { readonly id: Id; readonly outcome: 'unknown'; readonly near: readonly Id[] }
  /** No source confirms its company, which every service must name. */
  | { readonly id: Id; readonly outcome: 'refused' };

/** Adds them in turn; `unconfirmed` takes over facts without a source too. */
export function addPresets(
  config: SiteConfig,
  ids: readonly Id[],
  { unconfirmed = false }: { readonly unconfirmed?: boolean } = {},
): { readonly config: SiteConfig; readonly additions: readonly Addition[] } {
  let next = config;
  const additions = ids.map((id): Addition => {
    const preset = catalogue().find(id);
    if (!preset) {
      const near = catalogue()
        .search(id)
        .slice(0, 5)
        .map((found) => found.id);
      return { id, outcome: 'unknown', near };
    }
    if ([...next.services, ...next.purposes].some((part) => part.id === id)) {
      return { id, outcome: 'known' };
    }
    const open = unconfirmedFacts(preset);
    if (!unconfirmed && open.some(({ kind }) => kind === 'provider')) {
      return { id, outcome: 'refused' };
    }
    const isNew = !next.purposes.some((purpose) => purpose.id === preset.purpose);
    const checked = unconfirmed ? open.map(({ path }) => path) : [];
    const service = serviceOf(preset, { purpose: preset.purpose, site: config, checked });
    next = {
      ...next,
      purposes: isNew ? [...next.purposes, purposeOf(preset, config)] : next.purposes,
      services: [...next.services, service],
    };
    const facts = open.map(factInWords);
    return {
      id,
      outcome: 'added',
      purpose: { id: preset.purpose, isNew },
      leftOut: unconfirmed ? [] : facts,
      unconfirmed: unconfirmed ? facts : [],
    };
  });
  return { config: next, additions };
}
