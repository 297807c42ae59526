/**
 * A server as a process of its own, with the settings of its environment; it tells who started it
 * when it listens.
 *
 * @module
 */
import { once } from 'node:events';
import { readSettings } from '../../server/environment.ts';
import { serve } from '../../server/serve.ts';
import { assets } from '../server/site/assets.ts';

const reading = readSettings(process.env);
if ('fault' in reading) throw new Error(reading.fault);
const server = await serve({ ...reading.settings, assets });
process.send?.('listening');
await once(process, 'SIGTERM');
await server.stop();
process.exit(0);
