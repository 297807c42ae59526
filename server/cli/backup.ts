/**
 * `mes-choix backup FILE`: a copy of the register, taken while the server runs.
 *
 * @module
 */
import { backUp } from '../store/backup.ts';
import type { Command } from './command.ts';
import { JSON_HELP, JSON_OPTION, report } from './report.ts';
import { embeddedFolder } from './store.ts';

/** Works on the embedded store; of a PostgreSQL it says which of its own tools do it. */
export const backup: Command = {
  name: 'backup',
  operands: ['FILE'],
  summary: 'Copies the register into a file, while the server runs.',
  help: `Options:
${JSON_HELP}

The copy holds the log's key and all that visitors told: keep it as safe as the register, no longer
than you must, and repeat after a restore what was erased since. With DATABASE_URL use PostgreSQL's
own tools:
  pg_dump --format=custom --file=FILE "$DATABASE_URL"
  pg_restore --no-owner --dbname="$DATABASE_URL" FILE     (into an empty database)
Exit status: 0 copied, 2 wrong use, or it cannot be copied.`,
  options: JSON_OPTION,
  async run(words, terminal) {
    const [file = ''] = words.given;
    const folder = embeddedFolder(
      terminal,
      `pg_dump --format=custom --file=${file} "$DATABASE_URL"`,
    );
    await backUp(folder, file);
    report(words, terminal, { outcome: 'copied', file }, [`${folder} is copied into ${file}.`]);
    return 0;
  },
};
