/**
 * The proof of a choice that was carried over: a consent event under a notice of its own, which says
 * that the question was not ours.
 *
 * @module
 */
import { randomUuid } from '../answer/uuid.ts';
import { eventOf } from '../consent/event.ts';
import type { Choice, ConsentEvent, Language, SiteRules } from '../contract.ts';
import { afterPaint } from '../moments.ts';
import { createOutbox } from '../report/outbox.ts';
import { owesEvents } from '../report/owes.ts';
import { createReporter } from '../report/reporter.ts';
import { restoreChoice } from '../storage/write-choice.ts';

/** Who is told, and under which notice. */
export interface Register {
  /** The site's folder on the server, with a slash at its end. */
  readonly serverUrl: string;
  /** `sha256:<hex>` of the notice that says what was carried over. */
  readonly notice: string;
  /** That notice's. */
  readonly language: Language;
  /** The widget's version. */
  readonly version: string;
}

/**
 * Puts the event where the gate finds what is owed; where that cannot be kept, and for a refusal,
 * which never is, it is sent once.
 */
export function prove(rules: SiteRules, choice: Choice, register: Register): void {
  const { serverUrl, notice, language, version } = register;
  const { globalPrivacyControl } = navigator as { globalPrivacyControl?: boolean };
  const isToday = choice.decidedAt.slice(0, 10) === new Date().toISOString().slice(0, 10);
  const event: ConsentEvent = eventOf(
    rules,
    { choice, previous: null, verb: 'save', layer: 'api' },
    {
      id: randomUuid(),
      notice,
      language,
      gpc: !!globalPrivacyControl,
      decidedAt: isToday ? new Date().toISOString() : choice.decidedAt,
      widget: version,
    },
  );
  if (!event.subject && rules.refusals === 'none' && !rules.cookieBy) return;
  const outbox = createOutbox();
  if (event.subject) outbox.keep([...outbox.list(), event]);
  if (owesEvents() && event.subject) return;
  const credentials = rules.cookieBy === 'server' ? 'same-origin' : 'omit';
  const reporter = createReporter(`${serverUrl}consents`, credentials, outbox, () => {
    const api = window.mesChoix;
    if (rules.cookieBy && api && 'choice' in api) restoreChoice(rules, api.choice);
  });
  afterPaint(() => void reporter.send(event.subject ? undefined : event));
}
