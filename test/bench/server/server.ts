/**
 * One server of the bench, as a process of its own: `off`, `sqlite` or `postgres`, and where it
 * keeps what it has. It tells its parent when it listens, and how much processor time it has used.
 *
 * @module
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { serve } from '@hono/node-server';
import { createApp } from '../../../server/app.ts';
import { openSlices, readAssets, readDeskScripts } from '../../../server/slices.ts';
import { hebergeur } from '../../server/site/example.ts';
import type { StoreName } from './stores.ts';
import { unstored } from './unstored.ts';

const [store, place] = process.argv.slice(2) as [StoreName, string];
const url = 'http://127.0.0.1';
const now = () => new Date();
const assets = await readAssets();
const slices = await openSlices({
  folder: place,
  database: store === 'postgres' ? place : undefined,
  url,
  now,
  widget: assets.widget,
  assets,
});
if ((await slices.sites.current(hebergeur.site)) === null) {
  await slices.policy.seed(hebergeur.site, hebergeur.languages);
  await slices.sites.publish(hebergeur, { by: 'file', author: 'bench', reason: 'bench' });
}
const app = createApp({
  ...slices,
  register: store === 'off' ? unstored(slices.register, now) : slices.register,
  assets,
  deskScripts: await readDeskScripts(),
  url,
  proxies: 0,
  rate: 0,
  now,
});
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
if (!server.listening) await once(server, 'listening');
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
const notices = await slices.sites.notices(hebergeur.site);
process.send?.({
  port: (server.address() as AddressInfo).port,
  notice: `sha256:${notices?.get('fr')?.hash ?? ''}`,
});
await once(process, 'SIGTERM');
process.exit(0);
