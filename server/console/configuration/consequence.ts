/**
 * What a publication means for the visitors: which revision it makes, and who is asked what again.
 * Pure.
 *
 * @module
 */
import type { Id, Purpose, Service, SiteConfig } from '../../../widget/contract.ts';
import { type RevisedConfig, revise } from '../../site/revise.ts';

/** What follows from publishing. */
export interface Consequence {
  readonly before: number;
  readonly after: number;
  /** Whether no choice made so far is read any more: its cookie has another name. */
  readonly forgets: boolean;
  /** Purposes that everybody is asked about who has answered before. */
  readonly everybody: readonly Purpose[];
  /** Services that those are asked about who said yes to their purpose. */
  readonly granted: readonly { readonly service: Service; readonly purpose: Purpose }[];
  /** What runs without a question, and is told from now on. */
  readonly unasked: readonly (Purpose | Service)[];
  /** What is no longer declared: nothing of it is released any more, nor erased. */
  readonly gone: readonly (Purpose | Service)[];
}

/** What publishing `next` over `current` means; `material`: purposes of which the meaning changed. */
export function consequenceOf(
  current: RevisedConfig,
  next: SiteConfig,
  material: readonly Id[],
): Consequence {
  const revised = revise(current, next, material);
  const config = 'config' in revised ? revised.config : current;
  const isFresh = ({ since = 1 }: Purpose | Service) => since > current.revision;
  const purposeOf = (service: Service) => config.purposes.find(({ id }) => id === service.purpose);
  const fresh = config.services.filter(isFresh).flatMap((service) => {
    const purpose = purposeOf(service);
    return purpose ? [{ service, purpose }] : [];
  });
  const everybody = config.purposes.filter((purpose) => isFresh(purpose) && !purpose.exempt);
  const known = new Set([...next.purposes, ...next.services].map(({ id }) => id));
  return {
    before: current.revision,
    after: config.revision,
    forgets: cookieName(current) !== cookieName(next),
    everybody,
    granted: fresh.filter(({ purpose }) => !purpose.exempt && !everybody.includes(purpose)),
    unasked: [
      ...config.purposes.filter((purpose) => isFresh(purpose) && purpose.exempt),
      ...fresh.filter(({ purpose }) => purpose.exempt).map(({ service }) => service),
    ],
    gone: [...current.purposes, ...current.services].filter(({ id }) => !known.has(id)),
  };
}

/** Whether visitors are asked again who had answered. */
export function asksAgain({ before, after, forgets }: Consequence): boolean {
  return forgets || after > before;
}

function cookieName({ cookie }: SiteConfig): string {
  return cookie?.name ?? 'mes_choix';
}
