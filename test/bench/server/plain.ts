/**
 * The least that answers at all: a line of text by the framework that our server stands on, or 11 kB
 * of it, as a process of its own.
 *
 * @module
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

// As many bytes as a packed `consent.js` has.
const bytes = 'x'.repeat(11_450);
const app = new Hono().get('/', (c) => c.text('Bonjour')).get('/bytes', (c) => c.text(bytes));
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
if (!server.listening) await once(server, 'listening');
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
process.send?.({ port: (server.address() as AddressInfo).port });
await once(process, 'SIGTERM');
process.exit(0);
