/**
 * `mes-choix key`: prints the log's public key, to be published where the server cannot change it.
 *
 * @module
 */
import type { Command } from './command.ts';
import { JSON_HELP, JSON_OPTION, report } from './report.ts';
import { withStore } from './store.ts';

/** The key is named by the public address: it needs the same `MES_CHOIX_URL` as the server. */
export const key: Command = {
  name: 'key',
  operands: [],
  summary: 'Prints the verifier key of the register’s log (C2SP).',
  help: `Options:\n${JSON_HELP}\n\nSet MES_CHOIX_URL as for the server: the key is named by it.\nExit status: 0 printed, 2 wrong use.`,
  options: JSON_OPTION,
  run: (words, terminal) =>
    withStore(terminal, async ({ slices }) => {
      const line = await slices.log.key();
      report(words, terminal, { key: line }, [line]);
      return 0;
    }),
};
