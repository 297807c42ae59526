/**
 * c15t's server as its quickstart has it: Kysely with a pool of `pg` as its database guide gives it,
 * the package's own migrations, and its handler behind the HTTP server that ours has too. Everything
 * else is left at its defaults, so a consent asks for no regional policy and writes no decision about
 * one: the least that it does.
 *
 * It answers its parent as our server of the bench does, and says how many queries it has sent.
 *
 * @module
 */
import { once } from 'node:events';
import process from 'node:process';
import { c15tInstance } from '@c15t/backend';
import { kyselyAdapter } from '@c15t/backend/db/adapters/kysely';
import { migrator } from '@c15t/backend/db/migrator';
import { DB } from '@c15t/backend/db/schema';
import { serve } from '@hono/node-server';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

const [connectionString, origin] = process.argv.slice(2);

let queries = 0;
/** Counts what goes to the database, the beginning and the end of a transaction as well. */
class CountedClient extends pg.Client {
  query(...given) {
    queries += 1;
    return super.query(...given);
  }
}

const pool = new pg.Pool({ connectionString, Client: CountedClient });
const adapter = kyselyAdapter({
  db: new Kysely({ dialect: new PostgresDialect({ pool }) }),
  provider: 'postgresql',
});
const migration = await migrator({ db: DB.client(adapter), schema: 'latest' });
await migration.execute();

const c15t = c15tInstance({ appName: 'bench', trustedOrigins: [origin], adapter });
const server = serve({ fetch: c15t.handler, port: 0, hostname: '127.0.0.1' });
if (!server.listening) await once(server, 'listening');
process.on('message', () => process.send?.({ cpu: process.cpuUsage(), queries }));
process.send?.({ port: server.address().port });
await once(process, 'SIGTERM');
process.exit(0);
