/**
 * Placeholders: where a document, on a line of its own, is completed by what is generated.
 *
 * | placeholder | stands for |
 * | --- | --- |
 * | `{{controller}}` | who is responsible, the contact, the data protection officer |
 * | `{{rights}}` | the rights, whom to ask, and the supervisory authority |
 * | `{{recipients}}` | the countries of the services' providers |
 * | `{{control}}` | the control that opens the preferences |
 * | `{{choice}}` | the visitor's present choice, where the page can know it |
 * | `{{services}}` | purposes, services, cookies and lifetimes, the product's own among them |
 * | `{{faq}}` | the questions of the FAQ; in the policy alone |
 *
 * @module
 */
import type { DocumentKind } from '../store/store.ts';

/** The parts that the configuration generates. */
export type LivePart = 'controller' | 'rights' | 'recipients' | 'control' | 'choice' | 'services';

/** Everything that may stand between `{{` and `}}`. */
export type Placeholder = LivePart | 'faq';

const LIVE_PARTS: readonly LivePart[] = [
  'controller',
  'rights',
  'recipients',
  'control',
  'choice',
  'services',
];

/** The placeholders that a document may hold. */
export function placeholdersOf(kind: DocumentKind): readonly Placeholder[] {
  switch (kind) {
    case 'privacy':
      return [...LIVE_PARTS, 'faq'];
    case 'faq':
      return ['controller', 'rights', 'control'];
    case 'banner':
      return [];
  }
}

/**
 * The placeholders that a document may not lose: they stand for what GDPR article 13 and the means
 * of withdrawal (article 7) ask of a policy, and for the FAQ that it includes.
 */
export function requiredIn(kind: DocumentKind): readonly Placeholder[] {
  return kind === 'privacy' ? placeholdersOf(kind) : [];
}

/** Whether a name is a generated part's. */
export function isLivePart(name: string): name is LivePart {
  return (LIVE_PARTS as readonly string[]).includes(name);
}
