/**
 * The logs whose witness a server is: their public keys, as their keepers published them.
 *
 * @module
 */
import { readVerifierKey, type Verifier } from '../log/note.ts';

/** The logs of a setting: verifier keys, separated by spaces; throws `RangeError` for what is none. */
export function readWitnessedLogs(text: string | undefined): readonly Verifier[] {
  return (text ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => {
      const verifier = readVerifierKey(word);
      if (verifier) return verifier;
      throw new RangeError(
        `MES_CHOIX_WITNESS is "${word}", and that is no key of a log: give what its /log/key answers.`,
      );
    });
}
