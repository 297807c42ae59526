/**
 * Why something is held: what its condition lacks, said with the rules and the choice that the gate
 * itself obeys.
 *
 * @module
 */
import { isNew, rulesIn } from '../consent/choice.ts';
import type { Choice, Id, Question, SiteRules } from '../contract.ts';
import { type Answered, isMet } from '../gate/condition.ts';

/** Why an id is not granted, or not refused. */
export type IdReason =
  | 'undecided'
  | 'expired'
  | 'gpc'
  | 'purpose-refused'
  | 'service-refused'
  | 'objected'
  | 'newer'
  | 'unknown-id'
  | 'is-exempt'
  | 'is-granted';

/** Why an element is as it is. */
export type ElementReason =
  | 'no-words'
  | 'no-condition'
  | 'no-address'
  | 'address'
  | 'kind'
  | 'nonce'
  | 'nomodule'
  | 'not-inert'
  | 'once'
  | 'plain'
  | 'withdrawn'
  | 'request'
  | 'late'
  | 'waits'
  | 'failed'
  | 'csp';

/** One reason; what it is about, where it is about an id. */
export interface Why {
  readonly reason: IdReason | ElementReason;
  readonly id?: Id;
}

/** What the visitor has said, and what stands in for it. */
export interface Known extends Answered {
  readonly rules: SiteRules;
  readonly choice: Choice | null;
  readonly question: Question | null;
  /** Whether Global Privacy Control stands in for a choice. */
  readonly gpcApplied: boolean;
}

/**
 * What a condition and the hosts of an element lack; nothing where all is granted.
 *
 * @param groups - for each address whose host is declared, the services that declare it
 */
export function whyHeld(
  condition: string,
  groups: readonly (readonly Id[])[],
  known: Known,
): readonly Why[] {
  const words = condition.match(/\S+/g) ?? [];
  if (!words.length) return [{ reason: 'no-words' }];
  const unmet = words.filter((word) => !isMet(word, known)).flatMap((word) => word.split('|'));
  const lacking = groups.filter((group) => !group.some(known.allows)).flat();
  const whys = [
    ...unmet
      .filter(Boolean)
      .map((id) => (id[0] === '!' ? whyNotRefused(id.slice(1), known) : whyNotGranted(id, known))),
    ...lacking.map((id) => whyNotGranted(id, known)),
  ];
  const seen = new Set<string>();
  return whys.filter(
    ({ reason, id }) => !seen.has(`${reason} ${id}`) && seen.add(`${reason} ${id}`),
  );
}

/** Why an id that is not granted is not. */
export function whyNotGranted(id: Id, { rules, choice, question, gpcApplied }: Known): Why {
  const rule = rulesIn(rules).find((candidate) => candidate.id === id);
  if (!rule) return { reason: 'unknown-id', id };
  if (rule.exempt) return { reason: 'objected', id };
  if (!choice)
    return { reason: gpcApplied ? 'gpc' : question === 'expired' ? 'expired' : 'undecided', id };
  const { purpose } = rule;
  if (purpose && choice.services[id] === false) return { reason: 'service-refused', id };
  const isYes = (choice.services[id] ?? choice.purposes[purpose ?? id]) === true;
  if (isNew(choice, rule) || (isYes && rule.since > choice.revision))
    return { reason: 'newer', id };
  return { reason: 'purpose-refused', id: purpose ?? id };
}

/** Why what waits for a refusal still waits. */
function whyNotRefused(id: Id, { rules, choice, allows, gpcApplied }: Known): Why {
  const rule = rulesIn(rules).find((candidate) => candidate.id === id);
  if (!rule) return { reason: 'unknown-id', id };
  if (rule.exempt) return { reason: 'is-exempt', id };
  if (!choice) return { reason: gpcApplied ? 'gpc' : 'undecided', id };
  return { reason: allows(id) ? 'is-granted' : 'undecided', id };
}
