/**
 * The process: reads the environment, serves, and stops when it is told to. Nobody imports it.
 *
 * @module
 */
import { runServer } from './run-server.ts';

process.exitCode = await runServer(process.env, (sentence) => {
  process.stderr.write(`${sentence}\n`);
});
