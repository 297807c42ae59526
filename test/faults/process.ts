/**
 * A server as a process of its own, with the settings of its environment; it tells who started it
 * when it listens, and is told by how much its clock is wrong.
 *
 * @module
 */
import { once } from 'node:events';
import { readSettings } from '../../server/environment.ts';
import { createLogLines } from '../../server/log-lines.ts';
import { serve } from '../../server/serve.ts';
import { assets } from '../server/site/assets.ts';

const trueNow = Date.now;
let offset = 0;
Date.now = () => trueNow() + offset;
process.on('message', (message: { readonly offset: number }) => {
  ({ offset } = message);
  process.send?.('set');
});

const reading = readSettings(process.env);
if ('fault' in reading) throw new Error(reading.fault);
const lines = process.env['WITH_LINES'] ? createLogLines() : undefined;
const now = () => new Date(Date.now());
const server = await serve({ ...reading.settings, assets, now, lines });
process.send?.('listening');
await once(process, 'SIGTERM');
await server.stop();
process.exit(0);
