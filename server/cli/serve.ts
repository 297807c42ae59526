/**
 * `mes-choix serve`: serves until it is told to stop.
 *
 * @module
 */
import { runServer } from '../run-server.ts';
import type { Command } from './command.ts';

/** Everything it needs to know stands in the environment. */
export const serveCommand: Command = {
  name: 'serve',
  operands: [],
  summary: 'Serves the API, the policy pages and the console until SIGTERM or Ctrl-C.',
  help: `Environment:
  PORT               default 8787
  HOST               default 127.0.0.1; 0.0.0.0 for every address of the machine
  MES_CHOIX_DATA     the folder that holds everything; default ./data
  DATABASE_URL       a PostgreSQL that holds it instead: postgres://user:password@host:5432/name
  MES_CHOIX_URL      the public address, such as https://consent.example.ch
  MES_CHOIX_RATE     events a minute by site and address; default 120, 0 for no limit
  TRUST_PROXY        how many proxies stand in front; default 0
  MES_CHOIX_HEAD_TO  where the log's signed head goes once a week: addresses (by POST) and files
  METRICS_TOKEN      lets another machine read /metrics: Authorization: Bearer <token>

Exit status: 0 stopped, 2 wrong settings.`,
  options: {},
  run: (_words, terminal) => runServer(terminal.environment, terminal.err),
};
