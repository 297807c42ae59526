/**
 * `mes-choix restore FILE`: puts a backup in place, and says whether it is whole.
 *
 * @module
 */
import { restore as putBack } from '../store/backup.ts';
import { lineOf } from '../verify/finding.ts';
import { verifyStore } from '../verify/verify.ts';
import type { Command } from './command.ts';
import { countOf } from './count-of.ts';
import { JSON_HELP, JSON_OPTION, report } from './report.ts';
import { embeddedFolder, withStore } from './store.ts';
import { keptHeads } from './verify.ts';

/** Works on the embedded store, while no server runs on it. */
export const restore: Command = {
  name: 'restore',
  operands: ['FILE'],
  summary: 'Puts a backup into the empty folder of MES_CHOIX_DATA, and verifies it.',
  help: `Options:
  --against FILE     signed heads that were kept elsewhere, in a file or at an address: says how much
                     is missing since the backup
${JSON_HELP}

A backup knows nothing of what was erased after it: erase it again. What is missing must be told to
whoever keeps the log's heads: they see that the log does not go on from them.
Exit status: 0 put in place and whole, 1 something was changed or is missing, 2 wrong use.`,
  options: { ...JSON_OPTION, against: { type: 'string' } },
  async run(words, terminal) {
    const [file = ''] = words.given;
    const against = await keptHeads(words);
    const folder = embeddedFolder(
      terminal,
      `pg_restore --no-owner --dbname="$DATABASE_URL" ${file}`,
    );
    await putBack(file, folder);
    return withStore(terminal, async ({ slices: { store, log, witness } }) => {
      const { progress } = terminal;
      const found = await verifyStore({ store, log, witness, against, progress });
      const faults = [...found.findings.map(lineOf), ...found.against];
      const place = `${file} is in ${folder}: ${countOf(found.entries, 'entry', 'entries')}.`;
      const json = { outcome: faults.length > 0 ? 'changed' : 'whole', ...found, faults };
      report(words, terminal, json, [place, ...faults]);
      return faults.length > 0 ? 1 : 0;
    });
  },
};
