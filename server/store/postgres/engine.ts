/**
 * A pool of connections to PostgreSQL, and Kysely over it.
 *
 * A connection on which a statement failed for an outer reason is not used again; the next one is
 * opened when it is needed, so a database that was restarted is found again by itself.
 *
 * @module
 */
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import { type ClientBase, Pool, type PoolClient, types } from 'pg';
import type { Tables } from '../schema.ts';
import { Unavailable } from '../store.ts';
import { faultOf, unavailable } from './fault.ts';

/** OID of `bigint`: ours stay below 2 ** 53. */
const BIGINT = 20;

/** How long a process waits for a connection, a lock, a statement, in milliseconds. */
const PATIENCE = {
  connectionTimeoutMillis: 5_000,
  lock_timeout: 5_000,
  statement_timeout: 10_000,
  // Where the network is gone, the server cannot tell us: a little later than it would have.
  query_timeout: 12_000,
  // A process that hangs while it holds the head of the log must not hold up the others for ever.
  idle_in_transaction_session_timeout: 10_000,
} as const;

/** An open database. */
export interface PostgresEngine {
  readonly db: Kysely<Tables>;
  /**
   * Runs `work` in a transaction that holds the head of the log: nobody else appends meanwhile, in
   * whichever process. `work` is told how many entries there are. Durable when this resolves.
   */
  extend<T>(work: (client: ClientBase, size: number) => Promise<T>): Promise<T>;
  /** Runs `work` outside of a transaction: each of its statements is durable when it is answered. */
  use<T>(work: (client: ClientBase) => Promise<T>): Promise<T>;
  /** Ends the connections when what is under way has ended. */
  close(): Promise<void>;
}

/** How a pool is opened. */
export interface EngineOptions {
  /** The most connections at once; default 10. */
  readonly connections?: number;
  /** Without limits of time: for changes of the tables. */
  readonly isPatient?: boolean;
}

/** A pool for an address such as `postgres://user:password@host:5432/name`; connects when used. */
export function openPool(
  url: string,
  { connections = 10, isPatient = false }: EngineOptions = {},
): PostgresEngine {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    keepAlive: true,
    application_name: 'mes-choix',
    ...(isPatient ? {} : PATIENCE),
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === BIGINT ? Number : (types.getTypeParser(oid, format) as (text: string) => unknown),
    },
    onConnect: requireDurable,
  });
  // A connection that ends while nobody uses it is replaced by the pool; while somebody does, their
  // statement fails. Without listeners either would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: guarded(pool) }) }),
    extend: (work) => use(pool, (client) => extend(client, work)),
    use: (work) => use(pool, work),
    close: () => pool.end(),
  };
}

/** What a text column cannot hold: it becomes what Unicode has for it, and equals no name of ours. */
export function storable(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
}

// A database may be set up to acknowledge before its log is on the disk: not for us.
async function requireDurable(client: ClientBase): Promise<void> {
  await client.query(
    `select set_config('synchronous_commit', 'on', false)
     where current_setting('synchronous_commit') = 'off'`,
  );
}

async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw unavailable(error);
  }
}

async function use<T>(pool: Pool, work: (client: ClientBase) => Promise<T>): Promise<T> {
  const client = await connect(pool);
  try {
    const result = await work(client);
    client.release();
    return result;
  } catch (error) {
    // Without its connection the server rolls back whatever was begun.
    client.release(true);
    throw faultOf(error);
  }
}

async function extend<T>(
  client: ClientBase,
  work: (client: ClientBase, size: number) => Promise<T>,
): Promise<T> {
  const result = await work(client, await holdHead(client));
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') throw new Error(`The transaction ended with ${command}.`);
  return result;
}

// One round trip. After the lock is had, each statement sees all that was committed before it:
// this needs the isolation level named, whatever the database's default.
async function holdHead(client: ClientBase): Promise<number> {
  const answers: unknown = await client.query(
    'begin isolation level read committed; select size from log_head where id = 1 for update',
  );
  const [, head] = answers as readonly { readonly rows: readonly { readonly size: number }[] }[];
  const row = head?.rows[0];
  if (!row) throw new Error('The log has no head.');
  return row.size;
}

/** The pool as Kysely takes it, with the port's errors. */
function guarded(pool: Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await connect(pool);
      let isBroken = false;
      async function query(sql: string, parameters: readonly unknown[]) {
        try {
          return await client.query(sql, parameters.map(storable));
        } catch (error) {
          const fault = faultOf(error);
          isBroken ||= fault instanceof Unavailable;
          throw fault;
        }
      }
      return {
        // Nothing here reads by cursor, the other form of this method.
        query: query as unknown as PostgresPoolClient['query'],
        release: (destroy) => client.release(destroy === true || isBroken),
      };
    },
  };
}
