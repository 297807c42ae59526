/**
 * What became of known services that were to be added, in sentences.
 *
 * @module
 */
import type { Addition } from '../site/presets/add-presets.ts';

/** The lines of one. */
export function additionLines(addition: Addition): readonly string[] {
  const { id } = addition;
  switch (addition.outcome) {
    case 'added': {
      const { purpose, leftOut, unconfirmed } = addition;
      const how = purpose.isNew ? `with the new purpose "${purpose.id}"` : `under "${purpose.id}"`;
      return [
        `${id}: added ${how}.`,
        ...leftOut.map((fact) => `  left out, no source confirms it: ${fact}`),
        ...unconfirmed.map(
          (fact) => `  taken over unconfirmed, check it before you publish: ${fact}`,
        ),
      ];
    }
    case 'known':
      return [`${id}: is there already, and stays as it is.`];
    case 'unknown':
      return [
        addition.near.length > 0
          ? `${id}: is not known. Is it one of ${addition.near.join(', ')}? Otherwise write it into the file by hand.`
          : `${id}: is not known. Write it into the file by hand.`,
      ];
    case 'refused':
      return [`${id}: no source confirms its company: check it, then say --unconfirmed.`];
  }
}
