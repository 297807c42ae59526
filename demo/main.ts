/**
 * `npm start`: the consent server with the demo's site in it, the site itself and its vendors, on
 * three ports of this machine. Nobody imports it.
 *
 * @module
 */
import { runDemo } from './run-demo.ts';

process.exitCode = await runDemo(process.env);
