/**
 * `mes-choix head`: the log's signed head, to be kept where the server cannot change it.
 *
 * @module
 */
import { type Destination, readDestination } from '../heads/destination.ts';
import { createHeads } from '../heads/heads.ts';
import { type Command, type ExitStatus, type Terminal, type Words, WrongUse } from './command.ts';
import { JSON_HELP, JSON_OPTION, report } from './report.ts';
import { withStore } from './store.ts';

/** Prints it, and hands it over where that is asked for. */
export const head: Command = {
  name: 'head',
  operands: [],
  summary: 'Prints the signed head of the register’s log, and hands it to whoever keeps it.',
  help: `Options:
  --to DESTINATION   hands it over: an address (https://..., by POST), a witness (an address that ends
                     in /add-checkpoint, its key behind a "#"), or a file (an absolute path, at its end)
  --send             hands it to the destinations of MES_CHOIX_HEAD_TO, as the server does each week
  --witnessed        prints what is kept of other logs instead (MES_CHOIX_WITNESS names them)
${JSON_HELP}

Set MES_CHOIX_URL as for the server: the log is named by it. Kept heads are checked by
"mes-choix verify --against FILE".
Exit status: 0 done, 1 it did not arrive everywhere, or another log has forked, 2 wrong use.`,
  options: {
    ...JSON_OPTION,
    to: { type: 'string' },
    send: { type: 'boolean' },
    witnessed: { type: 'boolean' },
  },
  async run(words, terminal) {
    const named = destinationOf(words.text('to'));
    if (words.has('witnessed')) return printWitnessed(words, terminal);
    return withStore(terminal, async ({ slices: { store, log }, settings }) => {
      const destinations = [...named, ...(words.has('send') ? (settings.headTo ?? []) : [])];
      if (words.has('send') && destinations.length === 0) {
        throw new WrongUse('MES_CHOIX_HEAD_TO names no destination.');
      }
      const { size, text } = await log.checkpoint();
      const heads = createHeads({ store, log, destinations, now: () => new Date() });
      const sendings = await heads.send(destinations);
      const json = { size, checkpoint: text, key: await log.key(), sendings };
      report(words, terminal, json, [text.trimEnd()]);
      for (const { to, fault } of sendings) {
        terminal.err(`mes-choix head: ${to}: ${fault ?? 'has it'}`);
      }
      return sendings.some(({ fault }) => fault !== null) ? 1 : 0;
    });
  },
};

/** What is kept of other logs; a fork is a finding. */
async function printWitnessed(words: Words, terminal: Terminal): Promise<ExitStatus> {
  return withStore(terminal, async ({ slices: { witness } }) => {
    const [heads, forks] = await Promise.all([witness.heads(), witness.forks()]);
    const json = { key: await witness.key(), heads, forks };
    report(words, terminal, json, [
      heads
        .map(({ note }) => note)
        .join('')
        .trimEnd(),
    ]);
    for (const { origin, size, witnessedAt } of forks) {
      terminal.err(
        `mes-choix head: ${origin} has signed two different heads of ${size} entries (seen ${witnessedAt}): --json shows both`,
      );
    }
    return forks.length > 0 ? 1 : 0;
  });
}

function destinationOf(word: string | undefined): readonly Destination[] {
  if (word === undefined) return [];
  try {
    return [readDestination(word)];
  } catch (error) {
    throw new WrongUse((error as Error).message);
  }
}
