/**
 * `mes-choix verify`: rechecks everything that is kept, and names what was changed.
 *
 * @module
 */
import { readVerifierKey } from '../log/note.ts';
import { lineOf } from '../verify/finding.ts';
import { type KeptHead, readKeptHeads } from '../verify/kept-head.ts';
import { type Verification, verifyStore } from '../verify/verify.ts';
import { type Command, type Words, WrongUse } from './command.ts';
import { fetchText, isAddress, readText } from './file.ts';
import { JSON_HELP, JSON_OPTION, report } from './report.ts';
import { withStore } from './store.ts';

/** Reads the store of the environment; a server may have it open. */
export const verify: Command = {
  name: 'verify',
  operands: [],
  summary:
    'Rechecks the register and its log, and names the first row and column that was changed.',
  help: `Options:
  --against FILE     signed heads that were kept elsewhere: a database that was restored from an
                     older backup, or rewritten, does not continue them. An address too, such as
                     https://WITNESS/log/witness/heads?log=NAME
  --key FILE         the log's public key as it was published: a register that was made anew with
                     another key has another one
${JSON_HELP}

Checked are each commitment against its event, each publication against its entry, what erasures
left, each stored hash and each signed head. Set MES_CHOIX_URL as for the server.
Exit status: 0 everything fits, 1 something was changed, 2 wrong use.`,
  options: { ...JSON_OPTION, against: { type: 'string' }, key: { type: 'string' } },
  async run(words, terminal) {
    const against = await keptHeads(words);
    const published = await publishedKey(words);
    return withStore(terminal, async ({ slices: { store, log, witness } }) => {
      const { progress } = terminal;
      const found = await verifyStore({ store, log, witness, against, progress });
      const key = await log.key();
      const keyFault = published !== null && published !== key ? [`the key is ${key}`] : [];
      const faults = [...found.findings.map(lineOf), ...found.against, ...keyFault];
      report(
        words,
        terminal,
        { outcome: faults.length > 0 ? 'changed' : 'whole', ...found, key, faults },
        faults.length > 0 ? faults : [wholeLine(found, against)],
      );
      return faults.length > 0 ? 1 : 0;
    });
  },
};

function wholeLine({ entries, heads }: Verification, against: readonly KeptHead[]): string {
  const kept = against.length > 0 ? ` and the ${against.length} kept elsewhere` : '';
  return `Nothing was changed: ${entries} entries fit, and so do ${heads} signed heads${kept}.`;
}

/** The heads of the file or address that `--against` names; none where it is not given. */
export async function keptHeads(words: Words): Promise<readonly KeptHead[]> {
  const file = words.text('against');
  if (file === undefined) return [];
  const heads = readKeptHeads(await (isAddress(file) ? fetchText(file) : readText(file)));
  if (!heads)
    throw new WrongUse(`${file} holds no signed head: save what /log/checkpoint answers.`);
  return heads;
}

async function publishedKey(words: Words): Promise<string | null> {
  const file = words.text('key');
  if (file === undefined) return null;
  const key = (await readText(file)).trim();
  if (!readVerifierKey(key))
    throw new WrongUse(`${file} holds no key: save what /log/key answers.`);
  return key;
}
