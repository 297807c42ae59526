/**
 * A fetch handler behind a port.
 *
 * @module
 */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';

/** A handler that listens. */
export interface Listening {
  /** Closes at once, connections that are under way too. */
  stop(): Promise<void>;
}

/** Listens; rejects with the system's error where the port cannot be had. */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  host: string,
  port: number,
): Promise<Listening> {
  const server = createAdaptorServer({ fetch }) as Server;
  server.listen(port, host);
  await once(server, 'listening');
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
