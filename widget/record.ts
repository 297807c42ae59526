/**
 * What a visitor who has answered sees at the end of the preferences: the present choice, with its
 * proof and what erases it; and what is seen when all of it was taken back.
 *
 * Fetched when they are opened while there is a choice; a first visit does without.
 *
 * @module
 */
import { eraseRecord } from './report/record.ts';
import { choiceSection } from './ui/record/present-choice.ts';
import { createRecordVerbs } from './ui/record/record-verbs.ts';
import { dressRecord } from './ui/record/record.styles.ts';
import type { RecordHost } from './ui/ui.ts';

export { bidFarewell } from './ui/record/farewell.ts';

/** Draws the section, as often as it is asked, for one opening of the preferences. */
export function presentChoice(host: RecordHost): () => unknown {
  const { context } = host;
  dressRecord(host.root);
  const verbs = createRecordVerbs(host, async () => {
    const { subject } = context.consent.choice ?? {};
    if (subject) await eraseRecord(context.serverUrl, subject);
    context.forget();
  });
  // Opened right after a withdrawal: what may be left is known once all has been gone through.
  void context.settled().then(() => host.update());
  return () => choiceSection(context, verbs);
}
