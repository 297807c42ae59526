/**
 * The proof of what is decided on a page: the event is kept when the answer has been painted, or
 * before the page goes, and then sent.
 *
 * @module
 */
import type { Decision } from '../consent/event.ts';
import { eventOf } from '../consent/event.ts';
import type { Language, Receipt } from '../contract.ts';
import type { Core, Loader } from '../core.ts';
import { afterPaint } from '../moments.ts';
import { createOutbox } from '../report/outbox.ts';
import { createReporter } from '../report/reporter.ts';
import { restoreChoice } from '../storage/write-choice.ts';
import { randomUuid } from './uuid.ts';

/** Keeps and sends what the register has to know. */
export interface Proof {
  /** `sha256:<hex>` of the notices that are known by name. */
  readonly hashes: Readonly<Record<Language, string | undefined>>;
  /** Keeps a decision, and sends it, after the next paint. A refusal is sent once, and not kept. */
  keep(decision: Decision): void;
  /** Drops what is kept: the choice is forgotten. */
  forget(): void;
  /** Learns the name of the notice that is shown in a language. */
  name(language: Language, hash: string | undefined): void;
  /** Sends what an earlier page has left. */
  send(): Promise<void>;
  /** The receipt of the subject's last event, or of the last one that was stored from this page. */
  receipt(): Promise<Receipt | null>;
}

/** Nothing is kept or sent before a decision; without a server nothing ever is. */
export function createProof(core: Core, loader: Loader): Proof {
  const { consent, later, fail } = core;
  const { rules, serverUrl, version } = core.delivery;
  const hashes: Record<Language, string | undefined> = { ...loader.hashes };
  const outbox = createOutbox();
  const credentials = rules.cookieBy === 'server' ? 'same-origin' : 'omit';
  const reporter = createReporter(
    `${serverUrl}consents`,
    credentials,
    outbox,
    () => rules.cookieBy && restoreChoice(rules, consent.choice),
  );

  async function report(decision: Decision, language: Language, decidedAt: string): Promise<void> {
    // Decided through the API before anything was shown in this language: its name is still to be had.
    const notice = hashes[language] ?? (await loader.notice(language)).hash;
    if (!notice || !consent.choice) return;
    const event = eventOf(rules, decision, {
      id: randomUuid(),
      notice,
      language,
      gpc: !!(navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl,
      decidedAt,
      widget: version,
    });
    const { subject } = event;
    if (subject) outbox.keep([...outbox.list(), event]);
    // Where the server writes the cookie, it is told of what it does not keep, too.
    else if (rules.refusals === 'none' && !rules.cookieBy) return;
    void reporter.send(subject ? undefined : event);
  }

  return {
    hashes,
    keep(decision) {
      if (!serverUrl) return;
      const { language } = core;
      const decidedAt = new Date().toISOString();
      // The storage is slow at its first use, and the visitor waits for the paint; a page that is
      // about to go keeps it at once.
      afterPaint(() => void report(decision, language, decidedAt).catch(fail));
    },
    forget: () => outbox.keep([]),
    name(language, hash) {
      hashes[language] = hash;
    },
    send: reporter.send,
    async receipt() {
      const subject = consent.choice?.subject;
      return (
        (subject && (await (await later.extras()).fetchReceipt(serverUrl, subject))) ||
        reporter.last
      );
    },
  };
}
