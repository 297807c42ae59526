/**
 * Every element that is held, was released, or was never held though its host is declared: what
 * state it is in, and why.
 *
 * @module
 */
import type { Id } from '../contract.ts';
import { hostServices, LOADING } from '../gate/urls.ts';
import type { Failures } from './failures.ts';
import { addresses, bare, faultsOf, isForgotten, lives, nameOf } from './markup.ts';
import { type Known, type Why, whyHeld } from './reasons.ts';
import type { OwnTag, Request } from './requests.ts';

/** `held`: inert; `released`: lives by a grant; `loose`: lives without one; `failed`: could not be had. */
export type State = 'held' | 'released' | 'loose' | 'failed';

/** What is known of an element, or of a request that no element of the page stands for. */
export interface ElementFact {
  /** `script`, `iframe#map`, `request (fetch)` ... */
  readonly what: string;
  /** Where it leads, without its query; empty for what stands in the page. */
  readonly url: string;
  /** What `data-consent` says; empty without one. */
  readonly condition: string;
  readonly state: State;
  readonly why: readonly Why[];
}

/** What elements are judged by. */
export interface Evidence {
  readonly known: Known;
  readonly failures: Failures;
  readonly requests: readonly Request[];
  readonly tag: OwnTag;
  /** What was allowed on this page, and is not any more. */
  readonly withdrawn: ReadonlySet<Id>;
}

const AHEAD = 'link[rel=preload],link[rel=modulepreload]';

/** All of them in document order, then requests of unknown origin. */
export function elementFacts(evidence: Evidence): readonly ElementFact[] {
  const { known, requests, tag, withdrawn } = evidence;
  const seen = new Set<string>();
  const facts = roots(document)
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>(`[data-consent],${LOADING}`)])
    .flatMap((element) => {
      const groups = hostServices(element, known.rules);
      for (const url of addresses(element).real) seen.add(url);
      if (element.hasAttribute('data-consent')) return [heldFact(element, groups, evidence)];
      if (!groups[0] && !isForgotten(element)) return [];
      const fact = plainFact(element, groups, evidence);
      // What is fetched ahead stands for no more than the element that it is fetched for.
      return fact.state === 'released' && element.matches(AHEAD) ? [] : [fact];
    });
  const others = requests.filter(
    ({ url, services }) =>
      !seen.has(url) && !services.some((id) => known.allows(id) || withdrawn.has(id)),
  );
  return [
    ...facts,
    ...others.map(
      ({ url, by, at, services }): ElementFact => ({
        what: `request (${by})`,
        url: bare(url),
        condition: '',
        state: 'loose',
        why: [...services.map((id): Why => ({ reason: 'request', id })), ...late(at, tag)],
      }),
    ),
  ];
}

/** An element with a condition. */
function heldFact(
  element: HTMLElement,
  groups: readonly (readonly Id[])[],
  evidence: Evidence,
): ElementFact {
  const condition = element.dataset['consent'] ?? '';
  const lacking = whyHeld(condition, groups, evidence.known);
  const faults = faultsOf(element, evidence.tag);
  const fact = (state: State, why: readonly Why[]) => ({
    ...nameOf(element),
    condition,
    state,
    why,
  });
  if (faults.some(({ reason }) => reason === 'not-inert'))
    return fact('loose', [...faults, ...lacking]);
  const isAlive = lives(element);
  if (lacking[0])
    return isAlive
      ? fact('loose', [{ reason: 'once' }, ...lacking])
      : fact('held', [...lacking, ...faults]);
  if (!isAlive) return fact('held', faults[0] ? faults : [{ reason: 'waits' }]);
  const failure = failureOf(element, evidence.failures);
  return failure ? fact('failed', failure) : fact('released', []);
}

/** An element without a condition whose host is declared: the gate never holds it. */
function plainFact(
  element: HTMLElement,
  groups: readonly (readonly Id[])[],
  { known, failures, requests, tag, withdrawn }: Evidence,
): ElementFact {
  const fact = (state: State, why: readonly Why[]) => ({
    ...nameOf(element),
    condition: '',
    state,
    why,
  });
  if (isForgotten(element)) return fact('held', [{ reason: 'no-condition' }]);
  const lacking = groups.filter((group) => !group.some(known.allows)).flat();
  const urls = addresses(element).real;
  const at = requests.find(({ url }) => urls.includes(url))?.at;
  if (lacking[0])
    return fact('loose', [
      ...lacking.map((id): Why => ({ reason: withdrawn.has(id) ? 'withdrawn' : 'plain', id })),
      ...late(at, tag),
    ]);
  const failure = failureOf(element, failures);
  return failure ? fact('failed', failure) : fact('released', late(at, tag));
}

function failureOf(element: Element, failures: Failures): readonly Why[] | undefined {
  const urls = addresses(element).real;
  if (urls.some(failures.isRefused)) return [{ reason: 'csp' }];
  return urls.some((url) => failures.hasFailed(element, url)) ? [{ reason: 'failed' }] : undefined;
}

/** A request that had left before our tag was there could not have been held. */
function late(at: number | undefined, tag: OwnTag): readonly Why[] {
  return at !== undefined && tag.at !== undefined && at < tag.at ? [{ reason: 'late' }] : [];
}

/** The document and every open shadow root in it but our own elements'. */
function roots(root: Document | ShadowRoot): readonly (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot, localName }) =>
    shadowRoot && !localName.startsWith('mes-choix-') ? roots(shadowRoot) : [],
  );
  return [root, ...inner];
}
