/**
 * The server as a process of its own, with the test's small assets: nothing has to be built.
 *
 * @module
 */
import { runServer } from '../../server/run-server.ts';
import { assets } from './site/assets.ts';

process.exitCode = await runServer(process.env, (sentence) => console.error(sentence), { assets });
